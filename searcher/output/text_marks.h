// How things are marked in text for people: matches, titles, what is less important, and text
// that runs from right to left.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/output/format.h"

namespace dragoman {

struct TextMarks {
  std::string_view match_on = "*", match_off = "*", title_on, title_off, dim_on, dim_off;
  std::string_view separator = " · ";
  bool isolate = false;  // right-to-left text is put between RLI and PDI
};

TextMarks text_marks(const OutputOptions& options);

// `text` made safe, its matches marked; `around` is what a match is within, such as title_on.
std::string mark_text(std::string_view text, const std::vector<TextRange>& matches,
                      const TextMarks& marks, std::string_view around);

// Text of an article among text of the program's own. Terminals lay out a line from left to right
// unless it is isolated: the words of an Arabic sentence with a Latin name or a number in it would
// be shown in the wrong order, and its full stop at the wrong end. `plain` tells the direction.
std::string isolated(std::string marked, std::string_view plain, const TextMarks& marks);

// Date, outlet and language, as far as they are known; the separator after each.
std::string known_facts(const Article& article, const TextMarks& marks);

// U+2067 right-to-left isolate, U+2069 its end, and U+200E left-to-right mark.
inline constexpr std::string_view kRightToLeft = "\u2067";
inline constexpr std::string_view kEndOfIsolate = "\u2069";
inline constexpr std::string_view kLeftToRightMark = "\u200e";

}  // namespace dragoman
