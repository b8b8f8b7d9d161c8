// Facets and the timeline as text.
#pragma once

#include <string>

#include "searcher/search/search.h"

namespace dragoman {

// A table with bars for each facet, then the timeline as a histogram; an empty line after each.
std::string text_counts(const SearchResult& result, bool unicode);

}  // namespace dragoman
