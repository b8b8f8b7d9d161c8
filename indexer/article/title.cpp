#include "indexer/article/title.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/article/dateline.h"
#include "indexer/article/first_sentence.h"
#include "indexer/article/furniture.h"

namespace dragoman {
namespace {

constexpr int kLongestHeadline = 200;  // columns, as all below
constexpr int kLongestStandfirst = 300;
constexpr std::size_t kFewestStandfirstBytes = 30;
constexpr std::ptrdiff_t kFewestStandfirstSpaces = 5;
constexpr int kLongestSubhead = 100;
constexpr int kTellingLine = 40;  // as long as a line of a hard-wrapped text may be

// The index of the first line from `from` on that no judge has marked.
std::optional<std::size_t> find_unmarked(const Page& page, std::size_t from) {
  for (std::size_t i = from; i < page.lines.size(); ++i) {
    if (!page.lines[i].kind) return i;
  }
  return {};
}

std::string squeeze(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\f';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

bool ends_open(std::string_view text) {
  return text.ends_with(',') || text.ends_with(';') || text.ends_with(':') ||
         text.ends_with("：") || text.ends_with("，") || text.ends_with("،");
}

bool is_repeated(const Page& page, std::size_t at) {
  const std::string folded = fold_line(page.of(page.lines[at]));
  const auto next = find_unmarked(page, at + 1);
  return next && fold_line(page.of(page.lines[*next])) == folded;
}

// Short, with more text below, and without a full stop, unless it stands there twice.
bool is_headline(const Page& page, std::size_t at) {
  const Line& line = page.lines[at];
  const std::string_view text = page.of(line);
  if (line.columns > kLongestHeadline || ends_open(text) || !find_unmarked(page, at + 1)) {
    return false;
  }
  if (!read_dateline(text, page.lang).empty()) return false;
  return !ends_with_full_stop(text) || is_repeated(page, at);
}

bool begins_with_quote_or_bullet(std::string_view text) {
  constexpr std::string_view kOpeners[] = {"\"", "“", "„", "«", "»", "‘", "'", "「", "『",
                                           "-",  "–", "—", "•", "*", "·", "(", "["};
  return std::any_of(std::begin(kOpeners), std::end(kOpeners),
                     [&](std::string_view opener) { return text.starts_with(opener); });
}

bool is_quote(std::string_view text) {
  return begins_with_quote_or_bullet(text) &&
         (text.ends_with('"') || text.ends_with("”") || text.ends_with("“") ||
          text.ends_with("»") || text.ends_with("」") || text.ends_with("’"));
}

// Whether the line is running text: a sentence, or too long for anything else.
bool is_text(const Page& page, const Line& line, int too_long = kLongestSubhead) {
  return ends_sentence(page.of(line)) || line.columns > too_long;
}

// More than the place, office or name that may stand under a headline. Chinese has no spaces.
bool has_many_words(std::string_view text) {
  const bool unspaced = static_cast<unsigned char>(text.front()) >= 0xE3;
  return unspaced ? text.size() > kFewestStandfirstBytes
                  : std::count(text.begin(), text.end(), ' ') >= kFewestStandfirstSpaces;
}

// A line under the headline that sums up. Where credits part it from the text, or where it has
// no full stop as a deck has none; in doubt it is text.
void judge_standfirst(Page& page, std::size_t headline) {
  const auto found = find_unmarked(page, headline + 1);
  if (!found) return;
  const std::size_t at = *found;
  Line& line = page.lines[at];
  const auto next = find_unmarked(page, at + 1);
  if (!next || line.columns > kLongestStandfirst) return;
  const bool credits_follow = *next > at + 1 && page.lines[at + 1].kind == ZoneKind::Credit;
  const bool is_deck = has_many_words(page.of(line)) && !ends_sentence(page.of(line)) &&
                       !ends_open(page.of(line)) && is_paragraph(page, page.lines[*next]);
  if ((credits_follow || is_deck) && is_text(page, page.lines[*next]) && !is_quote(page.of(line))) {
    line.kind = ZoneKind::Standfirst;
  }
}

// Whether lines end where the page was wide enough, and not where a paragraph does.
bool is_hard_wrapped(const Page& page) {
  std::size_t telling = 0;
  std::size_t ended = 0;
  for (const Line& line : page.lines) {
    if (line.kind || line.columns < kTellingLine) continue;
    ++telling;
    ended += ends_sentence(page.of(line)) ? 1 : 0;
  }
  return ended * 2 < telling;
}

bool is_subhead(const Page& page, const Line& line) {
  const std::string_view text = page.of(line);
  return line.columns <= kLongestSubhead && !ends_with_full_stop(text) && !ends_open(text) &&
         !begins_with_quote_or_bullet(text);
}

bool has_standfirst(const Page& page) {
  return std::ranges::find(page.lines, ZoneKind::Standfirst, &Line::kind) != page.lines.end();
}

}  // namespace

void judge_title(Page& page, Article& article) {
  const auto told = std::ranges::find(page.lines, ZoneKind::Headline, &Line::kind);
  if (told != page.lines.end()) {
    article.title = squeeze(article.told.title.empty() ? page.of(*told) : article.told.title);
    const auto at = static_cast<std::size_t>(told - page.lines.begin());
    judge_repeated_headline(page, at);
    if (!has_standfirst(page)) judge_standfirst(page, at);
    return;
  }
  const auto first = find_unmarked(page, 0);
  if (first && is_headline(page, *first)) {
    page.lines[*first].kind = ZoneKind::Headline;
    article.title = squeeze(page.of(page.lines[*first]));
    judge_repeated_headline(page, *first);
    judge_standfirst(page, *first);
    return;
  }
  article.title_inferred = true;
  if (page.lines.empty()) return;
  article.title = first_sentence(page.of(page.lines[first.value_or(0)]), page.lang);
}

void judge_subheads(Page& page) {
  const bool wrapped = is_hard_wrapped(page);
  const int too_long = wrapped ? kTellingLine : kLongestSubhead;
  const Line* previous = nullptr;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    if (line.kind) continue;
    const bool begins = previous != nullptr && is_text(page, *previous, too_long);
    previous = &line;
    if (!begins || !is_subhead(page, line) || (wrapped && !line.gap)) continue;
    const auto next = find_unmarked(page, i + 1);
    if (next && is_text(page, page.lines[*next], too_long)) line.kind = ZoneKind::Subhead;
  }
}

}  // namespace dragoman
