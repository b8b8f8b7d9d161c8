#include "indexer/article/dateline.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a dateline at the head of a paragraph gives a date if it has a year") {
  struct Row {
    std::string line;
    std::string date;
  };
  const Row rows[] = {
      {"WEXMARK, Jan. 20, 2025 (Kestrel Wire) - The five men were taken off.", "2025-01-20"},
      {"WEXMARK, Jan. 20, 2025 - The five men were taken off.", "2025-01-20"},
      {"WEXMARK, Verrin, Jan. 20, 2025 -- The five men were taken off.", "2025-01-20"},
      {"Wexmark, 20 January 2025 — The five men were taken off.", "2025-01-20"},
      {"Puerto Almena, 20 ene 2025 (EFE).- Los cinco hombres fueron evacuados.", "2025-01-20"},
      {"WEXMARK, 20 Jan 2025 /Kestrel/ -- The five men were taken off.", "2025-01-20"},
      {"القاهرة، 20 يناير 2025 (وكالة ندى) - أجلي الرجال الخمسة.", "2025-01-20"},
      {"ЗАЛУЖЬЕ, 20 января 2025 — Пятерых сняли с судна.", "2025-01-20"},
      // No datelines.
      {"WEXMARK, Jan. 20 (Kestrel Wire) - The five men were taken off.", ""},
      {"WEXMARK (Kestrel Wire) - The five men were taken off.", ""},
      {"The five men, on Jan. 20, 2025 - a Monday - were taken off.", ""},
      {"On Monday, Jan. 20, 2025, the five men - cold, but well - were taken off.", ""},
      {"Jan. 20, 2025 - The five men were taken off.", ""},
      {"Wexmark, Verrin - The five men were taken off on Jan. 20, 2025", ""},
      {" - ", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(read_dateline(row.line) == row.date);
  }
}

TEST_CASE("a date line goes before a dateline, and furniture has none") {
  Page page =
      split_page("Lightship freed\nWEXMARK, Jan. 20, 2025 - The five men were taken off.\n");
  Article article;
  judge_dateline(page, article);
  CHECK(article.date == "2025-01-20");
  CHECK(article.date_from == "text");
  CHECK_FALSE(page.lines[1].kind);
  article.date = "2025-01-21";
  judge_dateline(page, article);
  CHECK(article.date == "2025-01-21");
  page.lines[1].kind = ZoneKind::Furniture;
  article.date = "";
  judge_dateline(page, article);
  CHECK(article.date == "");
}

}  // namespace
}  // namespace dragoman
