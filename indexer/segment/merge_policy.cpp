#include "indexer/segment/merge_policy.h"

#include <algorithm>
#include <numeric>

namespace dragoman {
namespace {

constexpr std::uint64_t kTierRatio = 3;
// Merging so few articles takes less time than opening one more segment in every search.
constexpr std::uint64_t kSmallSegment = 500;

}  // namespace

std::vector<std::size_t> choose_merge(const std::vector<std::uint64_t>& sizes,
                                      std::uint64_t added) {
  std::vector<std::size_t> by_size(sizes.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::ranges::stable_sort(by_size, {}, [&](std::size_t i) { return sizes[i]; });

  std::vector<std::size_t> chosen;
  std::uint64_t total = added;
  for (const std::size_t i : by_size) {
    if (sizes[i] > std::max(kTierRatio * total, kSmallSegment)) break;
    if (total + sizes[i] > kLargestMerge) break;
    total += sizes[i];
    chosen.push_back(i);
  }
  std::ranges::sort(chosen);
  return chosen;
}

}  // namespace dragoman
