// The characters of a typed query: what is cleaned away before it is read, and which ones the
// lexer takes for white space, separators and letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace dragoman {

// A query's text as it can be read, and where it was typed.
struct CleanText {
  std::string text;                  // well-formed
  std::vector<std::uint32_t> typed;  // of each byte of `text` its offset in what was typed

  // The range [begin, end) of `text` in what was typed.
  std::uint32_t typed_begin(std::uint32_t begin) const;
  std::uint32_t typed_end(std::uint32_t end) const;
};

// `text`, under 4 GiB, without the invisible marks that steer the direction of text, which stand
// within words, too, and with a space for every byte of ill-formed UTF-8 (warned of) and of a
// control character.
CleanText clean_query_text(std::string_view text, std::vector<QueryWarning>& warnings);

// The character of well-formed `text` at byte `at`, and where the next one begins. Letters and
// operators of East Asian keyboards are given as ASCII has them, （ as (, and so are the figures
// of every script.
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
// After the full stops and the like that stand at byte `at`.
std::size_t end_of_full_stops(std::string_view text, std::size_t at);
// 0 to 9.
bool is_figure(char32_t c);
// A mark on a letter, too.
bool is_letter_or_figure(char32_t c);
bool is_hebrew_letter(char32_t c);
// Of a script that sets no spaces between words: Han, Hiragana, Katakana.
bool is_east_asian_letter(char32_t c);

}  // namespace dragoman
