// The characters of a typed query: what is cleaned away before it is read, and which ones the
// lexer takes for white space, quotes and separators.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace dragoman {

// `text` with every byte of ill-formed UTF-8 (warned of), of a control character and of an
// invisible direction mark replaced by a space: well-formed, of the same length, so that
// offsets stay true.
std::string clean_query_text(std::string_view text, std::vector<QueryWarning>& warnings);

// The character of well-formed `text` at byte `at`, and where the next one begins.
struct Character {
  char32_t value = 0;  // 0 at the end of the text
  std::size_t next = 0;
};
Character character_at(std::string_view text, std::size_t at);

bool is_space(char32_t c);
// Straight and typographic double quotes; any of them opens, any closes.
bool is_quote(char32_t c);
// Commas and semicolons of several scripts: they end a word.
bool is_delimiter(char32_t c);
bool is_hebrew_letter(char32_t c);

}  // namespace dragoman
