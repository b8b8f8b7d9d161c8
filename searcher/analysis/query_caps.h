// The caps on what a query may cost, all in one place but for its length, words and depth (in
// parse_query.h) and what its expansions may scan (ExpansionBudget). A query over a cap gets a
// warning or an error that says what to leave out; nothing is cut in silence.
#pragma once

#include <cstddef>

namespace dragoman {

// Articles that all =words and ==words of a query may have to read: some 50 microseconds each.
// More are found in any spelling, with a warning.
inline constexpr std::size_t kMaxSpellingReads = 3000;

// Terms that a query may hand to Xapian, doubles counted: each is looked up in every segment.
inline constexpr std::size_t kMaxQueryTerms = 12000;

// What a query may cost by estimate_cost(): an answer in half a second on one core of 2024.
inline constexpr double kMaxQueryNanoseconds = 450e6;

// The estimate's prices in nanoseconds, as measured on 111,000 news articles in 16 languages, and
// rounded up.
inline constexpr double kTermCost = 4000;          // looking a term up
inline constexpr double kPostingCost = 60;         // moving to a posting, and weighing it
inline constexpr double kMergeCost = 15;           // a comparison where lists are merged
inline constexpr double kPositionListCost = 2500;  // finding a position list
inline constexpr double kPositionCost = 30;        // reading a position
inline constexpr double kChainCost = 5;            // comparing two stretches of a NEAR
inline constexpr double kSourceCost = 300000;      // beginning to look at spellings
inline constexpr double kReadingCost = 60000;      // reading a stored article for a spelling
// How many times as much it is to skip to a posting; to look for position lists of many forms,
// which lie apart; to ask whether a document has none of the words that NOT takes away.
inline constexpr double kSkipFactor = 4;
inline constexpr double kScatteredFactor = 4;
inline constexpr double kNotFactor = 8;
// Xapian's own phrases read less, since they give up at the first word that isn't in place.
inline constexpr double kPlainPhraseFactor = 0.2;

}  // namespace dragoman
