#include "indexer/format/html_lines.h"

#include <algorithm>

#include "common/text/blank.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// A row with so long a cell lays a page out rather than lists something.
constexpr std::uint32_t kLongCell = 300;

// What numeric references to the C1 controls mean (WHATWG HTML, 13.2.5.84).
constexpr char16_t kWindows1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// Soft hyphens and what has no width; joiners, which Persian and Hindi spell with, aren't meant.
bool is_junk(char32_t c) {
  return c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x2060;
}

// Spaces of some width. Squeezed like others, no-break ones too: they are there for the looks.
bool is_wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool breaks_row(HtmlTag tag) {
  return tag == HtmlTag::Br || tag == HtmlTag::Table || tag == HtmlTag::Ul || tag == HtmlTag::Ol ||
         tag == HtmlTag::Hr || tag == HtmlTag::Article || is_html_heading(tag);
}

// The rows whose cells are parts of the page, each with lines of its own.
std::vector<bool> find_layout_rows(const HtmlTree& tree) {
  const std::vector<HtmlNode>& nodes = tree.nodes();
  std::vector<bool> is_layout(nodes.size(), false);
  std::vector<HtmlIndex> row(nodes.size(), kNoHtmlNode);  // the innermost that a node is in
  for (HtmlIndex i = 0; i < nodes.size(); ++i) {
    const HtmlNode& node = nodes[i];
    const HtmlIndex outer = node.parent == kNoHtmlNode ? kNoHtmlNode : row[node.parent];
    row[i] = node.tag == HtmlTag::Tr ? i : outer;
    const bool is_long = node.tag == HtmlTag::Text && node.end_value - node.begin > kLongCell;
    if (outer != kNoHtmlNode && (is_long || breaks_row(node.tag))) is_layout[outer] = true;
  }
  return is_layout;
}

class Layouter {
 public:
  Layouter(const HtmlTree& tree, const std::vector<HtmlFlags>& flags)
      : tree_(tree), flags_(flags), layout_rows_(find_layout_rows(tree)) {}

  HtmlLines run();

 private:
  enum class Gap : std::uint8_t { None, Line, Paragraph };

  void enter(HtmlIndex i);
  void leave(HtmlIndex i);
  HtmlLayout layout_of(HtmlIndex i) const;
  void part(HtmlLayout layout);
  void line_feed();
  void end_line(Gap gap);
  void add_text(HtmlIndex i);
  void add_pre(char32_t c, std::string_view bytes);
  void add_visible(std::string_view bytes);
  void begin_line();

  const HtmlTree& tree_;
  const std::vector<HtmlFlags>& flags_;
  const std::vector<bool> layout_rows_;
  HtmlLines out_;
  std::vector<HtmlIndex> open_;  // elements that do something at their end
  bool in_line_ = false;
  Gap gap_ = Gap::None;
  std::string_view space_;  // to come before the next character
  HtmlIndex text_node_ = 0;
};

HtmlLines Layouter::run() {
  const auto size = static_cast<HtmlIndex>(tree_.nodes().size());
  for (HtmlIndex i = 0; i < size;) {
    while (!open_.empty() && tree_[open_.back()].end <= i) {
      const HtmlIndex ended = open_.back();
      open_.pop_back();
      leave(ended);
    }
    if ((flags_[i] & kHtmlUnseen) != 0) {
      i = tree_[i].end;
      continue;
    }
    enter(i++);
  }
  end_line(Gap::Line);
  return std::move(out_);
}

void Layouter::enter(HtmlIndex i) {
  const HtmlTag tag = tree_[i].tag;
  if (tag == HtmlTag::Text) {
    add_text(i);
  } else if (tag == HtmlTag::Br) {
    line_feed();
  } else if (const HtmlLayout layout = layout_of(i); layout != HtmlLayout::Inline) {
    part(layout);
    open_.push_back(i);
  }
}

void Layouter::leave(HtmlIndex i) {
  part(layout_of(i));
}

HtmlLayout Layouter::layout_of(HtmlIndex i) const {
  const HtmlLayout layout = html_layout(tree_[i].tag);
  if (layout != HtmlLayout::Cell) return layout;
  const HtmlIndex row = tree_[i].parent;
  return row != kNoHtmlNode && layout_rows_[row] ? HtmlLayout::Paragraph : HtmlLayout::Cell;
}

void Layouter::part(HtmlLayout layout) {
  if (layout == HtmlLayout::Cell) {
    space_ = "\t";
  } else {
    end_line(layout == HtmlLayout::Paragraph ? Gap::Paragraph : Gap::Line);
  }
}

void Layouter::line_feed() {
  end_line(!in_line_ && gap_ >= Gap::Line ? Gap::Paragraph : Gap::Line);
}

void Layouter::end_line(Gap gap) {
  if (in_line_) {
    out_.lines.back().end = static_cast<std::uint32_t>(out_.text.size());
    out_.text += '\n';
    gap_ = Gap::None;
  }
  in_line_ = false;
  space_ = {};
  gap_ = std::max(gap_, gap);
}

void Layouter::begin_line() {
  if (gap_ == Gap::Paragraph && !out_.text.empty()) out_.text += '\n';
  in_line_ = true;
  const auto begin = static_cast<std::uint32_t>(out_.text.size());
  out_.lines.push_back({begin, begin, text_node_, text_node_, 0});
}

void Layouter::add_visible(std::string_view bytes) {
  if (!in_line_) {
    // Leading spaces count in preformatted text alone; a line never begins with a cell's tab.
    begin_line();
  } else {
    out_.text += space_;
  }
  space_ = {};
  out_.text += bytes;
  HtmlLine& line = out_.lines.back();
  line.last = text_node_;
  if ((flags_[text_node_] & kHtmlInLink) != 0) {
    line.link_bytes += static_cast<std::uint32_t>(bytes.size());
  }
}

void Layouter::add_pre(char32_t c, std::string_view bytes) {
  if (c == '\n') {
    line_feed();
  } else if (in_line_ || !is_blank(c)) {
    add_visible(bytes);
  }
}

void Layouter::add_text(HtmlIndex i) {
  text_node_ = i;
  const std::string_view text = tree_.text(i);
  const bool pre = (flags_[i] & kHtmlInPre) != 0;
  for (std::size_t at = 0; at < text.size();) {
    // A stretch of plain ASCII goes in at once.
    std::size_t end = at;
    while (end < text.size() && text[end] > ' ' && text[end] < 0x7F) ++end;
    if (end > at) {
      add_visible(text.substr(at, end - at));
      at = end;
      continue;
    }
    const CodePoint c = decode_at(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (is_junk(c.value)) continue;
    if (pre) {
      add_pre(c.value, bytes);
    } else if (c.value <= ' ' || is_wide_space(c.value)) {
      if (space_.empty()) space_ = " ";
    } else if (c.value >= 0x80 && c.value < 0xA0) {
      std::string meant;
      append_utf8(meant, kWindows1252[c.value - 0x80]);
      add_visible(meant);
    } else {
      add_visible(bytes);
    }
  }
}

}  // namespace

HtmlLines lay_out(const HtmlTree& tree, const std::vector<HtmlFlags>& flags) {
  return Layouter(tree, flags).run();
}

}  // namespace dragoman
