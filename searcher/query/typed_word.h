// The words of a typed query. Called by the steps of reading a query alone.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.h"

namespace dragoman {

// Where the word that begins at byte `at` ends: before white space, a bracket, a quote, a separator
// or suffixes (~1, ^2); a comma between figures is none.
std::size_t typed_word_end(std::string_view text, std::size_t at);

// Splits `text` at white space into words; nothing in it is an operator.
std::vector<Lexeme> lex_plain(std::string_view text);

}  // namespace dragoman
