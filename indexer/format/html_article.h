// Where in a page the article is. Any thread may call these.
#pragma once

#include <optional>

#include "indexer/format/html_headline.h"
#include "indexer/format/html_page.h"

namespace dragoman {

struct HtmlRegion {
  HtmlIndex root = kNoHtmlNode;  // the element that holds the text; none where there is no text
  bool is_marked = false;        // the markup says that it does, and it holds nearly all text
};

// Takes from elements the flags of furniture and boxes where these can't be true: what holds the
// headline, or nearly all text of the page, isn't a menu.
void doubt_html_roles(HtmlPage& page, const std::optional<HtmlHeadingLines>& headline);

// The element marked as an article or its text that holds the headline or most of the running
// text; else the innermost that holds nearly all of it, as "readability" programs find it.
HtmlRegion find_html_region(const HtmlPage& page, const std::optional<HtmlHeadingLines>& headline);

}  // namespace dragoman
