// Whether a difference between two runs may be chance: the paired randomisation test, two-sided,
// that Smucker, Allan & Carterette recommend ("A Comparison of Statistical Significance Tests for
// Information Retrieval Evaluation", 2007).
#pragma once

#include <span>

namespace dragoman {

// The p-value of the mean of `differences`, one a query, being zero, by 10,000 random assignments
// of signs: (those at least as extreme + 1) / 10,001. 1 where all are zero. The assignments are
// always the same ones: the bits that Python's random.getrandbits() gives after
// random.seed(20240229), so that other programs can come to the same value.
double randomisation_test(std::span<const double> differences);

}  // namespace dragoman
