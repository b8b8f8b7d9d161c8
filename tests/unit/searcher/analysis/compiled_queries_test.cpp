// Whole answers of compile_query(): compiled_queries.txt has a block a query, the query as typed
// behind "> ", then how it is read, analysed and given to Xapian, and its warnings as
// offset+length and message. UPDATE_GOLDEN=1 rewrites the file; look at the difference.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "searcher/analysis/compile.h"
#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

const std::string kFile =
    std::string(DRAGOMAN_SOURCE_DIR) + "/tests/unit/searcher/analysis/compiled_queries.txt";
constexpr std::int64_t kNow = 1'710'000'000;  // 9 March 2024

std::string block(const std::string& typed, SmallIndex& index) {
  const CompiledQuery compiled = compile_query(typed, {.now = kNow}, index.context());
  std::string out = "> " + typed + '\n';
  if (compiled.error) return out + "error     " + *compiled.error + "\n\n";
  out += "parsed    " + to_string(compiled.parsed) + '\n';
  out += "analyzed  " + to_string(compiled.analyzed) + '\n';
  out += "xapian    " + compiled.query.get_description() + '\n';
  for (const QueryWarning& warning : compiled.warnings) {
    out += "warning   " + std::to_string(warning.offset) + '+' + std::to_string(warning.length) +
           ' ' + warning.message + '\n';
  }
  return out + '\n';
}

TEST_CASE("queries are read, analysed and given to Xapian as they were found to be right") {
  std::ostringstream expected;
  expected << std::ifstream(kFile, std::ios::binary).rdbuf();
  SmallIndex index;
  std::string all;
  std::istringstream lines(expected.str());
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("> ")) continue;
    const std::string shown = block(line.substr(2), index);
    all += shown;
    CAPTURE(shown);
    CHECK(expected.view().find(shown) != std::string_view::npos);
  }
  REQUIRE(!all.empty());
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(kFile, std::ios::binary) << all;
  } else {
    CHECK(all == expected.str());
  }
}

}  // namespace
}  // namespace dragoman
