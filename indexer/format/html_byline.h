// What stands before an author's name in a byline, by the "by" words of data/credits.
#pragma once

#include <string_view>

namespace dragoman {

// "By Lena Voss" -> "Lena Voss"; other text as it is. Any thread may call it.
std::string_view without_byline_opening(std::string_view text);

}  // namespace dragoman
