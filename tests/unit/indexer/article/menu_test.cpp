#include "indexer/article/menu.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("sections and runs of short lines above a headline are a menu") {
  const std::string paragraph =
      "The dockers of the southern basin went back to work at six on Monday morning, their union "
      "said, after eleven days.\n";
  struct Row {
    std::string head;
    std::string kinds;  // of the head's lines: f for furniture
  };
  const Row rows[] = {
      {"News\nWorld\nDockers of the basin go back\n", "ff."},
      {"חדשות\nהסוורים חזרו לעבודה אחרי אחד עשר ימים\n", "f."},
      {"社会\n码头工人在罢工十一天后复工\n", "f."},
      {"Harbour\nNorthern Basin\nTides\nDockers of the basin go back\n", "fff."},
      // A short headline stays one, whatever stands below it.
      {"Storm warning\nThe coast braces for the worst night in years\n", ".."},
      {"World\n", "."},
      {"Harbour\nBasin\nTides\n", "..."},
      {"Dockers of the basin go back\nWorld\n", ".."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head);
    const std::string text = row.head + paragraph;
    Page page = split_page(text);
    judge_menu(page);
    std::string kinds;
    for (const Line& line : page.lines) kinds += line.kind ? 'f' : '.';
    CHECK(kinds == row.kinds + '.');
  }
}

}  // namespace
}  // namespace dragoman
