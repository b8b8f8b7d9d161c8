// What stands directly after an operand of a query: ~1 and ^2. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.h"

namespace dragoman {

struct Suffix {
  char sign = '~';     // or '^'
  std::string number;  // as typed, not yet known to be one; may be empty
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The suffixes that stand at byte `at` one after the other, where all that stands there up to
// the end of the word is suffixes (and full stops and the like); else none, and they are signs
// of the word.
std::vector<Suffix> suffixes_at(std::string_view text, std::size_t at);

// Whether `word` is a suffix without anything that it belongs to: ~2, ^2; but not ~100.
bool is_lone_suffix(std::string_view word);

// The suffixes at byte `at` as lexemes, with a warning of each that has no number that it can have.
std::vector<Lexeme> lex_suffixes(std::string_view text, std::size_t at,
                                 std::vector<QueryWarning>& warnings);

}  // namespace dragoman
