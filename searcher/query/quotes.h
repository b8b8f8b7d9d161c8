// The quotes of a typed query. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dragoman {

// Byte offsets in the typed text; the quotes are outside of [inside_begin, inside_end).
struct Quotation {
  std::size_t inside_begin = 0;
  std::size_t inside_end = 0;
  std::size_t end = 0;
  bool is_closed = true;  // else it goes to the end of the text
};

// The quotation that opens at byte `at`; nothing where none does.
//  - Straight and typographic double quotes and guillemets: any of them opens, any closes; but
//    what « opens the next » closes, so that other quotes may stand within.
//  - Corner brackets, single guillemets: what closes them is their own partner; they nest.
//  - ‘single’ and ‚single‘ typographic ones, where `at_start` of a word a letter follows and one
//    that can close stands at the end of a word: elsewhere they are apostrophes. After an s one
//    closes only if no other does.
std::optional<Quotation> read_quotation(std::string_view text, std::size_t at, bool at_start);

// Whether at byte `at` stands a quote that ends a word: any but single typographic ones, and but
// the gershayim of a Hebrew abbreviation, between two letters.
bool is_quote_at(std::string_view text, std::size_t at);

}  // namespace dragoman
