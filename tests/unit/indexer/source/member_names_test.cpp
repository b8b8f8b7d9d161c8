#include "indexer/source/member_names.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a path from outside becomes a harmless key") {
  struct Row {
    std::string given;
    std::string expected;
  };
  for (const Row& row : std::vector<Row>{
           {"a/b.txt", "a/b.txt"},
           {"/a//b/./c.txt", "a/b/c.txt"},
           {"../../a.txt", "a.txt"},
           {"a/../..", "a"},
           {"...", "..."},
           {"/", ""},
           {"a\tb\x7f\xc2\x85.txt", "a\uFFFDb\uFFFD\uFFFD.txt"},
           {"\xe2\x28\xa1", "\uFFFD(\uFFFD"},
           {std::string(999, 'x') + "\u0436", std::string(999, 'x')},
       }) {
    CAPTURE(row.given);
    CHECK(clean_path(row.given) == row.expected);
  }
  CHECK(clean_name("http://a.example//x/../y\n") == "http://a.example//x/../y\uFFFD");
}

TEST_CASE("what systems put into archives for themselves is hidden") {
  CHECK(is_hidden_path("__MACOSX/a.txt"));
  CHECK(is_hidden_path("a/.git/b.txt"));
  CHECK(is_hidden_path("./a/.b.txt"));
  CHECK_FALSE(is_hidden_path("./a/../b.txt"));
  CHECK_FALSE(is_hidden_path("a/b.txt"));
}

TEST_CASE("names that come again are numbered, around those that look so already") {
  UniqueNames names;
  CHECK(names.add("a") == "a");
  CHECK(names.add("a~2") == "a~2");
  CHECK(names.add("a") == "a~3");
  CHECK(names.add("a") == "a~4");
  CHECK(names.add("a~3") == "a~3~2");
  CHECK(names.add("b") == "b");
}

}  // namespace
}  // namespace dragoman
