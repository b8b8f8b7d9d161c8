#include "searcher/eval/trec_number.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dragoman {
namespace {

TEST_CASE("a judgement is a whole number in any script's digits") {
  struct Row {
    std::string text;
    std::optional<std::int64_t> number;
  };
  const std::vector<Row> rows = {
      {"0", 0},
      {"-0", 0},
      {"+3", 3},
      {"-2", -2},
      {"007", 7},
      {"1_000", 1000},
      {"٢", 2},
      {"१२", 12},
      {"", {}},
      {"+", {}},
      {"_1", {}},
      {"1_", {}},
      {"1__0", {}},
      {"--1", {}},
      {"1.0", {}},
      {"1e2", {}},
      {"0x1", {}},
      {"two", {}},
      {"²", {}},
      {"+_1", {}},
      {"1\xFF", {}},
      {"1-", {}},
      {"１", 1},
      {"-١", -1},
      {"9223372036854775807", 9223372036854775807},
      {"9223372036854775808", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(whole_number(row.text) == row.number);
  }
  CHECK_FALSE(whole_number(std::string("1\0", 2)));
}

TEST_CASE("a score is a finite number") {
  struct Row {
    std::string text;
    std::optional<double> number;
  };
  const std::vector<Row> rows = {
      {"1", 1.0},
      {"-2.5", -2.5},
      {".5", 0.5},
      {"5.", 5.0},
      {"1e3", 1000.0},
      {"1E-2", 0.01},
      {"+1.5e+1", 15.0},
      {"1_0.2_5", 10.25},
      {"٢.٥", 2.5},
      {"1e-999", 0.0},
      {"4.9e-324", 5e-324},
      {"1e999", {}},
      {"nan", {}},
      {"inf", {}},
      {"-infinity", {}},
      {"0x1p3", {}},
      {".", {}},
      {"1e", {}},
      {"e5", {}},
      {"1e+", {}},
      {"1,5", {}},
      {"1__0", {}},
      {"1_.5", {}},
      {"", {}},
      {"1.2.3", {}},
      {"30.765329479999998", 30.765329479999998},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(finite_number(row.text) == row.number);
  }
}

}  // namespace
}  // namespace dragoman
