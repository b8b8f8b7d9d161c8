// A page under judgment: its elements with what they claim to be, its lines, and how much running
// text stands in each.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/format/html_lines.h"
#include "indexer/format/html_roles.h"
#include "indexer/format/html_tree.h"

namespace dragoman {

// Of one line: its columns where it reads as running text, else 0.
using HtmlScore = std::uint32_t;

struct HtmlPage {
  HtmlTree tree;
  std::vector<HtmlFlags> own;    // what each node says of itself
  std::vector<HtmlFlags> flags;  // with what holds for all that it stands in
  HtmlLines lines;
  std::vector<HtmlScore> scores;  // of each line

  // What holds for the whole line.
  HtmlFlags flags_of(const HtmlLine& line) const { return flags[line.first] & flags[line.last]; }
};

HtmlPage make_html_page(HtmlTree tree, bool show_hidden = false);

// Columns of `text`, those of wide characters twice.
std::uint32_t count_html_columns(std::string_view text);

// The line ends as a sentence does, in any script; or it is long enough for one.
bool reads_like_text(std::string_view line);

// Whether (nearly) all of the line leads elsewhere.
bool is_link_line(const HtmlPage& page, const HtmlLine& line);

// The running text in each element: the scores of the lines that begin in it and have none of the
// flags in `without`.
std::vector<std::uint64_t> sum_html_scores(const HtmlPage& page, HtmlFlags without);

}  // namespace dragoman
