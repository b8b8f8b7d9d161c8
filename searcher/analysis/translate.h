// Terms -> Xapian::Query. Everything is explicit terms, so that an index of many segments
// answers as one would; never OP_WILDCARD, which expands per segment.
#pragma once

#include <xapian.h>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/deadline.h"
#include "searcher/analysis/ranking_weights.h"
#include "searcher/expand/query_context.h"

namespace dragoman {

struct TranslateOptions {
  RankDepth depth = RankDepth::Default;
  Deadline deadline = {};
};

// The Xapian query for `query`; it matches nothing where that is Nothing. It stays on the context's
// thread (=word reads stored texts with its tokenizer). Translation and a match with the result
// throw QueryTimeout once the deadline is over, as far as they get to look at the clock.
Xapian::Query translate_query(const AnalyzedQuery& query, const QueryContext& context,
                              const TranslateOptions& options = {});

}  // namespace dragoman
