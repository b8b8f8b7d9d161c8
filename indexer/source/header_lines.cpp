#include "indexer/source/header_lines.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace dragoman {
namespace {

constexpr std::size_t kMaxHeaders = std::size_t{1} << 20;

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return result;
}

}  // namespace

std::map<std::string, std::string> read_header_lines(StreamCursor& from) {
  std::map<std::string, std::string> lines;
  auto last = lines.end();
  std::size_t size = 0;
  for (auto line = from.take_line(kMaxHeaders); line && !line->empty();
       line = from.take_line(kMaxHeaders)) {
    size += line->size();
    if (size > kMaxHeaders) throw SourceError("more than a megabyte of headers");
    const std::size_t colon = line->find(':');
    if (line->front() == ' ' || line->front() == '\t') {
      if (last != lines.end()) last->second.append(" ").append(without_blanks(*line));
    } else if (colon != std::string::npos) {
      const std::string_view all = *line;
      last = lines
                 .emplace(lower_case(without_blanks(all.substr(0, colon))),
                          without_blanks(all.substr(colon + 1)))
                 .first;
    }
  }
  return lines;
}

const std::string& header_value(const std::map<std::string, std::string>& lines,
                                const std::string& name) {
  static const std::string none;
  const auto line = lines.find(name);
  return line == lines.end() ? none : line->second;
}

}  // namespace dragoman
