// Which line of a page is the article's headline. Any thread may call these.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/html_page.h"

namespace dragoman {

// A heading, or what by its name is the article's headline.
struct HtmlHeadingLines {
  HtmlIndex node = kNoHtmlNode;
  std::size_t first = 0;  // its lines
  std::size_t last = 0;
  int level = 0;  // 1 to 6; 7 where only its name says so
  std::string text;
  bool is_logo = false;  // by its name, or since it leads to the front page
};

std::vector<HtmlHeadingLines> find_html_headings(const HtmlPage& page);

// The heading that agrees with one of the told `titles`; else the first h1 that may be a headline
// and isn't the outlet's name (one of `sites`); without told titles also another heading. A line
// that is no heading but the very told title counts, too. Nothing where the page shows none.
std::optional<HtmlHeadingLines> choose_headline(const HtmlPage& page,
                                                const std::vector<HtmlHeadingLines>& headings,
                                                const std::vector<std::string>& titles,
                                                const std::vector<std::string>& sites);

}  // namespace dragoman
