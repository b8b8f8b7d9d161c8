// One run's nDCG@10 against another's, query by query.
#pragma once

#include <cstddef>

#include "searcher/eval/measures.h"

namespace dragoman {

struct Comparison {
  double difference = 0;  // of the means; above 0: the second is better
  std::size_t better = 0, worse = 0, same = 0;
  double p = 1;  // see randomisation_test()

  bool operator==(const Comparison&) const = default;
};

// REQUIRES: both have the same queries, of which there is one at least.
Comparison compare_runs(const QueryMeasures& first, const QueryMeasures& second);

}  // namespace dragoman
