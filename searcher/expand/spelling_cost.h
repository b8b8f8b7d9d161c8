// How likely one word is a misspelling of another. Any thread may call it.
#pragma once

#include <string_view>

namespace dragoman {

// What it costs to make `written` of `meant` (both of letters in lower case, folded), edit by edit
// as in edit_rows.h: 1 for most, less for what fingers and ears confuse: neighbours swapped, a
// letter doubled or not, a key beside the right one, one vowel for another. A slip in the first
// letter costs half as much again as elsewhere, since people watch it more. Takes time by the
// product of both lengths.
double spelling_cost(std::string_view meant, std::string_view written);

}  // namespace dragoman
