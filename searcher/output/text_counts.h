// Facets and the timeline as text.
#pragma once

#include <string>

#include "searcher/output/format.h"

namespace dragoman {

// A table with bars for each facet, then the timeline as a histogram of so many columns that a
// terminal shows them; an empty line after each.
std::string text_counts(const SearchResult& result, const OutputOptions& options);

}  // namespace dragoman
