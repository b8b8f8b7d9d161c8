#include "indexer/format/html_headline.h"

#include <algorithm>

#include "indexer/format/html_title.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostHeadings = 500;
constexpr std::size_t kMostHeadlineBytes = 1000;
constexpr std::size_t kMostTopLines = 400;
constexpr std::size_t kFewestHeadlineBytes = 12;
constexpr int kNamedLevel = 7;
constexpr int kMostSteps = 32;  // from a text up to the element that makes it a heading

// The innermost element around `i` that makes a headline of it, and its level.
HtmlIndex find_heading_node(const HtmlPage& page, HtmlIndex i, int& level) {
  for (int steps = 0; i != kNoHtmlNode && steps < kMostSteps; i = page.tree[i].parent, ++steps) {
    const HtmlTag tag = page.tree[i].tag;
    if (is_html_heading(tag)) {
      level = static_cast<int>(tag) - static_cast<int>(HtmlTag::H1) + 1;
      return i;
    }
  }
  return kNoHtmlNode;
}

HtmlIndex find_named_node(const HtmlPage& page, HtmlIndex i) {
  for (int steps = 0; i != kNoHtmlNode && steps < kMostSteps; i = page.tree[i].parent, ++steps) {
    if ((page.own[i] & kHtmlHeadlineName) != 0) return i;
  }
  return kNoHtmlNode;
}

bool leads_to_front_page(std::string_view href) {
  if (const std::size_t scheme = href.find("://"); scheme != std::string_view::npos) {
    href.remove_prefix(scheme + 3);
    href.remove_prefix(std::min(href.find('/'), href.size()));
    if (href.empty()) return true;
  }
  return href == "/" || href == "./" || href == "../" || href.starts_with("/index.") ||
         href.starts_with("index.") || href.starts_with("/?");
}

bool is_logo_line(const HtmlPage& page, const HtmlLine& line) {
  const HtmlFlags flags = page.flags_of(line);
  if ((flags & kHtmlLogo) != 0) return true;
  HtmlIndex i = (flags & kHtmlInLink) == 0 ? kNoHtmlNode : line.first;
  for (int steps = 0; i != kNoHtmlNode && steps < kMostSteps; i = page.tree[i].parent, ++steps) {
    if (page.tree[i].tag != HtmlTag::A) continue;
    return leads_to_front_page(page.tree.attribute(i, HtmlAttribute::Href));
  }
  return false;
}

// Between "News" and "Strike ends" the number of words tells; Chinese has no spaces.
bool is_long_enough(std::string_view text) {
  const auto spaces = std::count(text.begin(), text.end(), ' ');
  const bool unspaced = !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3;
  return spaces >= 2 || ((unspaced || spaces == 1) && text.size() >= kFewestHeadlineBytes);
}

bool is_site_name(const std::string& text, const std::vector<std::string>& sites) {
  const std::string folded = fold_title(text);
  return std::any_of(sites.begin(), sites.end(),
                     [&](const std::string& site) { return fold_title(site) == folded; });
}

// Whether it stands where only the page's own or other articles' headings do. Headers hold
// headlines as well, and some pages are one form.
bool is_elsewhere(const HtmlPage& page, const HtmlHeadingLines& heading) {
  if ((page.flags[heading.node] & (kHtmlFurniture | kHtmlComments)) == 0) return false;
  HtmlIndex i = heading.node;
  for (int steps = 0; i != kNoHtmlNode && steps < kMostSteps; i = page.tree[i].parent, ++steps) {
    const bool may_hold = page.tree[i].tag == HtmlTag::Form || (page.own[i] & kHtmlInHeader) != 0;
    if (!may_hold && (page.own[i] & (kHtmlFurniture | kHtmlComments)) != 0) return true;
  }
  return i != kNoHtmlNode;
}

// How sure a heading is the headline by where it stands; less is surer.
int rank_place(const HtmlPage& page, const HtmlHeadingLines& heading) {
  const HtmlFlags flags = page.flags[heading.node];
  const bool in_article = (flags & kHtmlInArticle) != 0;
  const int by_level = heading.level == 1 ? 0 : heading.level == kNamedLevel ? 2 : heading.level;
  return by_level * 4 + ((flags & kHtmlBox) != 0 ? 2 : 0) + (in_article ? 0 : 1);
}

