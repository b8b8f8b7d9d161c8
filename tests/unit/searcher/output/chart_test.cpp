#include "searcher/output/chart.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a bar is as long as its share, and never invisible") {
  struct Row {
    std::uint64_t count, most;
    std::string ascii, unicode;
  };
  const std::string eight(8, '#');
  const std::vector<Row> rows = {
      {0, 10, "", ""},          {0, 0, "", ""},    {1, 3, eight, "████████"},
      {1, 1'000'000, "#", "▏"}, {1, 48, "#", "▌"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.count);
    CHECK(bar(row.count, row.most, false) == row.ascii);
    CHECK(bar(row.count, row.most, true) == row.unicode);
  }
}

TEST_CASE("columns stand on the last row") {
  using Rows = std::vector<std::string>;
  CHECK(column_rows({0, 1, 2, 3, 4}, false) == Rows{"    #", "   ##", "  ###", " ####"});
  CHECK(column_rows({0, 1, 16, 32}, true) == Rows{"   █", "   █", "  ██", " ▁██"});
  CHECK(column_rows({}, true) == Rows{"", "", "", ""});
  CHECK(column_rows({0, 0}, false) == Rows{"  ", "  ", "  ", "  "});
}

}  // namespace
}  // namespace dragoman
