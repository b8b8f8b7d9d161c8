// Sums that don't depend on the order of their parts.
#pragma once

#include <span>

namespace dragoman {

// The sum of finite `values`, rounded once, by Shewchuk's partials ("Adaptive Precision
// Floating-Point Arithmetic", 1997), as Python's math.fsum has it. Partial sums must stay finite.
double exact_sum(std::span<const double> values);

// REQUIRES: !values.empty()
double exact_mean(std::span<const double> values);

}  // namespace dragoman
