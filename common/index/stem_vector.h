// What an article is about, in a few bytes: the stems that it has most often, by their hashes. So
// articles are compared without reading all their terms. A value of the index (Slot::Stems).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dragoman {

struct StemCount {
  std::uint32_t stem = 0;   // 24 bits of the stem's XXH32
  std::uint32_t count = 0;  // 1 to 255

  bool operator==(const StemCount&) const = default;
};

// More stems than this tell hardly more.
inline constexpr std::size_t kMostStems = 32;

// Counts the stems of one article.
class StemCounter {
 public:
  // `is_needless()` is asked once per stem, when it is first seen: true for a stop word.
  template <typename IsNeedless>
  void add(std::string_view stem, std::uint32_t times, IsNeedless is_needless) {
    const auto [at, is_new] = places_.try_emplace(hash(stem), 0);
    if (is_new) at->second = is_needless() ? kNeedless : place_for(at->first);
    if (at->second != kNeedless) counts_[at->second].count += times;
  }

  // The kMostStems most frequent, of equally frequent ones those that came first, as
  // read_stem_vector() takes them.
  std::string value() const;

 private:
  static constexpr std::size_t kNeedless = SIZE_MAX;

  static std::uint32_t hash(std::string_view stem);
  std::size_t place_for(std::uint32_t stem);

  std::unordered_map<std::uint32_t, std::size_t> places_;  // in counts_, by stem
  std::vector<StemCount> counts_;                          // in the order of the text
};

// In ascending order of the stems. Bytes that no StemCounter gave are read as far as they go.
std::vector<StemCount> read_stem_vector(std::string_view value);

}  // namespace dragoman
