// A word after = or ==, which keeps its form. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman {

struct TypedForm {
  std::string text;     // empty where no single word stands here
  std::string problem;  // why it is empty: a sentence
  std::size_t end = 0;
};

// The word at byte `at`, in quotes or not.
TypedForm read_typed_form(std::string_view text, std::size_t at);

}  // namespace dragoman
