#include "searcher/query/plain_table.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "common/text/display_width.h"

namespace dragoman {
namespace {

constexpr std::size_t kGap = 2;

// The widest columns give way until a line fits.
std::vector<std::size_t> column_widths(const std::vector<TableRow>& rows, std::size_t columns) {
  std::vector<std::size_t> widths;
  for (const TableRow& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  if (widths.empty()) return widths;
  const std::size_t gaps = kGap * (widths.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > columns) {
    std::size_t& widest = *std::ranges::max_element(widths);
    if (widest <= 1) break;
    --widest;
  }
  return widths;
}

std::vector<std::string> broken(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::string& line = lines.back();
    if (!line.empty() && display_width(line) + 1 + display_width(word) > width)
      lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
    at = end + 1;
  }
  return lines;
}

void add_row(std::string& out, const TableRow& row, const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(broken(row[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t i = 0, column = 0; i < cells.size(); column += widths[i++] + kGap) {
      if (line >= cells[i].size() || cells[i][line].empty()) continue;
      text.append(std::max(column, display_width(text)) - display_width(text), ' ');
      text += cells[i][line];
    }
    (out += text) += '\n';
  }
}

}  // namespace

std::string plain_table(const std::vector<TableRow>& rows, std::size_t columns) {
  const std::vector<std::size_t> widths = column_widths(rows, columns);
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    add_row(out, rows[i], widths);
    if (i != 0) continue;
    TableRow rule;
    for (const std::size_t width : widths) rule.emplace_back(width, '-');
    add_row(out, rule, widths);
  }
  return out;
}

}  // namespace dragoman
