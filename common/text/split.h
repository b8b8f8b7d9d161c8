// Cutting a text at a separator.
#pragma once

#include <string_view>
#include <vector>

namespace dragoman {

// The parts between separators, one more than there are separators; parts may be empty.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace dragoman
