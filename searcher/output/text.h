// Hits for people, on a terminal or in a file.
#pragma once

#include <string>

#include "searcher/output/format.h"

namespace dragoman {

// A block: rank and title, then date, outlet, language and score, path, snippets or concordance,
// copies; an empty line.
std::string text_hit(const Hit& hit, const OutputOptions& options);

// A block a hit; below them facets, timeline, telling words, the total, and what to try
// next. Matches are bold and coloured with `color`, else between asterisks.
std::string text_result(const SearchResult& result, const OutputOptions& options);

// The number of hits on a line, and below it the facets and the timeline, if there are any.
std::string text_count(const SearchResult& result, const OutputOptions& options);

// The whole text of a hit with its title and facts; `hit.matches` are marked, and what isn't the
// article's own (furniture, credits) is dimmed.
std::string text_article(const Hit& hit, const OutputOptions& options);

}  // namespace dragoman
