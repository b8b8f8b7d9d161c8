#include "indexer/format/html_names.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("names of elements tell by whole words what is inside") {
  struct Row {
    std::string names;
    HtmlNames meaning;
  };
  const Row rows[] = {
      {"main-nav", {.furniture = true}},
      {"mainNav wide", {.furniture = true}},
      {"navigator unnavigable", {}},
      {"box box--most-read", {.furniture = true}},
      {"mostRead__a3f", {.furniture = true}},
      {"most", {}},
      {"comment-list", {.comments = true}},
      {"commentary-section", {}},
      {"has-sidebar category-newsletter no-comments", {}},
      {"entry-title", {.headline = true}},
      {"title", {.headline = true}},
      {"teaser-title", {.box = true}},
      {"articleBody", {.body = true}},
      {"tags", {.furniture = true}},
      {"tag-harbour", {}},
      {"site-title", {.logo = true}},
      {"", {}},
      {"--- 123 __", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.names);
    CHECK(read_html_names(row.names) == row.meaning);
  }
}

}  // namespace
}  // namespace dragoman
