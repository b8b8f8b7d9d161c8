// Where answers and warnings go.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/query/query.h"

namespace dragoman {

// Writes to standard output. Whoever reads may stop whenever he has enough; returns false then.
// Throws std::system_error where it can't be written.
bool say(const std::string& text);

// The same through the user's pager, where `pager` holds and standard output is a terminal that
// isn't dumb.
void say_in_pages(const std::string& text, bool pager);

// A line on standard error.
void warn(const std::string& text);

// A warning, and below it the query with the place that it is about in brackets.
void show_warning(const QueryWarning& warning, const std::string& query);

// Whether standard output is a terminal, and whether the locale's characters are Unicode and the
// terminal isn't dumb.
bool is_on_terminal();
bool shows_unicode();

// How many columns the terminal has; 0 where there is none, or it doesn't say.
std::size_t terminal_columns();

}  // namespace dragoman
