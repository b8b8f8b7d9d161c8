// A query's whole way, from the typed text to what Xapian runs and what highlighting needs: the
// one header of this folder that the search stage includes.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/deadline.h"
#include "searcher/analysis/highlight.h"
#include "searcher/analysis/ranking_weights.h"
#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"

namespace dragoman {

struct QueryOptions {
  // The query is words, nothing in it an operator.
  bool plain = false;
  // Seconds since 1970: what "today" and "last week" are counted from.
  std::int64_t now = 0;
  RankDepth depth = RankDepth::Default;
  // A match with the compiled query throws QueryTimeout then, if it looks at positions or stored
  // texts; rank() can see to the rest with a DeadlineDecider.
  Deadline deadline = {};
};

struct CompiledQuery {
  // Why it can't be run: it is over a cap. Then there is nothing to run.
  std::optional<std::string> error;
  // By their offset.
  std::vector<QueryWarning> warnings;
  // There is nothing to search for: nothing was typed, or nothing but punctuation (warned of).
  bool is_empty = true;
  // The stages, for to_string().
  Query parsed;
  AnalyzedQuery analyzed;
  // What it is written in, where that is sure and articles in it are preferred; else empty.
  std::string language;
  // Matches nothing if is_empty.
  Xapian::Query query;
  Matcher matcher;
};

// Compiles `text`, any bytes at all. The result's `query` stays on the context's thread.
CompiledQuery compile_query(std::string_view text, const QueryOptions& options,
                            const QueryContext& context);

}  // namespace dragoman
