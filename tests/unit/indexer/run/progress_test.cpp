#include "indexer/run/progress.h"

#include <doctest/doctest.h>

#include <vector>

namespace dragoman {
namespace {

using namespace std::chrono_literals;

TEST_CASE("progress says what is done, how fast, and how long it will take") {
  struct Row {
    ProgressStyle style;
    std::uint64_t done, total;
    std::chrono::duration<double> elapsed;
    std::string line;
  };
  const std::vector<Row> rows = {
      {ProgressStyle::Bar, 25, 100, 5s,
       "indexing  [######..................]  25%  25 of 100  5/s  0:15 left"},
      {ProgressStyle::Lines, 25, 100, 5s, "indexing   25%  25 of 100  5/s  0:15 left"},
      {ProgressStyle::Lines, 1, 36001, 1s, "indexing    0%  1 of 36001  1/s  10:00:00 left"},
      {ProgressStyle::Lines, 0, 100, 0s, "indexing    0%  0 of 100  0/s  0:00 left"},
      {ProgressStyle::Bar, 0, 0, 65s, "indexing  1:05"},
      {ProgressStyle::Json, 25, 100, 5s,
       R"({"format_version":1,"phase":"indexing","done":25,"total":100,"per_second":5.0,)"
       R"("seconds":5.0,"seconds_left":15})"},
  };
  for (const Row& row : rows) {
    CHECK(render_progress(row.style, "indexing", row.done, row.total, row.elapsed) == row.line);
  }
}

TEST_CASE("progress can be started, advanced and finished without being shown") {
  Progress progress(ProgressStyle::None);
  progress.start("indexing", 2);
  progress.advance();
  progress.finish();
  progress.finish();
}

}  // namespace
}  // namespace dragoman
