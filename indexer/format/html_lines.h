// The lines that a page shows, in its order, as a browser would lay them out without styles: a
// paragraph, heading, list item or table row a line, white space squeezed, cells parted by tabs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/html_tree.h"

namespace dragoman {

// What is known of an element, and so of everything below it.
using HtmlFlags = std::uint32_t;

// Neither it nor what is in it shows.
inline constexpr HtmlFlags kHtmlUnseen = 1U << 0U;
inline constexpr HtmlFlags kHtmlInLink = 1U << 1U;
inline constexpr HtmlFlags kHtmlInPre = 1U << 2U;

struct HtmlLine {
  std::uint32_t begin = 0;  // of its bytes in HtmlLines::text, without the LF
  std::uint32_t end = 0;
  HtmlIndex first = 0;  // the text nodes that it begins and ends with
  HtmlIndex last = 0;
  std::uint32_t link_bytes = 0;  // so many of its bytes are links
};

struct HtmlLines {
  std::string text;  // each line ended by LF; a blank one between paragraphs
  std::vector<HtmlLine> lines;

  std::string_view of(const HtmlLine& line) const {
    return std::string_view(text).substr(line.begin, line.end - line.begin);
  }
};

// `flags` has those of each node of `tree`, inherited ones included.
HtmlLines lay_out(const HtmlTree& tree, const std::vector<HtmlFlags>& flags);

}  // namespace dragoman
