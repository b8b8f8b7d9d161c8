#include "common/index/escape.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dragoman {
namespace {

TEST_CASE("a value is one line without tabs, and comes back") {
  struct Row {
    std::string value, escaped;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"plain", "plain"},
      {"a\tb", "a\\tb"},
      {"a\nb\r", "a\\nb\\r"},
      {"C:\\news", "C:\\\\news"},
      {"\\n", "\\\\n"},
      {std::string("\0\x1b\xff", 3), std::string("\0\x1b\xff", 3)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.escaped);
    std::string escaped = "before ";
    append_escaped(escaped, row.value);
    CHECK(escaped == "before " + row.escaped);
    CHECK(unescape(row.escaped) == row.value);
  }
}

TEST_CASE("an escape that nobody wrote stands for itself") {
  CHECK(unescape("a\\x") == "a\\x");
  CHECK(unescape("a\\") == "a\\");
}

}  // namespace
}  // namespace dragoman
