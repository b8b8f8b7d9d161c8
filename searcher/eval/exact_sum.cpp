#include "searcher/eval/exact_sum.h"

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

// Adds `value` to partials that don't overlap, smallest first; they still don't.
void add_exactly(std::vector<double>& partials, double value) {
  std::size_t kept = 0;
  for (double partial : partials) {
    if (std::abs(value) < std::abs(partial)) std::swap(value, partial);
    const double high = value + partial;
    const double low = partial - (high - value);
    if (low != 0) partials[kept++] = low;
    value = high;
  }
  partials.resize(kept);
  partials.push_back(value);
}

// From the greatest down, until a part is lost in rounding. What lies below that decides a tie.
double rounded_sum(std::vector<double> partials) {
  if (partials.empty()) return 0;
  double high = partials.back();
  partials.pop_back();
  double low = 0;
  while (!partials.empty() && low == 0) {
    const double value = high;
    const double part = partials.back();
    partials.pop_back();
    high = value + part;
    low = part - (high - value);
  }
  if (!partials.empty() && ((low < 0 && partials.back() < 0) || (low > 0 && partials.back() > 0))) {
    const double twice = low * 2;
    const double next = high + twice;
    if (twice == next - high) high = next;
  }
  return high;
}

}  // namespace

double exact_sum(std::span<const double> values) {
  std::vector<double> partials;
  for (const double value : values) add_exactly(partials, value);
  return rounded_sum(std::move(partials));
}

double exact_mean(std::span<const double> values) {
  return exact_sum(values) / static_cast<double>(values.size());
}

}  // namespace dragoman
