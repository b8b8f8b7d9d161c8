#include "indexer/article/dateline.h"

#include <algorithm>

#include "indexer/article/date.h"
#include "indexer/article/name_words.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestHead = 160;  // bytes up to the dash
constexpr std::size_t kShortestHead = 10;
constexpr std::size_t kMostPlaceWords = 5;
// The headline, a standfirst and a caption may stand before the text.
constexpr int kLinesLookedAt = 4;

// What stands before the first dash that can end a dateline.
std::string_view head_of(std::string_view line) {
  std::size_t end = std::string_view::npos;
  const std::string_view begin = line.substr(0, kLongestHead);
  for (const std::string_view dash : {" - ", " – ", " — ", " -- ", "--", "—", ".- ", ".– ", ": "}) {
    end = std::min(end, begin.find(dash));
  }
  return end == std::string_view::npos || end < kShortestHead ? std::string_view()
                                                              : line.substr(0, end);
}

// Agencies stand in brackets, or between slashes.
std::string without_agency(std::string_view head) {
  constexpr std::pair<std::string_view, std::string_view> kBrackets[] = {
      {"(", ")"}, {"[", "]"}, {"/", "/"}, {"（", "）"}};
  for (const auto& [open, close] : kBrackets) {
    const std::size_t begin = head.find(open);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = head.find(close, begin + open.size());
    if (end == std::string_view::npos) continue;
    std::string rest(strip(head.substr(0, begin), " "));
    return ((rest += ' ') += head.substr(end + close.size()));
  }
  return std::string(head);
}

bool is_place(std::string_view text) {
  return split_words(text).size() <= kMostPlaceWords && looks_like_name(text);
}

// The date in the rest of a dateline, which must say nothing else.
std::string read_only_date(std::string_view text, std::string_view lang) {
  constexpr std::string_view kMarks[] = {" ", ",", ".", "،"};
  const auto date = read_date_line(strip_marks(text, kMarks), lang);
  return date && date->rest.empty() && !date->updated ? date->date : std::string();
}

}  // namespace

std::string read_dateline(std::string_view line, std::string_view lang) {
  const std::string_view found = head_of(line);
  if (found.find_first_of("0123456789\xD9\xDB\xE0") == std::string_view::npos) return {};
  const std::string head = without_agency(found);
  const std::string_view text = strip(head, " ");
  for (const std::string_view comma : {",", "،", "，"}) {
    // Two commas: "WEXMARK, Verrin, Jan. 20, 2025".
    std::size_t at = text.find(comma);
    for (int i = 0; i < 2 && at != std::string_view::npos; ++i) {
      if (!is_place(text.substr(0, at))) break;
      std::string date = read_only_date(text.substr(at + comma.size()), lang);
      if (!date.empty()) return date;
      at = text.find(comma, at + comma.size());
    }
  }
  return {};
}

void judge_dateline(const Page& page, Article& article) {
  if (!article.date.empty()) return;
  int looked_at = 0;
  for (const Line& line : page.lines) {
    if (line.kind == ZoneKind::Furniture || line.kind == ZoneKind::Credit) continue;
    article.date = read_dateline(page.of(line), page.lang);
    if (!article.date.empty()) article.date_from = "text";
    if (!article.date.empty() || ++looked_at == kLinesLookedAt) return;
  }
}

}  // namespace dragoman
