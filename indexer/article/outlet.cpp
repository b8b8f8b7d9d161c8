#include "indexer/article/outlet.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

#include "indexer/article/credit_words.h"
#include "indexer/article/date.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestCredit = 800;  // bytes
constexpr std::size_t kLongestName = 240;    // bytes
constexpr std::size_t kMostNameWords = 9;
constexpr std::size_t kMostCaselessWords = 4;
constexpr std::size_t kEdgeLines = 8;

std::string_view strip(std::string_view text, std::string_view characters) {
  const std::size_t begin = text.find_first_not_of(characters);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(characters) + 1 - begin);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "https://www.gazette.example/a/b" -> "gazette.example"; anything else as it is.
std::string_view without_url(std::string_view name) {
  const std::size_t scheme = name.find("://");
  if (scheme == std::string_view::npos || scheme > 5) return name;
  name = name.substr(scheme + 3);
  if (name.starts_with("www.")) name.remove_prefix(4);
  return name.substr(0, name.find('/'));
}

// What comes after a bar or a bullet is another matter: a place, a date.
std::string_view before_bar(std::string_view name) {
  for (const std::string_view bar : {"|", " · ", " • ", " – ", " — "}) {
    name = name.substr(0, name.find(bar));
  }
  return strip(name, " \t,");
}

bool is_short_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName &&
         split_words(name).size() <= kMostNameWords && !ends_sentence(name);
}

struct Lead {
  std::string_view kind;  // of data/credits, or empty
  std::string_view name;
};

Lead split_lead(std::string_view line) {
  for (const std::string_view colon : {":", "："}) {
    const std::size_t at = line.find(colon);
    if (at == std::string_view::npos) continue;
    const std::string lead = fold_line(line.substr(0, at));
    const std::string_view kind = CreditWords::instance().find_lead(lead);
    if (!kind.empty()) return {kind, strip(line.substr(at + colon.size()), " \t\xC2\xA0")};
  }
  return {};
}

UChar32 first_letter(std::string_view word) {
  if (word.empty()) return 0;
  std::int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(word.data()), at,
                  static_cast<std::int32_t>(word.size()), c);
  return c;
}

// A word of a name begins with a capital, or belongs to a script without them.
bool begins_like_name(std::string_view word) {
  return u_islower(first_letter(word)) == 0;
}

bool is_small_name_word(std::string_view word) {
  constexpr std::string_view kSmall[] = {"and", "und", "et",  "y",   "e",   "i",   "ve",  "en",
                                         "de",  "del", "di",  "da",  "do",  "dos", "van", "von",
                                         "der", "den", "bin", "ben", "ibn", "al",  "el",  "abu",
                                         "in",  "for", "of",  "the", "и",   "та",  "la",  "du"};
  // el-Haddad
  const std::size_t hyphen = word.find('-');
  const bool has_article = hyphen < 4 && u_isupper(first_letter(word.substr(hyphen + 1))) != 0;
  return has_article ||
         std::find(std::begin(kSmall), std::end(kSmall), strip(word, ",")) != std::end(kSmall);
}

// Arabic, Hebrew, Chinese: only its length tells a name.
bool has_case(std::string_view word) {
  const UChar32 c = first_letter(word);
  return u_islower(c) != 0 || u_isupper(c) != 0;
}

bool looks_like_name(std::string_view name) {
  if (!is_short_name(name) || name.find_first_of("0123456789\"") != std::string_view::npos) {
    return false;
  }
  const std::vector<std::string_view> words = split_words(name);
  if (!has_case(name) && words.size() > kMostCaselessWords) return false;
  return begins_like_name(words.front()) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return begins_like_name(word) || is_small_name_word(word);
         });
}

// Whether the line is made of agencies' names alone: "(AFP, Reuters)".
bool is_agency_line(std::string_view line) {
  line = strip(line, " ()[]-.");
  bool any = false;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of(",/+&;|"), line.size());
    if (!CreditWords::instance().is_agency(fold_line(line.substr(0, end)))) return false;
    any = true;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return any;
}

// "By Lena Voss" -> "Lena Voss". A single word isn't enough: Di Maio, Von Storch.
std::string read_byline(std::string_view line) {
  const std::size_t first_word = line.find(' ');
  if (first_word == std::string_view::npos) return {};
  const std::string folded = fold_line(line);
  const std::size_t opening = CreditWords::instance().byline_opening(folded);
  if (opening == 0) return {};
  // The opening has as many words in the line as in its folded form.
  auto words =
      std::count(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(opening), ' ');
  std::string_view name = line;
  for (; words > 0 && !name.empty(); --words) {
    name.remove_prefix(std::min(name.find(' '), name.size()));
    name = strip(name, " ");
  }
  name = before_bar(name);
  const bool enough =
      !name.empty() && (split_words(name).size() > 1 || !has_case(name) || is_agency_line(name));
  return enough && looks_like_name(name) ? std::string(name) : std::string();
}

bool is_source(const std::optional<Credit>& credit) {
  return credit && credit->kind == Credit::Kind::Source;
}

