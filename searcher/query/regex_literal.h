// Regular expressions in a typed query. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

struct RegexLiteral {
  std::string expression;  // without the slashes around it and the backslashes before others
  std::size_t end = 0;     // after the closing slash
};

// The expression whose opening slash stands at byte `at`: up to the next slash without a
// backslash, if white space, a closing bracket, a ^ or the end follows there. It is never empty
// and doesn't begin with white space. Else nothing: a path, or a slash between words.
std::optional<RegexLiteral> read_regex(std::string_view text, std::size_t at);

// Whether the word at byte `at`, which read_regex() didn't take, was meant for one: a slash, none
// after it, and signs that expressions are made of.
bool is_open_regex(std::string_view text, std::size_t at);

}  // namespace dragoman
