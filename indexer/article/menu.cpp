#include "indexer/article/menu.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "indexer/article/name_words.h"
#include "indexer/article/phrases.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostMenuWords = 2;
constexpr int kLongestMenuLine = 24;  // columns
constexpr std::size_t kShortestRun = 3;
constexpr std::size_t kFewestHeadlineWords = 3;
constexpr int kShortestHeadline = 20;  // columns
constexpr int kLongestHeadlineColumns = 200;

bool is_menu_line(const Page& page, const Line& line) {
  const std::string_view text = page.of(line);
  return line.columns <= kLongestMenuLine && !ends_sentence(text) &&
         split_words(text).size() <= kMostMenuWords;
}

bool can_be_headline(const Page& page, const Line& line) {
  const std::string_view text = page.of(line);
  const bool unspaced = text.find(' ') == std::string_view::npos;
  return line.columns >= kShortestHeadline && line.columns <= kLongestHeadlineColumns &&
         (unspaced || split_words(text).size() >= kFewestHeadlineWords) &&
         !ends_with_full_stop(text);
}

// The unmarked lines of one or two words at the page's begin, up to the first longer one, if
// that can be a headline.
std::vector<std::size_t> find_menu(const Page& page) {
  std::vector<std::size_t> menu;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (line.kind == ZoneKind::Headline) break;
    if (line.kind) continue;
    if (!is_menu_line(page, line)) {
      return can_be_headline(page, line) ? menu : std::vector<std::size_t>();
    }
    menu.push_back(i);
  }
  return {};
}

}  // namespace

void judge_menu(Page& page) {
  const std::vector<std::size_t> menu = find_menu(page);
  const auto is_section = [&](std::size_t i) {
    return FurniturePhrases::instance().is_section(fold_line(page.of(page.lines[i])));
  };
  const bool is_run = menu.size() >= kShortestRun;
  for (const std::size_t i : menu) {
    if (is_run || is_section(i)) page.lines[i].kind = ZoneKind::Furniture;
  }
}

}  // namespace dragoman
