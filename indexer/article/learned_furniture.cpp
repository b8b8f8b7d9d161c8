#include "indexer/article/learned_furniture.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "indexer/article/date.h"
#include "indexer/article/outlet.h"
#include "indexer/article/publisher.h"
#include "indexer/article/translation_note.h"

namespace dragoman {
namespace {

constexpr std::uint64_t kFewest = 5;
// Columns of a sentence that someone wrote for the article, and of a headline.
constexpr int kSentenceColumns = 40;
constexpr int kHeadlineColumns = 25;

bool is_sentence(const Page& page, const Line& line) {
  return line.columns >= kSentenceColumns && ends_sentence(page.of(line));
}

struct KnownLines {
  std::vector<bool> known;                // by line
  bool all_text_known = true;             // every unmarked sentence is
  std::optional<std::size_t> first_text;  // the first unmarked sentence
  std::size_t last_text = 0;
};

// What dates or credits an article recurs, too, and has its own judges.
bool is_credit(std::string_view line) {
  return read_date_line(line) || read_credit(line) || read_translation_note(line) ||
         !read_first_publisher(line).empty() || !read_closing_outlet(line).empty();
}

KnownLines find_known(const Page& page, const std::vector<std::uint64_t>& hashes,
                      const FurnitureTable& table) {
  KnownLines found;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    found.known.push_back(!line.kind && hashes[i] != 0 && table.find(hashes[i]) != nullptr &&
                          !is_credit(page.of(line)));
    if (line.kind || !is_sentence(page, line)) continue;
    if (!found.known[i]) found.all_text_known = false;
    if (!found.first_text) found.first_text = i;
    found.last_text = i;
  }
  return found;
}

// The line next above the text, if it can be a headline and no line above it is unknown.
std::optional<std::size_t> find_only_headline(const Page& page, const KnownLines& found) {
  if (!found.first_text) return std::nullopt;
  std::optional<std::size_t> nearest;
  for (std::size_t i = 0; i < *found.first_text; ++i) {
    if (page.lines[i].kind == ZoneKind::Headline) return std::nullopt;
    if (page.lines[i].kind) continue;
    if (!found.known[i]) return std::nullopt;
    nearest = i;
  }
  const bool fits = nearest && page.lines[*nearest].columns >= kHeadlineColumns;
  return fits ? nearest : std::nullopt;
}

}  // namespace

// Twice the square root: 5 of 6, 9 of 20, 20 of 100, 200 of 10,000.
bool is_recurrent(std::uint64_t articles, std::uint64_t of) {
  return articles >= kFewest && articles * articles >= 4 * of;
}

void judge_learned_furniture(Page& page, const std::vector<std::uint64_t>& hashes,
                             const FurnitureTable& table) {
  if (table.lines.empty()) return;
  const KnownLines found = find_known(page, hashes, table);
  const auto headline = find_only_headline(page, found);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const bool in_copy =
        found.all_text_known && found.first_text && i >= *found.first_text && i <= found.last_text;
    const bool spared = i == headline || in_copy;
    if (found.known[i] && !spared) page.lines[i].kind = ZoneKind::Furniture;
  }
}

}  // namespace dragoman
