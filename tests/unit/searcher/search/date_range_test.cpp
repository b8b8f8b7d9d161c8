#include "searcher/search/date_range.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace dragoman {
namespace {

TEST_CASE("a date covers as much time as it leaves open") {
  struct Row {
    std::string text, first, last;
  };
  const std::vector<Row> rows = {
      {"2024", "2024-01-01T00:00:00Z", "2024-12-31T23:59:59Z"},
      {"2024-02", "2024-02-01T00:00:00Z", "2024-02-29T23:59:59Z"},
      {"2023-02", "2023-02-01T00:00:00Z", "2023-02-28T23:59:59Z"},
      {"2024-02-22", "2024-02-22T00:00:00Z", "2024-02-22T23:59:59Z"},
      {"2024-02-22T09:14", "2024-02-22T09:14:00Z", "2024-02-22T09:14:00Z"},
      {"2024-02-22T09:14:05+02:00", "2024-02-22T07:14:05Z", "2024-02-22T07:14:05Z"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parse_date_range(row.text) == DateRange{date_value(row.first), date_value(row.last)});
  }
}

TEST_CASE("what is no date is none") {
  for (const char* text : {"", "24", "2024-2", "2024-13", "2024-00", "2024-02-30", "yesterday",
                           "2024-02-22T", "2024-02-22T25", "22.02.2024", "abcd", "2024-ab"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_range(text).has_value());
  }
}

}  // namespace
}  // namespace dragoman
