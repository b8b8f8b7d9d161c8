// Hits for people, on a terminal or in a file.
#pragma once

#include <string>

#include "searcher/search/search.h"

namespace dragoman {

// A block a hit (rank and title, then date, outlet, language and score, path, snippet), and a
// line with the total. Matches are bold and coloured with `color`, else between asterisks.
// Nothing in an article can steer the terminal.
std::string text_result(const SearchResult& result, bool color);

// The query at each stage, as --explain shows it before the hits.
std::string text_stages(const QueryStages& stages);

}  // namespace dragoman
