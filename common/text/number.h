// Numbers as newspapers of all countries write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

// A number with separators in one spelling: 1,160 and 1.160 and 1٬160 (groups of exactly three
// digits) are "1160", 3,5 is "3.5", 1.160,5 is "1160.5"; a unit written on stays (3.5m).
// Digits of any script come out as ASCII. Nothing where `word` isn't a number, has no
// separator, or has them as no number has (22.02.2024).
std::optional<std::string> normalize_number(std::string_view word);

// Whether a word is cut at `c` wherever it isn't part of a number or of initials: full stops,
// commas and their like.
bool is_word_divider(char32_t c);

// Full stops of every width.
bool is_full_stop(char32_t c);

}  // namespace dragoman
