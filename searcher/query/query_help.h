// The page of the query language (README.md in this folder) for a terminal. Any thread may call
// it.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

inline constexpr std::size_t kHelpColumns = 100;

// The page as plain text, made once.
std::string_view query_help();

// Markdown of headings, paragraphs and tables as plain text: tables without their bars, their
// columns aligned and their cells broken so that a line has `columns` columns at most (one long
// word may pass over them); no emphasis, no back quotes, an escaped character as itself. An East
// Asian character takes two columns.
std::string plain_page(std::string_view markdown, std::size_t columns);

}  // namespace dragoman
