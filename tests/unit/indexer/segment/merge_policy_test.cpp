#include "indexer/segment/merge_policy.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

namespace dragoman {
namespace {

using Sizes = std::vector<std::uint64_t>;
using Chosen = std::vector<std::size_t>;

TEST_CASE("a new segment takes in those that are small beside it") {
  struct Row {
    Sizes sizes;
    std::uint64_t added;
    Chosen chosen;
  };
  const std::vector<Row> rows = {
      {{}, 10, {}},
      {{100}, 1, {0}},                       // few articles are merged anyway
      {{501}, 1, {}},                        // but a large segment isn't rewritten for one
      {{100'000}, 33'333, {}},               // a little too large
      {{100'000}, 33'334, {0}},              // three times as large at most
      {{100'000, 20, 5'000}, 1, {1}},        // the smallest first, in whatever place
      {{2'000, 400, 400}, 1, {0, 1, 2}},     // what was taken in counts for the next
      {{kLargestMerge, 10}, 5'000'000, {}},  // the new one is too large itself
      {{kLargestMerge}, 1'000'000, {}},      // the largest tier is left alone
  };
  for (const Row& row : rows) {
    CAPTURE(row.added);
    CHECK(choose_merge(row.sizes, row.added) == row.chosen);
  }
}

TEST_CASE("adding articles one by one leaves few segments and rewrites each a few times") {
  constexpr std::uint64_t kArticles = 20'000;
  Sizes sizes;
  std::uint64_t rewritten = 0;
  std::size_t most = 0;
  for (std::uint64_t i = 0; i < kArticles; ++i) {
    const Chosen chosen = choose_merge(sizes, 1);
    std::uint64_t merged = 1;
    for (const std::size_t row : chosen) merged += sizes[row];
    rewritten += merged - 1;
    for (auto row = chosen.rbegin(); row != chosen.rend(); ++row) {
      sizes.erase(sizes.begin() + static_cast<std::ptrdiff_t>(*row));
    }
    sizes.push_back(merged);
    most = std::max(most, sizes.size());
  }
  CHECK(std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0}) == kArticles);
  CHECK(most <= 6);
  CHECK(rewritten / kArticles < 400);
}

}  // namespace
}  // namespace dragoman
