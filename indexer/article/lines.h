// The lines of a page, which the judges (furniture, credits, date, title) mark one after the
// other, and the folded form in which they compare them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"

namespace dragoman {

// Lines are measured in columns up to this many; a longer one counts as so long.
inline constexpr int kMaxColumns = 1000;

// A line that isn't blank, without the white space around it. As small as can be: a hostile
// page has millions.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int16_t columns = 0;      // characters, those of Chinese, Japanese and Korean twice
  bool gap = false;              // a blank line, or the page's begin, stands before it
  std::optional<ZoneKind> kind;  // absent until a judge knows; then Body

  bool operator==(const Line&) const = default;
};

// A page under judgment. `text` (well-formed UTF-8, LF line ends, under 4 GiB) is the caller's.
struct Page {
  std::string_view text;
  std::vector<Line> lines;
  std::string lang;  // ISO 639-1, or empty

  std::string_view of(const Line& line) const {
    return text.substr(line.begin, line.end - line.begin);
  }
};

Page split_page(std::string_view text);

// Marks the lines whose kind the source's markup tells: see Told::zones. They need no judge.
void take_told_zones(Page& page, const std::vector<Zone>& zones);

// `text` as lines are compared by: letters and digits alone, case, width, marks and the kind of
// digits folded, one space between words ("  Read  MORE:" -> "read more").
std::string fold_line(std::string_view text);

// Whether the line ends as a sentence does: full stop, question or exclamation mark, ellipsis,
// in any script, quotes and brackets after it aside.
bool ends_sentence(std::string_view line);

// As ends_sentence(), but for a full stop alone, and not that of an abbreviation ("U.S.").
bool ends_with_full_stop(std::string_view line);

// Long and ended by a sentence's end: text that someone wrote, if no phrase tells otherwise.
bool is_paragraph(const Page& page, const Line& line);
bool is_paragraph(std::string_view line);

}  // namespace dragoman
