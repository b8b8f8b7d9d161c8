// Which part of a query gave a hit how much of its score.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/analysis/part_names.h"
#include "searcher/search/search.h"

namespace dragoman {

// The parts of `query` that add to the score of the document: terms, groups of terms that
// count as one, phrases. Largest first; parts that don't match it are left out. `names` are those
// of name_parts(); what isn't in them is called as Xapian describes it.
std::vector<ScorePart> explain_score(const Xapian::Database& database, const Xapian::Query& query,
                                     Xapian::docid document, const PartNames& names = {});

}  // namespace dragoman
