#include "indexer/format/html_byline.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "common/text/blank.h"
#include "common/text/embedded.h"
#include "indexer/format/html_title.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_bylines();

namespace {

std::vector<std::string> read_openings(std::string_view content) {
  constexpr std::string_view kKind = "by ";
  std::vector<std::string> openings;
  while (!content.empty()) {
    const std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(line.size() + 1, content.size()));
    if (line.starts_with(kKind)) openings.push_back(fold_title(line.substr(kKind.size())) + ' ');
  }
  // "Written by" before "by".
  std::ranges::sort(openings, [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return openings;
}

}  // namespace

std::string_view without_byline_opening(std::string_view text) {
  static const std::vector<std::string> openings =
      read_openings(embedded_bylines().front().content);
  const std::string folded = fold_title(text) + ' ';
  const auto opening = std::ranges::find_if(
      openings, [&](const std::string& one) { return folded.starts_with(one); });
  if (opening == openings.end()) return text;
  for (auto words = std::count(opening->begin(), opening->end(), ' '); words > 0; --words) {
    const std::size_t space = text.find(' ');
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return trim_blank(text);
}

}  // namespace dragoman
