#include "indexer/format/html_zones.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/format/html_title.h"

namespace dragoman {
namespace {

using Kinds = std::vector<std::optional<ZoneKind>>;

constexpr std::uint32_t kLongestSubhead = 140;  // columns, as below
constexpr std::uint32_t kLongestCreditLine = 160;
constexpr std::uint32_t kLongestStandfirst = 800;
constexpr std::size_t kMostStandfirstLines = 3;
// Running text outside of where the article seems to be is its own only if there is much of it.
constexpr std::uint32_t kStrayParagraph = 100;
// So many links after one another, before or after all text, are a menu.
constexpr std::size_t kFewestMenuLinks = 2;
constexpr std::uint32_t kTellingColumns = 45;
constexpr std::uint32_t kShortestEndedLine = 10;
constexpr std::size_t kLongestQuoteBox = 1000;  // bytes
constexpr std::size_t kMostQuoteBoxes = 50;

constexpr std::string_view kQuoteSigns[] = {"\"", "“", "”", "„", "«", "»", "‘", "’", "'", " "};

// `quote` without quotation marks at its ends.
std::string_view without_quotes(std::string_view quote) {
  const auto opens = [&](std::string_view sign) { return quote.starts_with(sign); };
  const auto closes = [&](std::string_view sign) { return quote.ends_with(sign); };
  while (true) {
    if (const auto* sign = std::ranges::find_if(kQuoteSigns, opens);
        sign != std::end(kQuoteSigns)) {
      quote.remove_prefix(sign->size());
    } else if (sign = std::ranges::find_if(kQuoteSigns, closes); sign != std::end(kQuoteSigns)) {
      quote.remove_suffix(sign->size());
    } else {
      return quote;
    }
  }
}

class Teller {
 public:
  Teller(const HtmlPage& page, const HtmlTelling& telling)
      : page_(page), lines_(page.lines.lines), telling_(telling), kinds_(lines_.size()) {}

  Kinds run();

 private:
  bool has(std::size_t i, HtmlFlags flags) const {
    return (page_.flags_of(lines_[i]) & flags) != 0;
  }
  std::uint32_t columns(std::size_t i) const { return count_html_columns(text(i)); }
  std::string_view text(std::size_t i) const { return page_.lines.of(lines_[i]); }
  bool is_after_headline(std::size_t i) const {
    return !telling_.headline || i > telling_.headline->last;
  }
  bool is_in_region(std::size_t i) const;
  void find_text();
  bool is_text(std::size_t i) const;
  void tell_headline();
  void tell_furniture();
  void tell_stray_lines();
  void tell_quote_boxes();
  void tell_edge_links();
  void tell_credits();
  void tell_standfirst();
  void tell_subheads();

  const HtmlPage& page_;
  const std::vector<HtmlLine>& lines_;
  const HtmlTelling& telling_;
  Kinds kinds_;
  std::size_t first_text_ = 0;  // of the article's lines of running text; none: past the last line
  std::size_t last_text_ = 0;
};

// Within the article's element, or between the headline and it.
bool Teller::is_in_region(std::size_t i) const {
  const HtmlIndex root = telling_.region.root;
  if (root == kNoHtmlNode) return true;
  const HtmlIndex at = lines_[i].first;
  if (at >= page_.tree[root].end) return false;
  return at >= root || (telling_.headline && i > telling_.headline->last);
}

void Teller::tell_headline() {
  if (!telling_.headline) return;
  for (std::size_t i = telling_.headline->first; i <= telling_.headline->last; ++i) {
    kinds_[i] = ZoneKind::Headline;
  }
}

void Teller::tell_furniture() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i]) continue;
    const bool is_boxed = has(i, kHtmlBox) && page_.scores[i] == 0;
    if (is_boxed || has(i, kHtmlFurniture | kHtmlComments | kHtmlLogo)) {
      kinds_[i] = ZoneKind::Furniture;
    }
  }
}

void Teller::tell_stray_lines() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] || is_in_region(i)) continue;
    const bool is_own = !telling_.region.is_marked && page_.scores[i] >= kStrayParagraph &&
                        lines_[i].link_bytes == 0;
    if (!is_own) kinds_[i] = ZoneKind::Furniture;
  }
}

// Where text has begun, a short sentence or a long item of a list is text, too.
bool Teller::is_text(std::size_t i) const {
  if (page_.scores[i] > 0) return true;
  if (first_text_ > i || is_link_line(page_, lines_[i]) || has(i, kHtmlHeading)) return false;
  constexpr std::string_view kEnds = ".!?";
  return columns(i) >= kTellingColumns ||
         (columns(i) >= kShortestEndedLine && kEnds.find(text(i).back()) != std::string_view::npos);
}

