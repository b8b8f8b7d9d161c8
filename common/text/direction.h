// Which way a text runs.
#pragma once

#include <string_view>

namespace dragoman {

// Whether most letters of `text` (UTF-8) are of a script that runs from right to left. Any thread
// may call this.
bool is_right_to_left(std::string_view text);

}  // namespace dragoman
