// How many columns text takes on a terminal, by Unicode's East Asian Width (UAX #11): wide and
// full-width characters two, combining and invisible ones none, all others one. Terminals differ
// over emoji made of several characters. Any thread may call these.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

// 0, 1 or 2. Controls take none.
int display_width(char32_t character);

// Of UTF-8 on one line.
std::size_t display_width(std::string_view text);

// The longest end of `text` that takes at most so many columns, and the longest start. Neither
// begins with a mark that belongs to a character left out, nor leaves out a mark of its last one.
std::string_view last_columns(std::string_view text, std::size_t columns);
std::string_view first_columns(std::string_view text, std::size_t columns);

}  // namespace dragoman
