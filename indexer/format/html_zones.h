// What a page's markup tells of its lines. Any thread may call it.
#pragma once

#include <optional>
#include <vector>

#include "common/index/article.h"
#include "indexer/format/html_article.h"
#include "indexer/format/html_headline.h"
#include "indexer/format/html_page.h"

namespace dragoman {

struct HtmlTelling {
  // A piece of HTML is all article: only what its own names say is furniture there.
  bool is_fragment = false;
  std::optional<HtmlHeadingLines> headline;
  HtmlRegion region;
  // Told elsewhere, so that nobody need read them from the lines that hold them.
  bool has_author = false;
  bool has_date = false;
};

// Of each line its kind, where the markup tells it.
std::vector<std::optional<ZoneKind>> tell_html_lines(const HtmlPage& page,
                                                     const HtmlTelling& telling);

}  // namespace dragoman
