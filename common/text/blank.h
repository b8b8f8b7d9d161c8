// What shows as nothing: white space, and at a line's ends byte-order and direction marks.
// Any thread may call these.
#pragma once

#include <string_view>

namespace dragoman {

bool is_blank(char32_t c);

// Well-formed UTF-8 `text` without the blanks at both ends.
std::string_view trim_blank(std::string_view text);

}  // namespace dragoman
