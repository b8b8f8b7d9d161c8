// Operators that are written as words: AND, NEAR/5. Called by the lexer alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/lexer.h"

namespace dragoman {

struct OperatorWord {
  std::optional<LexemeKind> kind;  // nothing: a word like others
  std::uint32_t number = 0;        // of Near and Onear
  std::string warning;             // a sentence, or empty
};

// Reads a word without white space. Only capitals make operators.
OperatorWord read_operator_word(std::string_view typed);

}  // namespace dragoman
