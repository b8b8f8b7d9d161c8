#include "indexer/format/html_article.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr HtmlFlags kNotText = kHtmlFurniture | kHtmlComments;
constexpr HtmlFlags kDoubtful = kNotText | kHtmlBox;
constexpr std::uint64_t kMuchText = 300;      // columns
constexpr std::uint64_t kArticleText = 1500;  // more than cookie notices say
constexpr std::size_t kMostLinksBeside = 3;

bool holds(const HtmlPage& page, HtmlIndex outer, HtmlIndex inner) {
  return outer <= inner && inner < page.tree[outer].end;
}

struct Sums {
  std::vector<std::uint64_t> all;
  std::uint64_t total = 0;      // on the whole page
  std::uint64_t undoubted = 0;  // outside of what claims not to be text
};

// Whether what node `i` claims contradicts what is in it. Menus and footers are believed but for
// the headline, comments where there is other text.
bool is_incredible(const HtmlPage& page, const Sums& sums, HtmlIndex i, bool has_headline) {
  const std::uint64_t inside = sums.all[i];
  if ((page.own[i] & kHtmlComments) != 0) return sums.undoubted == 0 && inside >= kMuchText;
  const HtmlTag tag = page.tree[i].tag;
  if (tag == HtmlTag::Nav || tag == HtmlTag::Footer) return false;
  if (has_headline) {
    return (inside >= kMuchText && sums.undoubted * 10 < inside) ||
           (inside >= kArticleText && sums.undoubted * 3 < inside);
  }
  if ((page.own[i] & kHtmlByTag) != 0) return inside > 0 && inside * 10 >= sums.total * 9;
  return inside > 0 && inside * 2 >= sums.total;
}

bool is_excluded(const HtmlPage& page, HtmlIndex i) {
  return (page.flags[i] & kNotText) != 0;
}

// The marked element with most text: among articles (outermost), mains or named bodies.
struct Marked {
  HtmlIndex node = kNoHtmlNode;
  std::uint64_t score = 0;
};

bool is_marked_as(const HtmlPage& page, HtmlIndex i, HtmlTag tag) {
  return tag == HtmlTag::Other ? (page.own[i] & kHtmlBodyName) != 0 : page.tree[i].tag == tag;
}

Marked find_marked(const HtmlPage& page, const std::vector<std::uint64_t>& sums, HtmlTag tag,
                   HtmlIndex headline) {
  Marked best;
  for (HtmlIndex i = 0; i < sums.size();) {
    if (!is_marked_as(page, i, tag) || is_excluded(page, i)) {
      ++i;
      continue;
    }
    const bool has_headline = headline != kNoHtmlNode && holds(page, i, headline);
    if (has_headline && sums[i] > 0 && sums[i] * 10 >= sums[0] * 3) return {i, sums[i]};
    if (sums[i] > best.score) best = {i, sums[i]};
    i = page.tree[i].end;
  }
  return best;
}

bool is_container(HtmlTag tag) {
  return tag != HtmlTag::Text && tag != HtmlTag::P && tag != HtmlTag::Li &&
         tag != HtmlTag::Blockquote && !is_html_heading(tag) &&
         html_layout(tag) != HtmlLayout::Inline;
}

// The child of `at` that holds nearly all of its text, or most of it and the headline.
HtmlIndex find_main_child(const HtmlPage& page, const std::vector<std::uint64_t>& sums,
                          HtmlIndex at, HtmlIndex headline) {
  for (HtmlIndex i = at + 1; i < page.tree[at].end; i = page.tree[i].end) {
    if (!is_container(page.tree[i].tag)) continue;
    const bool has_headline = headline != kNoHtmlNode && holds(page, i, headline);
    if (sums[i] * 5 >= sums[at] * 4 || (has_headline && sums[i] * 2 >= sums[at])) return i;
  }
  return kNoHtmlNode;
}

// The lines after the headline within `node` that lead elsewhere, up to a few.
std::size_t count_links(const HtmlPage& page, HtmlIndex node, std::size_t headline_line) {
  std::size_t count = 0;
  const std::vector<HtmlLine>& lines = page.lines.lines;
  for (std::size_t i = headline_line + 1; i < lines.size() && count <= kMostLinksBeside; ++i) {
    if (lines[i].first >= page.tree[node].end) break;
    if (!is_excluded(page, lines[i].first) && is_link_line(page, lines[i])) ++count;
  }
  return count;
}

// Downwards, as long as one element holds nearly all text; but not past the one that holds the
// headline as well, unless menus stand in it, too.
HtmlIndex descend(const HtmlPage& page, const std::vector<std::uint64_t>& sums,
                  const std::optional<HtmlHeadingLines>& headline) {
  const HtmlIndex heading = headline ? headline->node : kNoHtmlNode;
  HtmlIndex at = 0;
  while (true) {
    const HtmlIndex next = find_main_child(page, sums, at, heading);
    if (next == kNoHtmlNode) return at;
    const bool loses_headline = headline && holds(page, at, heading) && !holds(page, next, heading);
    if (loses_headline && count_links(page, at, headline->last) <= kMostLinksBeside) return at;
    at = next;
  }
}

}  // namespace

void doubt_html_roles(HtmlPage& page, const std::optional<HtmlHeadingLines>& headline) {
  Sums sums;
  sums.all = sum_html_scores(page, 0);
  if (sums.all.empty()) return;
  sums.total = sums.all.front();
  sums.undoubted = sum_html_scores(page, kDoubtful).front();
  for (HtmlIndex i = 0; i < page.own.size(); ++i) {
    if ((page.own[i] & kDoubtful) == 0) continue;
    const bool holds_headline = headline && holds(page, i, headline->node);
    if (!holds_headline && !is_incredible(page, sums, i, headline.has_value())) continue;
    page.own[i] &= ~(kDoubtful | kHtmlInHeader);
    if (!holds_headline) sums.undoubted += sums.all[i];
  }
  page.flags = inherit(page.tree, page.own);
}

HtmlRegion find_html_region(const HtmlPage& page, const std::optional<HtmlHeadingLines>& headline) {
  const std::vector<std::uint64_t> sums = sum_html_scores(page, kNotText);
  if (sums.empty() || sums.front() == 0) return {};
  const HtmlIndex heading = headline ? headline->node : kNoHtmlNode;
  for (const HtmlTag tag : {HtmlTag::Article, HtmlTag::Other, HtmlTag::Main}) {
    const Marked marked = find_marked(page, sums, tag, heading);
    if (marked.node == kNoHtmlNode || marked.score == 0) continue;
    const bool has_headline = heading != kNoHtmlNode && holds(page, marked.node, heading);
    const bool has_most = marked.score * 5 >= sums.front() * 3;
    if (!has_most && !has_headline) continue;
    return {marked.node, marked.score * 5 >= sums.front() * 4};
  }
  return {descend(page, sums, headline), false};
}

}  // namespace dragoman