void Teller::find_text() {
  first_text_ = kinds_.size();
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] || !is_text(i)) continue;
    first_text_ = std::min(first_text_, i);
    last_text_ = i;
  }
}

// A box that repeats a sentence of the text is furniture; another is part of it.
void Teller::tell_quote_boxes() {
  std::size_t boxes = 0;
  for (std::size_t i = 0; i < kinds_.size() && boxes < kMostQuoteBoxes; ++i) {
    if (kinds_[i] || !has(i, kHtmlQuoteBox)) continue;
    ++boxes;
    const std::string_view quote = without_quotes(text(i));
    if (quote.empty() || quote.size() > kLongestQuoteBox) continue;
    const std::string_view all = page_.lines.text;
    const bool before = all.substr(0, lines_[i].begin).find(quote) != std::string_view::npos;
    const bool after = all.find(quote, lines_[i].end) != std::string_view::npos;
    if (before || after) kinds_[i] = ZoneKind::Furniture;
  }
}

// Menus without names: runs of links where no text has begun, or none follows.
void Teller::tell_edge_links() {
  for (std::size_t i = 0; i < kinds_.size();) {
    std::size_t end = i;
    while (end < kinds_.size() && !kinds_[end] && is_link_line(page_, lines_[end]) &&
           !has(end, kHtmlAuthorName | kHtmlCreditName | kHtmlTime | kHtmlHeading)) {
      ++end;
    }
    const bool is_at_edge = end <= first_text_ || i > last_text_;
    const bool is_above = telling_.headline && end <= telling_.headline->first;
    const bool is_menu = end - i >= kFewestMenuLinks || is_above;
    if (is_at_edge && is_menu && (first_text_ < kinds_.size() || is_above)) {
      std::fill(kinds_.begin() + static_cast<std::ptrdiff_t>(i),
                kinds_.begin() + static_cast<std::ptrdiff_t>(end), ZoneKind::Furniture);
    }
    i = std::max(end, i + 1);
  }
}

// A line of which the judges could still learn a name or a date is left to them.
void Teller::tell_credits() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    constexpr HtmlFlags kCredits = kHtmlCreditName | kHtmlAuthorName | kHtmlTime;
    if (kinds_[i] || !has(i, kCredits) || has(i, kHtmlHeading)) continue;
    if (columns(i) > kLongestCreditLine) continue;
    const bool has_digit = text(i).find_first_of("0123456789") != std::string_view::npos;
    if (has_digit ? telling_.has_date : telling_.has_author) kinds_[i] = ZoneKind::Credit;
  }
}

// Right under the headline, with other text below.
void Teller::tell_standfirst() {
  if (!telling_.headline) return;
  std::size_t told = 0;
  for (std::size_t i = telling_.headline->last + 1; i < kinds_.size(); ++i) {
    if (kinds_[i] && *kinds_[i] != ZoneKind::Furniture && *kinds_[i] != ZoneKind::Credit) break;
    if (kinds_[i] || is_link_line(page_, lines_[i])) continue;
    if (!has(i, kHtmlStandfirstName)) {
      if (page_.scores[i] > 0) break;
      continue;
    }
    if (i >= last_text_ || columns(i) > kLongestStandfirst || ++told > kMostStandfirstLines) break;
    kinds_[i] = ZoneKind::Standfirst;
  }
}

void Teller::tell_subheads() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] || !has(i, kHtmlHeading) || columns(i) > kLongestSubhead) continue;
    const bool leads_text = is_after_headline(i) && i < last_text_ && is_in_region(i);
    if (leads_text) kinds_[i] = ZoneKind::Subhead;
    // The heading of a box without name.
    const bool leads_box = !telling_.is_fragment && i > last_text_ && i + 1 < kinds_.size() &&
                           kinds_[i + 1] == ZoneKind::Furniture && first_text_ < kinds_.size();
    if (leads_box) kinds_[i] = ZoneKind::Furniture;
  }
}

Kinds Teller::run() {
  tell_headline();
  tell_furniture();
  tell_stray_lines();
  tell_quote_boxes();
  find_text();
  tell_credits();
  if (!telling_.is_fragment) tell_edge_links();
  tell_standfirst();
  tell_subheads();
  return std::move(kinds_);
}

}  // namespace

Kinds tell_html_lines(const HtmlPage& page, const HtmlTelling& telling) {
  return Teller(page, telling).run();
}

}  // namespace dragoman
