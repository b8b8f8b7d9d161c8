#include "searcher/search/suggestions.h"

namespace dragoman {

std::vector<Suggestion> better_queries(
    std::span<const std::string> candidates, std::uint64_t total,
    const std::function<std::uint64_t(const std::string& query)>& count) {
  std::vector<Suggestion> better;
  for (const std::string& candidate : candidates) {
    if (better.size() == kMaxSuggestions) break;
    const std::uint64_t hits = count(candidate);
    if (hits > total) better.push_back({candidate, hits});
  }
  return better;
}

}  // namespace dragoman
