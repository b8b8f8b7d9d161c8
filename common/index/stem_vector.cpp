#include "common/index/stem_vector.h"

#include <xxhash.h>

#include <algorithm>

namespace dragoman {
namespace {

constexpr unsigned kCountBits = 8;
constexpr std::uint32_t kMostCount = (1U << kCountBits) - 1;
constexpr std::size_t kBytes = 4;  // of a stem's hash and its count

}  // namespace

std::uint32_t StemCounter::hash(std::string_view stem) {
  return XXH32(stem.data(), stem.size(), 0) >> kCountBits;
}

std::size_t StemCounter::place_for(std::uint32_t stem) {
  counts_.push_back({stem, 0});
  return counts_.size() - 1;
}

std::string StemCounter::value() const {
  std::vector<StemCount> most = counts_;
  std::ranges::stable_sort(most, std::ranges::greater(), &StemCount::count);
  most.resize(std::min(most.size(), kMostStems));
  std::ranges::sort(most, {}, &StemCount::stem);
  std::string value;
  value.reserve(most.size() * kBytes);
  for (const StemCount& stem : most) {
    const std::uint32_t word = stem.stem << kCountBits | std::min(stem.count, kMostCount);
    for (std::size_t i = kBytes; i-- > 0;) value += static_cast<char>(word >> (8 * i) & 0xffU);
  }
  return value;
}

std::vector<StemCount> read_stem_vector(std::string_view value) {
  std::vector<StemCount> stems;
  stems.reserve(value.size() / kBytes);
  for (std::size_t at = 0; at + kBytes <= value.size(); at += kBytes) {
    std::uint32_t word = 0;
    for (const char byte : value.substr(at, kBytes)) {
      word = word << 8U | static_cast<unsigned char>(byte);
    }
    stems.push_back({word >> kCountBits, word & kMostCount});
  }
  return stems;
}

}  // namespace dragoman
