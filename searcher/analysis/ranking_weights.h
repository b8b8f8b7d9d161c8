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
  Default,  // and exact forms, words side by side, the query's language, articles that are alike
  Deep,     // and the words of the best articles
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

// --- the query's language

// What an article in it gains, as far as the query's small words tell: about half of what a rare
// word does. Where an index has one language, all gain the same.
inline constexpr double kOwnLanguageWeight = 3;

// --- words of the best articles

// So many articles are learned from, of so many of the first hits, in case some are copies.
inline constexpr std::size_t kFeedbackArticles = 3;
inline constexpr std::uint32_t kFeedbackHits = 10;

// Each article counts by this power of its score.
inline constexpr double kFeedbackPower = 8;

inline constexpr std::size_t kFeedbackWords = 30;

// What these words count, of all; less where the best articles are less alike than this (the cosine
// of the first with the others): of different things, some aren't what was meant.
inline constexpr double kFeedbackShare = 0.3;
inline constexpr double kFeedbackLikeness = 0.2;

// --- articles that are alike

// So many of the best are held against one another. Beyond them order matters little.
inline constexpr std::size_t kComparedArticles = 200;

// Each gets this share of its score from so many of those that are most like it.
inline constexpr double kNeighbourShare = 0.4;
inline constexpr std::size_t kNeighbours = 5;

// The article itself counts among these as this share of what all its neighbours do in the mean:
// who has none that is like it keeps its score.
inline constexpr double kNeighbourPrior = 0.5;

// Words that more than one in so many of the best have don't tell them apart.
inline constexpr std::size_t kFrequentAmongBest = 2;

// --- newness

// What an article of this very hour gains with --fresh, of the best score. Where dates are dealt
// out at random to judged articles, a tenth of them to the last seven days and --fresh 7, a fifth
// of the first ten hits change, three of these are of those days in place of one, and nDCG@10 falls
// by 3%; .3 would cost 7%, .5 20%.
inline constexpr double kFreshShare = 0.2;

}  // namespace dragoman
