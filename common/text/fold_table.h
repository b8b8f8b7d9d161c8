// Letters whose folding Unicode's decomposition doesn't give, as data for fold.cpp.
#pragma once

#include <optional>
#include <string_view>

namespace dragoman {

// What `letter` (lower case) is folded to, where the table names it.
std::optional<std::string_view> special_fold(char32_t letter);

// Apostrophes and what stands for them in transliterations (ʼ ʾ ʿ), geresh and gershayim, the
// double quote of Hebrew abbreviations, the middle dot of Catalan: signs that don't part a word.
bool is_silent_sign(char32_t c);

}  // namespace dragoman