const HtmlHeadingLines* find_agreeing(const HtmlPage& page,
                                      const std::vector<HtmlHeadingLines>& headings,
                                      const std::vector<std::string>& titles) {
  const HtmlHeadingLines* best = nullptr;
  for (const HtmlHeadingLines& heading : headings) {
    const bool agrees = std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
      return titles_agree(heading.text, title);
    });
    if (!agrees || heading.is_logo || is_elsewhere(page, heading)) continue;
    if (best == nullptr || rank_place(page, heading) < rank_place(page, *best)) best = &heading;
  }
  return best;
}

const HtmlHeadingLines* find_first(const HtmlPage& page,
                                   const std::vector<HtmlHeadingLines>& headings,
                                   const std::vector<std::string>& sites, bool is_told) {
  const HtmlHeadingLines* best = nullptr;
  for (const HtmlHeadingLines& heading : headings) {
    const bool is_h1 = heading.level == 1;
    if (is_told && !is_h1) continue;
    if (is_elsewhere(page, heading) || heading.is_logo) continue;
    if (is_site_name(heading.text, sites)) continue;
    if ((is_told || !is_h1) && !is_long_enough(heading.text)) continue;
    if (best == nullptr || rank_place(page, heading) < rank_place(page, *best)) best = &heading;
  }
  return best;
}

// The same, or all of it but an outlet's name or a section at one end.
bool is_told_by(std::string_view line, const std::string& folded_title) {
  const std::string folded = fold_title(line);
  if (folded == folded_title) return !folded.empty();
  if (!is_long_enough(line) || folded.size() * 2 < folded_title.size()) return false;
  return folded_title.starts_with(folded + ' ') || folded_title.ends_with(' ' + folded);
}

std::optional<HtmlHeadingLines> find_same_line(const HtmlPage& page,
                                               const std::vector<std::string>& titles) {
  const std::vector<HtmlLine>& lines = page.lines.lines;
  for (const std::string& title : titles) {
    const std::string folded = fold_title(title);
    for (std::size_t i = 0; i < std::min(lines.size(), kMostTopLines); ++i) {
      const std::string_view text = page.lines.of(lines[i]);
      const bool alike = text.size() <= 2 * title.size() + 8 && title.size() <= 2 * text.size() + 8;
      if (!alike || is_link_line(page, lines[i]) || !is_told_by(text, folded)) continue;
      HtmlHeadingLines same{lines[i].first, i, i, kNamedLevel, std::string(text), false};
      if (!is_elsewhere(page, same)) return same;
    }
  }
  return {};
}

}  // namespace

std::vector<HtmlHeadingLines> find_html_headings(const HtmlPage& page) {
  std::vector<HtmlHeadingLines> headings;
  const std::vector<HtmlLine>& lines = page.lines.lines;
  for (std::size_t i = 0; i < lines.size() && headings.size() < kMostHeadings; ++i) {
    const HtmlFlags flags = page.flags_of(lines[i]);
    if ((flags & (kHtmlHeading | kHtmlHeadlineName)) == 0) continue;
    int level = kNamedLevel;
    HtmlIndex node = find_heading_node(page, lines[i].first, level);
    if (node == kNoHtmlNode) node = find_named_node(page, lines[i].first);
    if (node == kNoHtmlNode || page.lines.of(lines[i]).size() > kMostHeadlineBytes) continue;
    const std::string_view text = page.lines.of(lines[i]);
    if (!headings.empty() && headings.back().node == node && headings.back().last + 1 == i &&
        level != kNamedLevel && headings.back().text.size() < kMostHeadlineBytes) {
      headings.back().last = i;
      (headings.back().text += ' ') += text;
    } else {
      headings.push_back({node, i, i, level, squeeze_text(text), is_logo_line(page, lines[i])});
    }
  }
  return headings;
}

std::optional<HtmlHeadingLines> choose_headline(const HtmlPage& page,
                                                const std::vector<HtmlHeadingLines>& headings,
                                                const std::vector<std::string>& titles,
                                                const std::vector<std::string>& sites) {
  if (const HtmlHeadingLines* agreeing = find_agreeing(page, headings, titles)) return *agreeing;
  if (auto same = find_same_line(page, titles)) return same;
  const HtmlHeadingLines* first = find_first(page, headings, sites, !titles.empty());
  return first == nullptr ? std::nullopt : std::optional(*first);
}

}  // namespace dragoman
