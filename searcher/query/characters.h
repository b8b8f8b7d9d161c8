// The characters of a typed query: what is cleaned away before it is read, and which ones the
// lexer takes for white space, separators and letters.
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

// The character of well-formed `text` at byte `at`, and where the next one begins. Letters,
// figures and operators of East Asian keyboards are given as ASCII has them: （ as (.
struct Character {
  char32_t value = 0;  // 0 at the end of the text
  std::size_t next = 0;
};
Character character_at(std::string_view text, std::size_t at);

// The character that ends before byte `at`; 0 at the start.
char32_t character_before(std::string_view text, std::size_t at);

// `text` with what character_at() gives as ASCII in that form.
std::string narrow(std::string_view text);

bool is_space(char32_t c);
// What ends a word wherever it stands: commas, semicolons, full stops and the like of several
// scripts, no sign that words are written with.
bool is_delimiter(char32_t c);
// A mark on a letter, too.
bool is_letter_or_figure(char32_t c);
bool is_hebrew_letter(char32_t c);
// Of a script that sets no spaces between words: Han, Hiragana, Katakana.
bool is_east_asian_letter(char32_t c);

}  // namespace dragoman
