#include "searcher/output/text_concordance.h"

#include <algorithm>

#include "common/cli/printable.h"
#include "common/text/direction.h"
#include "common/text/display_width.h"

namespace dragoman {
namespace {

constexpr std::string_view kIndent = "    ";

// A line made safe, with the columns of either side.
struct ShownLine {
  std::string left, match, right;
  std::size_t left_columns = 0;
  std::size_t right_columns = 0;
  bool right_to_left = false;
};

ShownLine shown_line(const ConcordanceLine& line) {
  const std::string_view text = line.text;
  ShownLine out;
  out.left = printable_prose(text.substr(0, line.match.begin));
  out.match = printable_prose(text.substr(line.match.begin, line.match.end - line.match.begin));
  out.right = printable_prose(text.substr(line.match.end));
  out.left_columns = display_width(out.left);
  out.right_columns = display_width(out.right);
  out.right_to_left = is_right_to_left(text);
  return out;
}

std::string spaces(std::size_t most, std::size_t columns) {
  return std::string(most - columns, ' ');
}

}  // namespace

std::string text_concordance(const Hit& hit, const TextMarks& marks) {
  std::vector<ShownLine> lines;
  std::size_t left = 0;
  std::size_t right = 0;
  bool any_right_to_left = false;
  for (const ConcordanceLine& line : hit.concordance) {
    const ShownLine& shown = lines.emplace_back(shown_line(line));
    left = std::max(left, shown.left_columns);
    right = std::max(right, shown.right_columns);
    any_right_to_left |= shown.right_to_left;
  }
  // Laid out from right to left, either side comes to stand on the other.
  if (any_right_to_left) left = right = std::max(left, right);
  std::string out;
  for (const ShownLine& line : lines) {
    const bool isolate = line.right_to_left && marks.isolate;
    out += kIndent;
    if (isolate) out += kRightToLeft;
    out += spaces(left, line.left_columns) + line.left;
    ((out += marks.match_on) += line.match) += marks.match_off;
    out += line.right;
    // The mark keeps the spaces from being taken for the end of the line, and put there.
    if (isolate) ((out += spaces(right, line.right_columns)) += kEndOfIsolate) += kLeftToRightMark;
    out += '\n';
  }
  if (hit.concordance_left_out > 0) {
    out += std::string(kIndent) + "and " + std::to_string(hit.concordance_left_out) +
           " more matches\n";
  }
  return out;
}

}  // namespace dragoman
