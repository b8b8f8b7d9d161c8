// The title of a text that has no headline: its first sentence.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// The first sentence of `text` (in `lang`, ISO 639-1 or empty), cut between words to at most
// 120 characters; a cut one has no punctuation at its end. White space is squeezed to single
// spaces. Empty where `text` is blank. Reads a few thousand bytes at most.
std::string first_sentence(std::string_view text, std::string_view lang);

}  // namespace dragoman
