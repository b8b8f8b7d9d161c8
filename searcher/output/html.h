// An answer as one web page to hand to somebody: it needs nothing else, loads nothing, and runs no
// script.
#pragma once

#include <string>

#include "searcher/output/format.h"

namespace dragoman {

// The query and when it was asked, the hits with their passages or concordance, facets and the
// timeline. Text from outside is escaped, and a policy in the page forbids scripts and requests;
// only http and https addresses become links.
std::string html_result(const SearchResult& result, const OutputOptions& options);

}  // namespace dragoman
