#include "indexer/article/learned_furniture.h"

#include <optional>
#include <string_view>

#include "indexer/article/date.h"
#include "indexer/article/outlet.h"
#include "indexer/article/publisher.h"
#include "indexer/article/translation_note.h"

namespace dragoman {
namespace {

constexpr std::uint64_t kFewest = 8;
constexpr std::uint64_t kFewestOfSentences = 10;

// What dates or credits an article recurs, too, and has its own judges.
bool is_credit(std::string_view line) {
  return read_date_line(line) || read_credit(line) || read_translation_note(line) ||
         !read_first_publisher(line).empty() || !read_closing_outlet(line).empty();
}

// The unmarked lines of a page, by what is known of them.
struct Reading {
  std::vector<bool> known;
  std::optional<std::size_t> first_new, last_new;            // sentences that aren't known
  std::optional<std::size_t> first_sentence, last_sentence;  // of all
};

bool is_known(const Page& page, const Line& line, std::uint64_t hash, const FurnitureTable& table) {
  const LearnedLine* row = hash == 0 ? nullptr : table.find(hash);
  if (row == nullptr) return false;
  const std::string_view text = page.of(line);
  return (row->articles >= kFewestOfSentences || !ends_sentence(text)) && !is_credit(text);
}

Reading read_lines(const Page& page, const std::vector<std::uint64_t>& hashes,
                   const FurnitureTable& table) {
  Reading reading;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    reading.known.push_back(!line.kind && is_known(page, line, hashes[i], table));
    if (line.kind || !ends_sentence(page.of(line))) continue;
    if (!reading.first_sentence) reading.first_sentence = i;
    reading.last_sentence = i;
    if (reading.known[i]) continue;
    if (!reading.first_new) reading.first_new = i;
    reading.last_new = i;
  }
  return reading;
}

// The line next above the text, if no line above it is new, so that no other can be the headline.
std::optional<std::size_t> find_only_headline(const Page& page, const Reading& reading) {
  const auto text = reading.first_new ? reading.first_new : reading.first_sentence;
  std::optional<std::size_t> nearest;
  for (std::size_t i = 0; i < text.value_or(0); ++i) {
    if (page.lines[i].kind == ZoneKind::Headline) return std::nullopt;
    const std::string_view line = page.of(page.lines[i]);
    if (page.lines[i].kind || ends_sentence(line) || is_credit(line)) continue;
    if (!reading.known[i]) return std::nullopt;
    nearest = i;
  }
  return nearest;
}

// Whether the sentence stands right below a new line that is none, as the first of a text does.
bool is_lede(const Page& page, const Reading& reading, std::size_t at) {
  while (at > 0 && page.lines[at - 1].kind == ZoneKind::Credit) --at;
  return at > 0 && !page.lines[at - 1].kind && !reading.known[at - 1] &&
         !ends_sentence(page.of(page.lines[at - 1]));
}

// Whether a known line is one of the article's own all the same.
bool is_spared(const Page& page, const Reading& reading, std::size_t at) {
  const bool is_sentence = ends_sentence(page.of(page.lines[at]));
  if (!reading.first_new) return at >= reading.first_sentence && at <= reading.last_sentence;
  if (!is_sentence) return false;
  return (at > reading.first_new && at < reading.last_new) || is_lede(page, reading, at);
}

}  // namespace

// Twice the square root: 8 of 16, 9 of 20, 20 of 100, 200 of 10,000.
bool is_recurrent(std::uint64_t articles, std::uint64_t of) {
  return articles >= kFewest && articles * articles >= 4 * of;
}

void judge_learned_furniture(Page& page, const std::vector<std::uint64_t>& hashes,
                             const FurnitureTable& table) {
  if (table.lines.empty()) return;
  const Reading reading = read_lines(page, hashes, table);
  const auto headline = find_only_headline(page, reading);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!reading.known[i] || i == headline || is_spared(page, reading, i)) continue;
    page.lines[i].kind = ZoneKind::Furniture;
  }
}

}  // namespace dragoman
