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
inline constexpr std::size_t kMaxQueryTerms = 20000;

}  // namespace dragoman
