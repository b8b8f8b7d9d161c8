// Tells close languages apart (Danish and Norwegian, Indonesian and Malay, ...), which trigrams
// of letters confuse in short texts, by the words and letters that only some of them have; see
// data/languages/close.txt. Any thread may call this.
#pragma once

#include <string_view>

namespace dragoman {

struct CloseGuess {
  std::string_view found;
  std::string_view hint;  // a declared language, or ""
  int lead = 1;           // by which another must be ahead: a word counts 2, a word's form 1
};

// The language of the family of `found` that a text (UTF-8) is in: `found`, unless another has
// more marks; of those with the most, the hint. `found` where it has no family. The view is of
// `guess` or holds for ever.
std::string_view closest_language(std::string_view text, const CloseGuess& guess);

// Whether one family has both.
bool are_close_languages(std::string_view a, std::string_view b);

}  // namespace dragoman
