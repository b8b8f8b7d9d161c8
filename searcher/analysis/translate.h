// Terms -> Xapian::Query. Everything is explicit terms, so that an index of many segments
// answers as one would; never OP_WILDCARD, which expands per segment.
#pragma once

#include <xapian.h>

#include "common/text/tokenizer.h"
#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/deadline.h"

namespace dragoman {

// What a word's exact form counts beside its stems, so that documents with the very form come
// first.
inline constexpr double kExactFormWeight = 0.125;

// What two words side by side in query and text add.
inline constexpr double kPairWeight = 0.75;

// The Xapian query for `query`; it matches nothing where that is Nothing. `tokenizer` outlives
// the result and stays on its thread (=word reads stored texts with it). A match with it throws
// QueryTimeout once `deadline` is over, as far as it gets to look at the clock.
Xapian::Query translate_query(const AnalyzedQuery& query, Tokenizer& tokenizer,
                              Deadline deadline = {});

}  // namespace dragoman
