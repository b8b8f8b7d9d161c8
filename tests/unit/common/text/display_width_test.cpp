#include "common/text/display_width.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("text takes the columns that a terminal gives it") {
  struct Row {
    std::string text;
    std::size_t columns;
  };
  const std::vector<Row> rows = {
      {"", 0},
      {"dam", 3},
      {"Dämme", 5},
      {"Da\u0308mme", 5},  // the diaeresis apart
      {"水坝", 4},
      {"ｄａｍ", 6},  // full-width letters
      {"ｶﾞ", 2},
      {"سد", 2},  // half-width kana; Arabic
      {"سَدّ", 2},
      {"שָׁלוֹם", 4},                // vowel signs
      {"\u1112\u1161\u11ab", 2},  // a Hangul syllable in letters
      {"a\u200bb\u2067", 2},      // what nobody sees
      {"🚢", 2},
      {"\xff", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.columns);
  }
}

TEST_CASE("what fits is cut between characters, marks left with theirs") {
  struct Row {
    std::string text;
    std::size_t columns;
    std::string first, last;
  };
  const std::vector<Row> rows = {
      {"harbour", 3, "har", "our"},
      {"harbour", 0, "", ""},
      {"harbour", 99, "harbour", "harbour"},
      {"水坝决口", 5, "水坝", "决口"},
      {"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301", "e\u0301e\u0301"},
      {"水a\u0301", 1, "", "a\u0301"},
      {"a水\u0301", 1, "a", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(first_columns(row.text, row.columns) == row.first);
    CHECK(last_columns(row.text, row.columns) == row.last);
  }
}

}  // namespace
}  // namespace dragoman
