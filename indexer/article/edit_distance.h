// Whether two phrases are the same but for one slip of the pen.
#pragma once

#include <string_view>

namespace dragoman {

// Whether one character inserted, left out or replaced, or two neighbours swapped, make `a` of
// `b`, or none does (Damerau's distance is 0 or 1). Linear.
bool within_one_edit(std::u32string_view a, std::u32string_view b);

}  // namespace dragoman
