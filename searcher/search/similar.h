// An article, or a text that is none -> the query for articles like it.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"
#include "searcher/search/search.h"

namespace dragoman {

struct SimilarQuery {
  // Why there is none: no such article. Then nothing else counts.
  std::optional<std::string> error;
  std::vector<QueryWarning> warnings;
  // Matches nothing where nothing in the article is telling.
  Xapian::Query query;
  // What it looks for, for highlighting.
  AnalyzedQuery words;
};

// The most telling stems of the article's text and title by tf-idf, ranked by; the article itself
// and its exact copies are left out. On the thread that the context belongs to.
SimilarQuery similar_query(const SimilarTo& like, const QueryContext& context);

}  // namespace dragoman