bool is_date_line(const DateLine& date) {
  return std::all_of(date.rest.begin(), date.rest.end(), [](const DateLineRest& rest) {
    const auto credit = rest.apart ? std::nullopt : read_credit(rest.text);
    return rest.apart || (credit && credit->kind != Credit::Kind::Other);
  });
}

void take_author(Article& article, std::string_view line) {
  const auto credit = read_credit(line);
  if (!credit || credit->kind != Credit::Kind::Author || !article.author.empty()) return;
  article.author = credit->name;
}

// A byline or an outlet beside the date.
void take_rest(Article& article, const DateLine& date) {
  for (const DateLineRest& rest : date.rest) {
    take_author(article, rest.text);
    const auto credit = read_credit(rest.text);
    if (is_source(credit) && article.source.empty()) article.source = credit->name;
  }
}

// The first date that isn't an update's, else the first.
const DateLine* find_best(const std::vector<DateLine>& dates) {
  const DateLine* best = nullptr;
  for (const DateLine& date : dates) {
    if (date.date.empty()) continue;
    if (best == nullptr || (best->updated && !date.updated)) best = &date;
  }
  return best;
}

// Gives the dates without a year that of `near`, where that may be.
void complete_dates(std::vector<DateLine>& dates, const std::string& near) {
  for (DateLine& date : dates) {
    if (date.yearless) date.date = complete_date(*date.yearless, near);
  }
}

void add_notes(Article& article, const std::vector<DateLine>& dates) {
  for (const DateLine& date : dates) {
    if (!date.doubt.empty()) article.notes.push_back("doubted date: " + date.doubt);
    if (!date.yearless || !article.date.empty()) continue;
    article.notes.push_back("no date: " + format_month_day(*date.yearless) +
                            " stands there without a year");
  }
}

}  // namespace

std::optional<Credit> read_credit(std::string_view line) {
  if (line.size() > kLongestCredit) return {};
  line = strip(line, " ()[]*_");
  const Lead lead = split_lead(line);
  std::string_view name = lead.name;
  if (ends_with_full_stop(name) && split_words(name).size() <= 4) name = strip(name, ". ");
  name = before_bar(name);
  if (!lead.kind.empty() && is_short_name(name)) {
    if (lead.kind == "source") return Credit{Credit::Kind::Source, std::string(without_url(name))};
    if (lead.kind == "other") return Credit{};
    if (looks_like_name(name)) return Credit{Credit::Kind::Author, std::string(name)};
  }
  if (std::string author = read_byline(line); !author.empty()) {
    return Credit{Credit::Kind::Author, std::move(author)};
  }
  const bool other = is_agency_line(line) || CreditWords::instance().is_note(fold_line(line));
  return other ? std::optional(Credit{}) : std::nullopt;
}

std::vector<std::size_t> find_edge_lines(const Page& page) {
  std::vector<std::size_t> edge;
  for (std::size_t i = 0; i < page.lines.size() && edge.size() < kEdgeLines; ++i) {
    if (!page.lines[i].kind) edge.push_back(i);
  }
  std::vector<std::size_t> bottom;
  const std::size_t top_end = edge.empty() ? page.lines.size() : edge.back() + 1;
  for (std::size_t i = page.lines.size(); i > top_end && bottom.size() < kEdgeLines; --i) {
    if (!page.lines[i - 1].kind) bottom.push_back(i - 1);
  }
  edge.insert(edge.end(), bottom.rbegin(), bottom.rend());
  return edge;
}

namespace {

// The lines near the page's edges, and those that are credits already, of which the judge
// hasn't yet taken all that they say.
std::vector<std::size_t> find_candidates(const Page& page) {
  std::vector<std::size_t> lines = find_edge_lines(page);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].kind == ZoneKind::Credit) lines.push_back(i);
  }
  std::ranges::sort(lines);
  return lines;
}

}  // namespace

void judge_source(Page& page, Article& article) {
  for (Line& line : page.lines) {
    const std::string_view text = page.of(line);
    if (line.kind || text.find_first_of(":\xEF") > kLongestName) continue;
    const auto credit = read_credit(text);
    if (!is_source(credit)) continue;
    line.kind = ZoneKind::Credit;
    if (article.source.empty()) article.source = credit->name;
  }
}

void judge_byline(Page& page, Article& article) {
  for (const std::size_t i : find_candidates(page)) {
    Line& line = page.lines[i];
    if (!read_credit(page.of(line))) continue;
    line.kind = ZoneKind::Credit;
    take_author(article, page.of(line));
  }
}

void judge_date(Page& page, Article& article, std::chrono::system_clock::time_point now) {
  std::vector<DateLine> dates;
  for (const std::size_t i : find_candidates(page)) {
    Line& line = page.lines[i];
    auto date = read_date_line(page.of(line), page.lang, now);
    if (!date || !is_date_line(*date)) continue;
    line.kind = ZoneKind::Credit;
    take_rest(article, *date);
    dates.push_back(std::move(*date));
  }
  if (article.date.empty()) {
    if (const DateLine* const near = find_best(dates)) {
      complete_dates(dates, std::string(near->date));
      article.date = find_best(dates)->date;
      article.date_from = "text";
    }
  }
  add_notes(article, dates);
}

}  // namespace dragoman
