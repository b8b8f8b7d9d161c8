// What a match with a query may cost, estimated before it from how many articles have its terms:
// Xapian can't stop a match, so one that would take too long isn't begun.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "searcher/analysis/analyzed_query.h"

namespace dragoman {

struct QueryCost {
  // In nanoseconds, about; never much too low.
  double nanoseconds = 0;
  std::size_t terms = 0;  // handed to Xapian, doubles counted
};

// An upper bound for `query` on `database`: postings walked, position lists and stored texts read
// for at most as many articles as have what the query demands. On the database's thread.
QueryCost estimate_cost(const AnalyzedQuery& query, const Xapian::Database& database);

// Why a query of this cost isn't run, a sentence that says what to leave out; nothing if it is.
std::optional<std::string> refusal(const QueryCost& cost);

}  // namespace dragoman
