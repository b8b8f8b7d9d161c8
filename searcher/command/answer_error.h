// Whether a result is an answer.
#pragma once

#include <optional>
#include <string>

#include "searcher/search/search.h"

namespace dragoman {

// The error that keeps a result from being one; under --strict the first warning is.
std::optional<std::string> error_of(const SearchResult& result, bool strict);

}  // namespace dragoman
