// Words that the best articles have in common with what was asked for, though the query doesn't
// name them: relevance feedback without asking. After RM3 (Abdul-Jaleel and others, UMass at TREC
// 2004), but an article counts by the eighth power of its score as a share of the best one's, so
// that a query with a single right answer isn't drowned by what comes after it.
#pragma once

#include <xapian.h>

#include <span>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/part_names.h"
#include "searcher/expand/query_context.h"
#include "searcher/search/rank.h"

namespace dragoman {

struct Feedback {
  Xapian::Query words;  // to rank by beside the query; matches nothing if there are none
  PartNames names;      // for explanations
};

// `best`: the first hits of `query`, in order, kFeedbackHits or fewer; exact copies of one another
// count once. Constants: ranking_weights.h. On the thread that the context belongs to.
Feedback feedback_of(std::span<const RankedDocument> best, const AnalyzedQuery& query,
                     const QueryContext& context);

}  // namespace dragoman
