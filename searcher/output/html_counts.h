// Facets and the timeline as parts of a page.
#pragma once

#include <string>

#include "searcher/search/search.h"

namespace dragoman {

// A table for each facet; empty without any.
std::string html_facets(const SearchResult& result);

// The timeline as inline SVG, with a text for those who can't see it; empty without one.
std::string html_timeline(const SearchResult& result);

}  // namespace dragoman
