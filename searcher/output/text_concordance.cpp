#include "searcher/output/text_concordance.h"

#include <algorithm>

#include "common/cli/printable.h"
#include "common/text/direction.h"
#include "common/text/display_width.h"

namespace dragoman {
namespace {

constexpr std::string_view kIndent = "    ";
// Of either side, however wide the match or narrow the terminal.
constexpr std::size_t kFewestColumns = 8;

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
  out.right_to_left = is_right_to_left(text);
  return out;
}

// How much of either side there is room for.
std::size_t side_columns(const std::vector<ShownLine>& lines, const TextMarks& marks,
                         std::size_t columns) {
  std::size_t taken = 0;
  for (const ShownLine& line : lines) taken = std::max(taken, display_width(line.match));
  taken += kIndent.size();
  if (marks.match_on == "*") taken += 2;
  return std::max(kFewestColumns, (columns - std::min(columns, taken)) / 2);
}

void fit(ShownLine& line, std::size_t side) {
  line.left = last_words(line.left, side);
  line.right = first_words(line.right, side);
  line.left_columns = display_width(line.left);
  line.right_columns = display_width(line.right);
}

std::string spaces(std::size_t most, std::size_t columns) {
  return std::string(most - columns, ' ');
}

}  // namespace

std::string text_concordance(const Hit& hit, const TextMarks& marks, std::size_t columns) {
  std::vector<ShownLine> lines;
  for (const ConcordanceLine& line : hit.concordance) lines.push_back(shown_line(line));
  const std::size_t side = columns > 0 ? side_columns(lines, marks, columns) : kNeighbourColumns;
  std::size_t left = 0;
  std::size_t right = 0;
  bool any_right_to_left = false;
  for (ShownLine& line : lines) {
    fit(line, side);
    left = std::max(left, line.left_columns);
    right = std::max(right, line.right_columns);
    any_right_to_left |= line.right_to_left;
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
