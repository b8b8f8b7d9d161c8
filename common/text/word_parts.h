// A word segment -> the words in it that a reader would look for: what comes before the
// apostrophe and the dot, and what comes after.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dragoman {

// One word of a segment; byte ranges within the segment, neither of them empty.
struct WordPart {
  // Without a possessive 's.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Without an elided article, too (l'Élysée), or a Turkish suffix (Ankara'da); the same range
  // where there is none.
  std::uint32_t core_begin = 0;
  std::uint32_t core_end = 0;

  bool operator==(const WordPart&) const = default;
};

// Appends the words of `segment`. Cut are underscores, at signs and colons; full stops and
// commas too, but not within a number (3.5) or initials (U.S). `turkic`: an apostrophe parts
// a name from its suffix.
void append_word_parts(std::string_view segment, bool turkic, std::vector<WordPart>& out);

// Apostrophes of every kind.
bool is_apostrophe(char32_t c);

}  // namespace dragoman
