// Query tree -> terms: the words tokenized as the index's own, stems over its languages,
// compounds, wildcards and their like expanded, stop words left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/analysis/analyze_word.h"
#include "searcher/analysis/analyzed_query.h"
#include "searcher/query/query.h"

namespace dragoman {

struct QueryAnalysis {
  AnalyzedQuery tree;
  // What the query is written in, as stop_language() tells it; empty if it doesn't.
  std::string language;
  std::vector<QueryWarning> warnings;
  // The query has more than kMaxQueryWords words once it's tokenized; then the tree is Nothing.
  std::optional<std::string> error;
};

// Stop words are left out among words side by side; a query that would have nothing left to
// rank by is analysed with all its words. `now` is in seconds since 1970, for dates such as "last
// week". On the thread that owns the context's database and tokenizer.
QueryAnalysis analyze_query(const Query& query, const QueryContext& context, std::int64_t now = 0);

}  // namespace dragoman
