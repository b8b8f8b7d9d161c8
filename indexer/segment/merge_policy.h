// Which live segments a new one takes in.
#pragma once

#include <cstdint>
#include <vector>

namespace dragoman {

// Segments of this many articles and more are left alone.
inline constexpr std::uint64_t kLargestMerge = 2'000'000;

// `sizes` are the articles of each live segment (without those about to be deleted), `added`
// those of the new one. Returns the positions of the segments to merge with it, so that each
// segment left is several times larger than all smaller ones together: their number grows
// with the logarithm of the articles, and each article is rewritten a few times at most
// (O'Neil et al., The Log-Structured Merge-Tree, 1996).
std::vector<std::size_t> choose_merge(const std::vector<std::uint64_t>& sizes, std::uint64_t added);

}  // namespace dragoman
