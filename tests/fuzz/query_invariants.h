// What holds for every query, whatever was typed. Each check ends the program with a message
// where something doesn't hold, so that libFuzzer keeps what was typed.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/parse_query.h"

namespace dragoman {

// The ranges of the warnings lie in the text, and there aren't too many.
void check_warnings(const std::vector<QueryWarning>& warnings, std::string_view text);

// The tree: its depth, what each kind holds, that children lie in their parents in order.
void check_tree(const Query& tree, std::string_view text);

}  // namespace dragoman
