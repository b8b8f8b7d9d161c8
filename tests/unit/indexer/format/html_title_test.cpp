#include "indexer/format/html_title.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("the outlet's name comes off a page's title") {
  struct Row {
    std::string title;
    std::vector<std::string> sites, headings;
    std::string headline, outlet;
  };
  const Row rows[] = {
      {"Dam holds after storm | Northern Wire", {}, {}, "Dam holds after storm", "Northern Wire"},
      {"Dam holds after storm - World - Northern Wire",
       {},
       {},
       "Dam holds after storm",
       "Northern Wire"},
      {"Northern Wire - Dam holds after storm", {}, {}, "Dam holds after storm", "Northern Wire"},
      {"Northern Wire: Dam holds after storm", {"Northern Wire"}, {}, "Dam holds after storm", ""},
      {"Minister: dam holds after storm", {}, {}, "Minister: dam holds after storm", ""},
      {"Dam holds - for now | Northern Wire",
       {},
       {"Dam holds - for now"},
       "Dam holds - for now",
       "Northern Wire"},
      {"Dam holds after storm - for now", {}, {}, "Dam holds after storm - for now", ""},
      {"Dam holds after the storm-tossed night",
       {},
       {},
       "Dam holds after the storm-tossed night",
       ""},
      {"大坝在风暴后仍然稳固_新闻_北方日报", {}, {}, "大坝在风暴后仍然稳固", "北方日报"},
      {"Quake | Northern Wire", {"northern wire"}, {}, "Quake", "Northern Wire"},
      {"Northern Wire", {}, {}, "Northern Wire", ""},
      {"", {}, {}, "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.title);
    const PageTitle split = split_page_title(row.title, row.sites, row.headings);
    CHECK(split.headline == row.headline);
    CHECK(split.outlet == row.outlet);
  }
}

TEST_CASE("titles agree in spite of case, signs, and names at their ends") {
  struct Row {
    std::string one, other;
    bool agree;
  };
  const Row rows[] = {
      {"Dam holds after storm", "DAM HOLDS, after storm!", true},
      {"Dam holds after storm", "Dam holds after storm: what we know", true},
      {"“Dam holds,” mayor says after storm", "Dam holds, mayor says", true},
      {"Dam holds after storm on the coast", "Dam holds after a storm on coast", true},
      {"Dam holds after storm", "Bridge closed after storm", false},
      {"News", "News from the dam", false},
      {"大坝在风暴后仍然稳固", "快讯：大坝在风暴后仍然稳固", true},
      {"", "", false},
      {"!!!", "???", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.one);
    CHECK(titles_agree(row.one, row.other) == row.agree);
    CHECK(titles_agree(row.other, row.one) == row.agree);
  }
}

TEST_CASE("what stands beside a known headline is a name") {
  struct Row {
    std::string title, headline, name;
  };
  const Row rows[] = {
      {"Coral Herald: Mayor resigns", "Mayor resigns", "Coral Herald"},
      {"Mayor resigns - Politics - Coral Herald", "Mayor resigns", "Coral Herald"},
      {"市長が辞任：珊瑚新聞", "市長が辞任", "珊瑚新聞"},
      {"Mayor resigns", "Mayor resigns", ""},
      {"The mayor resigns today", "mayor resigns", ""},
      {"Mayor resigns - ", "Mayor resigns", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.title);
    CHECK(name_beside(row.title, row.headline) == row.name);
  }
}

}  // namespace
}  // namespace dragoman
