#include "searcher/eval/comparison.h"

#include <doctest/doctest.h>

#include <cmath>

#include "searcher/eval/exact_sum.h"
#include "searcher/eval/randomisation.h"

namespace dragoman {
namespace {

// How many of the 10,000 assignments were as extreme.
long extreme(const std::vector<double>& differences) {
  return std::lround(randomisation_test(differences) * 10'001) - 1;
}

// Some positive, some negative, none 0.
std::vector<double> differences_of(int count) {
  std::vector<double> differences;
  for (int i = 0; i < count; ++i) differences.push_back((((i * 7) % 11 - 4) * 2 + 1) / 20.0);
  return differences;
}

TEST_CASE("assignments are those of Python's generator, whatever the number of queries") {
  struct Row {
    int queries;
    long extreme;
  };
  const std::vector<Row> rows = {
      {1, 10000}, {2, 10000}, {5, 4986}, {31, 207}, {32, 134},
      {33, 141},  {63, 5},    {64, 9},   {65, 8},   {100, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.queries);
    CHECK(extreme(differences_of(row.queries)) == row.extreme);
  }
}

TEST_CASE("the evidence decides, not its direction") {
  CHECK(extreme({0, 0}) == 10'000);
  CHECK(extreme({}) == 10'000);
  CHECK(extreme({1, 1, -1}) == 10'000);
  CHECK(extreme({0.1, 0.2, -0.3}) == 10'000);
  CHECK(extreme(std::vector<double>(20, 0.5)) <= 1);
  CHECK(extreme(std::vector<double>(20, 0.5)) == extreme(std::vector<double>(20, -0.5)));
  CHECK(extreme({0, 1, 0, 1, 1}) == extreme({1, 1, 1}));
}

TEST_CASE("runs are compared query by query") {
  const auto with = [](double ndcg) { return Measures{.ndcg_10 = ndcg}; };
  const QueryMeasures first = {{"a", with(0.5)}, {"b", with(0.25)}, {"c", with(1)}, {"d", with(0)}};
  const QueryMeasures second = {{"a", with(1)}, {"b", with(0)}, {"c", with(1)}, {"d", with(0.75)}};
  const Comparison comparison = compare_runs(first, second);
  CHECK(comparison.difference == 0.25);
  CHECK(comparison.better == 2);
  CHECK(comparison.worse == 1);
  CHECK(comparison.same == 1);
  CHECK(comparison.p == doctest::Approx(0.5).epsilon(0.03));
  CHECK(compare_runs(first, first) == Comparison{.same = 4});
}

TEST_CASE("a sum is rounded once") {
  const double ulp = std::ldexp(1, -53);
  CHECK(exact_sum(std::vector<double>(10, 0.1)) == 1.0);
  CHECK(exact_sum(std::vector<double>{1e16, 1, 1e-16, -1e16}) == 1.0);
  CHECK(exact_sum(std::vector<double>{1, ulp, ulp * ulp}) == 1 + 2 * ulp);
  CHECK(exact_sum(std::vector<double>{1, ulp}) == 1);
  CHECK(exact_sum(std::vector<double>{1, ulp, -ulp * ulp}) == 1);
  CHECK(exact_sum(std::vector<double>{}) == 0);
  CHECK(exact_mean(std::vector<double>{1, 2}) == 1.5);
}

}  // namespace
}  // namespace dragoman
