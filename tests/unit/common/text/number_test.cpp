#include "common/text/number.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a number has one spelling") {
  const struct {
    std::string written;
    std::string number;  // "-" for none
  } rows[] = {
      {"1,160", "1160"},
      {"1.160", "1160"},
      {"1٬160", "1160"},
      {"1’160", "1160"},
      {"1'160", "1160"},
      {"1\u202F160", "1160"},
      {"١٬١٦٠", "1160"},
      {"1,160,000", "1160000"},
      {"12.345.678", "12345678"},
      {"3.5", "3.5"},
      {"3,5", "3.5"},
      {"٣٫٥", "3.5"},
      {"۳٫۵۰۰", "3.500"},
      {"0.125", "0.125"},
      {"1,160.50", "1160.50"},
      {"1.160,5", "1160.5"},
      {"1’160.5", "1160.5"},
      {"1234.567", "1234.567"},
      {"3.5m", "3.5m"},
      {"1,200kg", "1200kg"},
      {"1160", "-"},
      {"", "-"},
      {"abc", "-"},
      {"v2.0", "-"},
      {"22.02.2024", "-"},
      {"192.168.1.1", "-"},
      {"1,2,3", "-"},
      {"1'5", "-"},
      {"1.", "-"},
      {".5", "-"},
      {"1..5", "-"},
      {"1,16,000", "-"},
      {"3.5m.2", "-"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.written);
    CHECK(normalize_number(row.written).value_or("-") == row.number);
  }
}

}  // namespace
}  // namespace dragoman
