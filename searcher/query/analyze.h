// Query tree -> terms: the words tokenized as the index's own, stems over its languages,
// compounds, prefixes expanded, stop words left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/analyze_word.h"
#include "searcher/query/analyzed_query.h"
#include "searcher/query/query.h"

namespace dragoman {

struct QueryAnalysis {
  AnalyzedQuery tree;
  std::vector<QueryWarning> warnings;
  // The query has more than kMaxQueryWords words once it's tokenized; then the tree is Nothing.
  std::optional<std::string> error;
};

// Stop words are left out among words side by side; a query that would have nothing left to
// rank by is analysed with all its words. On the thread that owns the context's database and
// tokenizer.
QueryAnalysis analyze_query(const Query& query, const QueryContext& context);

}  // namespace dragoman
