// Queries that may have been meant, where the typed one finds little.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "searcher/search/search.h"

namespace dragoman {

// A query with so many hits needs no suggestion.
inline constexpr std::uint64_t kEnoughHits = 5;
inline constexpr std::size_t kMaxSuggestions = 3;

// Those of `candidates` that have more than `total` hits, as `count` counts them, in their order;
// the first kMaxSuggestions. No more candidates are counted than that takes.
std::vector<Suggestion> better_queries(
    std::span<const std::string> candidates, std::uint64_t total,
    const std::function<std::uint64_t(const std::string& query)>& count);

}  // namespace dragoman
