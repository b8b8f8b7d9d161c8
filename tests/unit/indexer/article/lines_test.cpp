#include "indexer/article/lines.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("lines keep their place, lose the white space around them, and blank ones are no lines") {
  const std::string text = "  First \u00A0\n\n \t\nSecond\nдва\n東京";
  const Page page = split_page(text);
  const std::vector<Line> expected = {
      {2, 7, 5, true, {}}, {15, 21, 6, true, {}}, {22, 28, 3, false, {}}, {29, 35, 4, false, {}}};
  CHECK(page.lines == expected);
  CHECK(page.of(page.lines[1]) == "Second");
  CHECK(split_page("").lines.empty());
  CHECK(split_page(" \n\u3000\n\uFEFF\n").lines.empty());
  CHECK(split_page(std::string(5000, 'a')).lines[0].columns == kMaxColumns);
}

TEST_CASE("lines are compared without case, width, marks, punctuation and spacing") {
  struct Row {
    std::string text;
    std::string folded;
  };
  const Row rows[] = {
      {"  Read  MORE: ", "read more"},
      {"", ""},
      {"...", ""},
      {"À lire", "a lire"},
      {"İlgili ılık ILIK", "ilgili ilik ilik"},
      {"إقرأ أيضًا", "اقرا ايضا"},
      {"שָׁלוֹם", "שלום"},
      {"١٢ فبراير", "12 فبراير"},
      {"ＡＢＣ １２", "abc 12"},
      {"Straße", "strasse"},
      {"soft\u00ADhyphen", "softhyphen"},
      {"truce?  Talks", "truce talks"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_line(row.text) == row.folded);
  }
}

TEST_CASE("a sentence's end is known in any script, a full stop from an abbreviation's") {
  struct Row {
    std::string line;
    bool sentence;
    bool full_stop;
  };
  const Row rows[] = {
      {"It ended.", true, true},    {"It ended", false, false},
      {"Did it end?", true, false}, {"“It ended.”", true, true},
      {"他走了。", true, true},     {"वह गया।", true, true},
      {"هل انتهى؟", true, false},   {"Talks in the U.S.", true, false},
      {"By Jan K.", true, false},   {"More to come...", true, false},
      {"And then…", true, false},   {"(It ended.)", true, true},
      {"", false, false},           {"\"", false, false},
      {"In 2024.", true, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(ends_sentence(row.line) == row.sentence);
    CHECK(ends_with_full_stop(row.line) == row.full_stop);
  }
}

}  // namespace
}  // namespace dragoman
