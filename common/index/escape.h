// One value on one line: the escapes that the index's own text files share.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Appends `value` with backslash, tab, line feed and carriage return written as \\ \t \n \r;
// any other byte stands for itself.
void append_escaped(std::string& out, std::string_view value);

// The reverse; a backslash before any other character stands for itself.
std::string unescape(std::string_view text);

}  // namespace dragoman
