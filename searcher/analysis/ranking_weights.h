// What ranking is made of, in one place: every constant that decides how high an article comes.
// All were chosen by their effect in the mean over collections of several kinds (abstracts, short
// notes, claims, long questions), and all have a wide plateau around them; scripts/evaluate
// measures them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dragoman {

// How much is done for the order of hits. Which hits there are is the same.
enum class RankDepth : std::uint8_t {
  Fast,     // stems alone
  Default,  // and exact forms, and words side by side
  Deep,     // and the words of the best hits, and the neighbours of each
};

// --- one word

// The c of IneB2, by which a long article's words count for less: Amati and van Rijsbergen,
// Probabilistic Models of Information Retrieval Based on Measuring the Divergence from Randomness,
// 2002.
inline constexpr double kLengthFactor = 1.3;

// What a word's exact form counts beside its stem, so that of two articles that have the stem as
// often, the one with the very form comes first.
inline constexpr double kExactFormWeight = 0.125;

// --- words side by side

// What two words that stand as far from each other as in the query count, as a share of what a word
// counts that is as rare as the two in this place.
inline constexpr double kPairWeight = 0.1;

// How far apart words of the query may be for that: stop words alone stand between them.
inline constexpr std::uint32_t kMostPairDistance = 4;

inline constexpr std::size_t kMostPairs = 32;

// Words of which the rarer one is in more articles than both of these make no pair: to look for it
// takes long and tells little.
inline constexpr std::uint32_t kFrequentArticles = 5000;
inline constexpr std::uint32_t kFrequentShare = 10;  // one article in so many

}  // namespace dragoman
