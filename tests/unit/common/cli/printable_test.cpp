#include "common/cli/printable.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dragoman {
namespace {

struct Row {
  std::string text, escaped, prose;
};

TEST_CASE("nothing in a text steers a terminal") {
  const std::vector<Row> rows = {
      {"", "", ""},
      {"/news/a b.txt", "/news/a b.txt", "/news/a b.txt"},
      {"Élysée 平和 سلام", "Élysée 平和 سلام", "Élysée 平和 سلام"},
      {"a\nb\tc\rd", "a\\nb\\tc\\x0dd", "a b c d"},
      {"\x1b[31mred\x07", "\\x1b[31mred\\x07", "[31mred"},
      {"\x7f\xc2\x9b", "\\x7f\\u{009b}", ""},
      {"bad \xff\xc3", "bad \\xff\\xc3", "bad "},
      {"a real \xef\xbf\xbd stays", "a real \xef\xbf\xbd stays", "a real \xef\xbf\xbd stays"},
      {"evil\u202Etxt.exe\u2066x\u2069\u200F", "evil\\u{202e}txt.exe\\u{2066}x\\u{2069}\\u{200f}",
       "eviltxt.exex"},
      {"line\u2028para\u2029", "line\\u{2028}para\\u{2029}", "line para "},
      {"back\\slash", "back\\slash", "back\\slash"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.escaped);
    CHECK(printable(row.text) == row.escaped);
    CHECK(printable_prose(row.text) == row.prose);
  }
}

TEST_CASE("a NUL is a control character like another") {
  CHECK(printable(std::string("a\0b", 3)) == "a\\x00b");
  CHECK(printable_prose(std::string("a\0b", 3)) == "ab");
}

}  // namespace
}  // namespace dragoman
