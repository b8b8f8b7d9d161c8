// The best hits -> the words that tell them from other articles, to search on with.
#pragma once

#include <xapian.h>

#include <span>
#include <vector>

#include "searcher/analysis/highlight.h"
#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"
#include "searcher/search/search.h"

namespace dragoman {

// So many hits are looked at, and so many terms given.
inline constexpr std::uint32_t kTellingHits = 20;
inline constexpr std::size_t kMaxTellingTerms = 20;

// The exact forms that at least two of `hits` have, by Robertson's offer weight (On Term Selection
// for Query Expansion, 1990), the most telling first; of one stem the best form alone. They are
// compared with articles in the hits' languages, since any word of a rare language would tell
// hits in it from the rest. Stop words, numbers, single letters, words with an elided article
// (lelysee) and what the query itself looks for are left out: the words of `parsed`, and what `matcher` finds. On the context's thread.
std::vector<TellingTerm> telling_terms(std::span<const Xapian::docid> hits, const Query& parsed,
                                       const Matcher& matcher, const QueryContext& context);

}  // namespace dragoman
