// The stems that an article has most often.
#include "common/index/stem_vector.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace dragoman {
namespace {

bool is_needed() {
  return false;
}

std::vector<std::uint32_t> counts_of(const std::string& value) {
  std::vector<std::uint32_t> counts;
  for (const StemCount& stem : read_stem_vector(value)) counts.push_back(stem.count);
  std::ranges::sort(counts);
  return counts;
}

TEST_CASE("stems are counted, and stop words left out") {
  StemCounter counter;
  counter.add("ferri", 1, is_needed);
  counter.add("the", 1, [] { return true; });
  counter.add("strike", 2, is_needed);
  counter.add("the", 1, [] { return true; });
  counter.add("ferri", 2, is_needed);
  CHECK(counts_of(counter.value()) == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("the same stem is the same in every article, and comes in order") {
  StemCounter first;
  StemCounter second;
  for (const char* stem : {"ferri", "strike", "port", "dawn"}) first.add(stem, 1, is_needed);
  for (const char* stem : {"dawn", "port", "strike", "ferri"}) second.add(stem, 1, is_needed);
  CHECK(first.value() == second.value());
  CHECK(std::ranges::is_sorted(read_stem_vector(first.value()), {}, &StemCount::stem));
}

TEST_CASE("the most frequent are kept, of equally frequent ones the first") {
  StemCounter all;
  StemCounter kept;
  for (std::size_t i = 0; i < kMostStems + 10; ++i) {
    const bool is_last = i == kMostStems + 9;
    const std::string stem = std::to_string(i);
    all.add(stem, is_last ? 2 : 1, is_needed);
    if (i < kMostStems - 1 || is_last) kept.add(stem, is_last ? 2 : 1, is_needed);
  }
  CHECK(read_stem_vector(all.value()).size() == kMostStems);
  CHECK(all.value() == kept.value());
}

TEST_CASE("a count beyond what a value holds is the most that it holds") {
  StemCounter counter;
  counter.add("war", 1000, is_needed);
  CHECK(counts_of(counter.value()) == std::vector<std::uint32_t>{255});
}

TEST_CASE("what is no such value is read as far as it goes") {
  CHECK(read_stem_vector("").empty());
  CHECK(read_stem_vector("abc").empty());
  CHECK(read_stem_vector(std::string(7, '\0')).size() == 1);
}

}  // namespace
}  // namespace dragoman
