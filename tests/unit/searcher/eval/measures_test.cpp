#include "searcher/eval/measures.h"

#include <doctest/doctest.h>

#include <cmath>

namespace dragoman {
namespace {

using Docnos = std::vector<std::string>;

Docnos unjudged(int count) {
  Docnos docnos;
  for (int i = 0; i < count; ++i) docnos.push_back("n" + std::to_string(i));
  return docnos;
}

Docnos after_unjudged(int count, const std::string& docno) {
  Docnos docnos = unjudged(count);
  docnos.push_back(docno);
  return docnos;
}

void check(const Measures& got, const Measures& expected) {
  for (const MeasureName& measure : kMeasures) {
    CAPTURE(measure.name);
    CHECK(got.*measure.value == doctest::Approx(expected.*measure.value).epsilon(1e-12));
  }
}

TEST_CASE("cases worked out by hand") {
  const double half = 1 / std::log2(3.0);  // what a gain of 1 counts at rank 2
  struct Row {
    const char* what;
    Grades grades;
    Docnos ranking;
    Measures expected;  // MAP, P@10, nDCG@10, R@100, MRR@10
  };
  const Grades graded = {{"a", 3}, {"b", 1}, {"c", 2}, {"x", 0}, {"z", -2}};
  const std::vector<Row> rows = {
      {"all there is, in the best order", graded, {"a", "c", "b"}, {1, 0.3, 1, 1, 1}},
      {"two of three, at ranks 1 and 3",
       graded,
       {"b", "x", "a"},
       {(1.0 + 2.0 / 3) / 3, 0.2, (1 + 3 * 0.5) / (3 + 2 * half + 0.5), 2.0 / 3, 1}},
      {"a negative grade costs its rank and no more",
       graded,
       {"z", "a"},
       {0.5 / 3, 0.1, 3 * half / (3 + 2 * half + 0.5), 1.0 / 3, 0.5}},
      {"nothing found", graded, {"x", "y"}, {}},
      {"no answer", graded, {}, {}},
      {"rank 10", {{"r", 1}}, after_unjudged(9, "r"), {0.1, 0.1, 1 / std::log2(11.0), 1, 0.1}},
      {"rank 11", {{"r", 1}}, after_unjudged(10, "r"), {1.0 / 11, 0, 0, 1, 0}},
      {"rank 100", {{"r", 1}}, after_unjudged(99, "r"), {0.01, 0, 0, 1, 0}},
      {"rank 101", {{"r", 1}}, after_unjudged(100, "r"), {1.0 / 101, 0, 0, 0, 0}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    check(score_query(row.grades, row.ranking), row.expected);
  }
}

TEST_CASE("of more than ten relevant documents ten are ideal") {
  Grades grades;
  Docnos ranking = unjudged(20);
  for (const std::string& docno : ranking) grades[docno] = 1;
  ranking.resize(10);
  check(score_query(grades, ranking), {0.5, 1, 1, 0.5, 1});
}

TEST_CASE("a query counts where it has a relevant document, and 0 where the run lacks it") {
  const Judgements judgements = {
      {"q1", {{"a", 1}}}, {"q2", {{"a", 2}}}, {"q3", {{"a", 0}}}, {"q4", {{"a", -1}}}};
  const Rankings run = {{"q1", {"a"}}, {"q3", {"a"}}, {"q4", {"a"}}, {"q9", {"a"}}};
  const QueryMeasures scores = score_run(judgements, run);
  REQUIRE(scores.size() == 2);
  check(scores.at("q1"), {1, 0.1, 1, 1, 1});
  check(scores.at("q2"), {});
  check(mean_measures(scores), {0.5, 0.05, 0.5, 0.5, 0.5});
}

}  // namespace
}  // namespace dragoman
