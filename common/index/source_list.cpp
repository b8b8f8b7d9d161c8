#include "common/index/source_list.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/index/error.h"
#include "common/index/escape.h"

namespace dragoman {
namespace {

constexpr std::string_view kHeader = "dragoman source list 1\n";
constexpr std::string_view kStates = "isf";
constexpr std::size_t kColumns = 8;

[[noreturn]] void fail() {
  throw IndexError("the source list is damaged; use --rebuild");
}

template <typename Number>
Number number_from(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) fail();
  return number;
}

// Splits into at most kColumns columns; returns how many there are.
std::size_t split(std::string_view line, std::array<std::string_view, kColumns>& columns) {
  std::size_t count = 0;
  while (count < kColumns) {
    const std::size_t tab = line.find('\t');
    columns[count++] = line.substr(0, tab);
    if (tab == std::string_view::npos) return count;
    line.remove_prefix(tab + 1);
  }
  fail();
}

void parse_line(std::string_view line, SourceList& list) {
  std::array<std::string_view, kColumns> columns;
  const std::size_t count = split(line, columns);
  if (count == 2 && columns[0] == "root") {
    list.roots.push_back(unescape(columns[1]));
    return;
  }
  const std::size_t state = kStates.find(columns[0]);
  if (count != kColumns || columns[0].size() != 1 || state == std::string_view::npos) fail();
  list.entries.emplace_hint(list.entries.end(), unescape(columns[6]),
                            SourceEntry{.state = static_cast<SourceState>(state),
                                        .size = number_from<std::uint64_t>(columns[1]),
                                        .mtime_ns = number_from<std::int64_t>(columns[2]),
                                        .doubtful = columns[3] == "1",
                                        .checksum = std::string(columns[4]),
                                        .articles = number_from<std::uint64_t>(columns[5]),
                                        .reason = unescape(columns[7])});
}

}  // namespace

std::string serialize(const SourceList& list) {
  std::string text(kHeader);
  for (const std::string& root : list.roots) {
    text += "root\t";
    append_escaped(text, root);
    text += '\n';
  }
  for (const auto& [path, entry] : list.entries) {
    text += kStates[static_cast<std::size_t>(entry.state)];
    (text += '\t') += std::to_string(entry.size);
    (text += '\t') += std::to_string(entry.mtime_ns);
    text += entry.doubtful ? "\t1\t" : "\t0\t";
    (text += entry.checksum) += '\t';
    (text += std::to_string(entry.articles)) += '\t';
    append_escaped(text, path);
    text += '\t';
    append_escaped(text, entry.reason);
    text += '\n';
  }
  return text;
}

SourceList parse_source_list(std::string_view text) {
  if (!text.starts_with(kHeader)) fail();
  text.remove_prefix(kHeader.size());
  SourceList list;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) fail();
    parse_line(text.substr(0, end), list);
    text.remove_prefix(end + 1);
  }
  return list;
}

}  // namespace dragoman
