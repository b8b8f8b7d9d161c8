// The grammar of queries: lexemes -> tree. Called by parse_query() alone.
#pragma once

#include <vector>

#include "searcher/query/lexer.h"
#include "searcher/query/query.h"

namespace dragoman {

// NEARs with different numbers side by side nest; more than so many in a query don't.
inline constexpr std::size_t kMaxNearNesting = 50;

// Reads lexemes whose brackets balance_brackets() has put in order.
Query parse_lexemes(std::vector<Lexeme> lexemes, std::vector<QueryWarning>& warnings);

}  // namespace dragoman
