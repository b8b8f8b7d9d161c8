// Did you mean: queries that the one typed may have been meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"

namespace dragoman {

// At most eight rewritings of `typed`, of which `tree` was read, the likeliest first. Words that
// no or few articles have are replaced by the index's own words of nearly their spelling, parted
// in two, or joined with the next; all else stays as it was typed. Only plain words are touched,
// not what is negated, quoted, meant as spelled (=), a pattern, a fuzzy word or a regular
// expression, nor what only filters. Whether a rewriting finds more is for the caller to find
// out.
std::vector<std::string> suggest_queries(const Query& tree, std::string_view typed,
                                         const QueryContext& context);

}  // namespace dragoman
