#include "searcher/command/query_file.h"

#include <doctest/doctest.h>

#include "common/cli/command_line.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

TEST_CASE("a file of queries is read line by line, and what is none is told by its place") {
  const TempFolder folder;
  QueryFile file(folder.write("q.tsv",
                              "\xEF\xBB\xBF"
                              "a\train\r\n\nb\tdawn \ttalks\nmistake\n\tx\nc\t"));
  const auto a = file.next();
  REQUIRE(a);
  CHECK((a->id == "a" && a->text == "rain"));
  const auto b = file.next();
  REQUIRE(b);
  CHECK((b->id == "b" && b->text == "dawn \ttalks"));
  CHECK(file.place().ends_with("q.tsv:3"));
  CHECK_FALSE(file.any_malformed());
  const auto c = file.next();
  REQUIRE(c);
  CHECK((c->id == "c" && c->text.empty()));
  CHECK(file.any_malformed());
  CHECK_FALSE(file.next());
}

TEST_CASE("an empty file has no queries, and what can't be read is no file of them") {
  const TempFolder folder;
  CHECK_FALSE(QueryFile(folder.write("none.tsv", "")).next());
  CHECK_THROWS_AS(QueryFile(folder.path().string()), UsageError);
  CHECK_THROWS_AS(QueryFile((folder.path() / "missing").string()), UsageError);
}

}  // namespace
}  // namespace dragoman
