#include "common/index/furniture_table.h"

#include <algorithm>
#include <iterator>

#include "common/index/error.h"
#include "common/index/escape.h"
#include "common/index/tsv.h"

namespace dragoman {
namespace {

constexpr std::string_view kHeader = "dragoman furniture table 1\n";
constexpr std::size_t kColumns = 5;

[[noreturn]] void fail() {
  throw IndexError("the table of learned furniture is damaged; use --rebuild");
}

LearnedLine parse_line(std::string_view line) {
  const std::vector<std::string_view> columns = split_columns(line);
  if (columns.size() != kColumns) fail();
  const auto hash = number_from<std::uint64_t>(columns[0], 16);
  const auto articles = number_from<std::uint64_t>(columns[1]);
  const auto of = number_from<std::uint64_t>(columns[2]);
  if (!hash || !articles || !of) fail();
  return {*hash, *articles, *of, unescape(columns[3]), unescape(columns[4])};
}

std::string hexadecimal(std::uint64_t number) {
  char digits[16];
  const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number, 16);
  return {digits, end};
}

}  // namespace

const LearnedLine* FurnitureTable::find(std::uint64_t hash) const {
  const auto found = std::ranges::lower_bound(lines, hash, {}, &LearnedLine::hash);
  return found != lines.end() && found->hash == hash ? &*found : nullptr;
}

std::string serialize(const FurnitureTable& table) {
  std::string text(kHeader);
  for (const LearnedLine& row : table.lines) {
    (text += hexadecimal(row.hash)) += '\t';
    (text += std::to_string(row.articles)) += '\t';
    (text += std::to_string(row.of)) += '\t';
    append_escaped(text, row.group);
    text += '\t';
    append_escaped(text, row.line);
    text += '\n';
  }
  return text;
}

FurnitureTable parse_furniture_table(std::string_view text) {
  if (!text.starts_with(kHeader)) fail();
  text.remove_prefix(kHeader.size());
  FurnitureTable table;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) fail();
    table.lines.push_back(parse_line(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  if (!std::ranges::is_sorted(table.lines, {}, &LearnedLine::hash)) fail();
  return table;
}

}  // namespace dragoman
