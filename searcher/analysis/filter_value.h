// The value of a field that filters by whole values (lang:, type:, id:, date:), or that asks for
// whether there is one (author:*) -> what it looks for. Called by the analysis alone.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"

namespace dragoman {

// `query` is a leaf in `field`; `now` are seconds since 1970. Nothing, with a warning, where it
// must be taken as words of the text.
std::optional<AnalyzedQuery> filter_value(const Query& query, const Field& field,
                                          const QueryContext& context, std::int64_t now,
                                          std::vector<QueryWarning>& warnings);

}  // namespace dragoman
