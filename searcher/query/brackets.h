// Brackets put in order before the grammar sees them. Called by parse_query() alone.
#pragma once

#include <vector>

#include "searcher/query/lexer.h"

namespace dragoman {

// `lexemes` with brackets that pair up and nest at most `max_depth` deep, as the grammar wants
// them: closing ones that nothing opened and pairs that lie deeper are left out, missing ones
// are added at the end, and each is warned of (the deep ones once).
std::vector<Lexeme> balance_brackets(std::vector<Lexeme> lexemes, std::size_t max_depth,
                                     std::vector<QueryWarning>& warnings);

}  // namespace dragoman
