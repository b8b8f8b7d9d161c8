#include "common/index/source_list.h"

#include <iterator>

#include "common/index/error.h"
#include "common/index/escape.h"
#include "common/index/tsv.h"

namespace dragoman {
namespace {

constexpr std::string_view kHeader = "dragoman source list 2\n";
constexpr std::string_view kStates = "isf";
constexpr std::size_t kColumns = 8;
constexpr std::size_t kPartColumns = 4;

[[noreturn]] void fail() {
  throw IndexError("the source list is damaged; use --rebuild");
}

template <typename Number>
Number need_number(std::string_view text) {
  const auto number = number_from<Number>(text);
  if (!number) fail();
  return *number;
}

SourceEntry entry_from(const std::vector<std::string_view>& columns) {
  const std::size_t state = kStates.find(columns[0]);
  if (columns[0].size() != 1 || state == std::string_view::npos) fail();
  return {.state = static_cast<SourceState>(state),
          .size = need_number<std::uint64_t>(columns[1]),
          .mtime_ns = need_number<std::int64_t>(columns[2]),
          .doubtful = columns[3] == "1",
          .checksum = std::string(columns[4]),
          .articles = need_number<std::uint64_t>(columns[5]),
          .reason = unescape(columns[7]),
          .rejected = {}};
}

// A line is a root, a source, or a part of the source above it that was rejected.
void parse_line(std::string_view line, SourceList& list) {
  const std::vector<std::string_view> columns = split_columns(line);
  if (columns.size() == 2 && columns[0] == "root") {
    list.roots.push_back(unescape(columns[1]));
  } else if (columns.size() == kPartColumns && columns[0] == "part") {
    if (list.entries.empty()) fail();
    std::prev(list.entries.end())
        ->second.rejected.push_back(
            {unescape(columns[2]), columns[1] == "f", unescape(columns[3])});
  } else if (columns.size() == kColumns) {
    list.entries.emplace_hint(list.entries.end(), unescape(columns[6]), entry_from(columns));
  } else {
    fail();
  }
}

void append_part(std::string& text, const RejectedPart& part) {
  text += part.failed ? "part\tf\t" : "part\ts\t";
  append_escaped(text, part.name);
  text += '\t';
  append_escaped(text, part.reason);
  text += '\n';
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
    for (const RejectedPart& part : entry.rejected) append_part(text, part);
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
