#include "indexer/format/html_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// After Kohlschütter, Fankhauser and Nejdl (Boilerplate Detection using Shallow Text Features,
// WSDM 2010): few links and many words tell text from what is around it. A full stop tells more.
constexpr std::uint32_t kShortestSentence = 25;  // columns
constexpr std::uint32_t kLongLine = 120;         // columns

constexpr std::u32string_view kEnds = U".!?…。．！？।؟۔።‽";
constexpr std::u32string_view kClosing = U"\"'”’»«“)]）】」』›* ";

HtmlScore score_line(const HtmlPage& page, const HtmlLine& line) {
  const std::string_view text = page.lines.of(line);
  constexpr HtmlFlags kNoText = kHtmlHeading | kHtmlCreditName | kHtmlAuthorName | kHtmlTime;
  if (line.link_bytes * 2 > text.size() || (page.flags_of(line) & kNoText) != 0) return 0;
  return reads_like_text(text) ? count_html_columns(text) : 0;
}

}  // namespace

std::uint32_t count_html_columns(std::string_view text) {
  std::uint32_t columns = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // Characters of four bytes are rare, those of three from E3 on are the wide ones.
    if (!is_continuation(c)) columns += byte >= 0xE3 ? 2 : 1;
  }
  return columns;
}

bool reads_like_text(std::string_view line) {
  const std::uint32_t columns = count_html_columns(line);
  if (columns >= kLongLine) return true;
  if (columns < kShortestSentence) return false;
  while (!line.empty()) {
    std::size_t last = line.size() - 1;
    while (last > 0 && (line[last] & '\xC0') == '\x80') --last;
    const char32_t c = decode_at(line, last).value;
    if (kClosing.find(c) == std::u32string_view::npos) {
      return kEnds.find(c) != std::u32string_view::npos;
    }
    line = line.substr(0, last);
  }
  return false;
}

bool is_link_line(const HtmlPage& page, const HtmlLine& line) {
  return line.link_bytes * 5 >= page.lines.of(line).size() * 4;
}

HtmlPage make_html_page(HtmlTree tree, bool show_hidden) {
  HtmlPage page;
  page.tree = std::move(tree);
  page.own = own_html_flags(page.tree, show_hidden);
  page.flags = inherit(page.tree, page.own);
  page.lines = lay_out(page.tree, page.flags);
  page.scores.reserve(page.lines.lines.size());
  for (const HtmlLine& line : page.lines.lines) page.scores.push_back(score_line(page, line));
  return page;
}

std::vector<std::uint64_t> sum_html_scores(const HtmlPage& page, HtmlFlags without) {
  std::vector<std::uint64_t> sums(page.tree.nodes().size(), 0);
  for (std::size_t i = 0; i < page.scores.size(); ++i) {
    const HtmlLine& line = page.lines.lines[i];
    if ((page.flags_of(line) & without) == 0) sums[line.first] += page.scores[i];
  }
  for (std::size_t i = sums.size(); i-- > 0;) {
    const HtmlIndex parent = page.tree[static_cast<HtmlIndex>(i)].parent;
    if (parent != kNoHtmlNode) sums[parent] += sums[i];
  }
  return sums;
}

}  // namespace dragoman
