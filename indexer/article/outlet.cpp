#include "indexer/article/outlet.h"

#include <algorithm>
#include <utility>

#include "common/text/blank.h"
#include "indexer/article/byline.h"
#include "indexer/article/credit_words.h"
#include "indexer/article/date.h"
#include "indexer/article/name_words.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestCredit = 800;  // bytes
constexpr std::size_t kLongestName = 240;    // bytes
constexpr std::size_t kEdgeLines = 8;
constexpr int kLongestNamedLine = 80;  // columns

// "https://www.gazette.example/a/b" -> "gazette.example"; anything else as it is.
std::string_view without_url(std::string_view name) {
  const std::size_t scheme = name.find("://");
  if (scheme == std::string_view::npos || scheme > 5) return name;
  name = name.substr(scheme + 3);
  if (name.starts_with("www.")) name.remove_prefix(4);
  return name.substr(0, name.find('/'));
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
    if (!kind.empty()) return {kind, trim_blank(line.substr(at + colon.size()))};
  }
  return {};
}

// "Lena Voss/Kestrel Pictures" took a picture. Not the path of an address.
bool is_picture_credit(std::string_view name) {
  const std::size_t slash = name.find('/');
  return slash != std::string_view::npos && slash > 0 && slash + 1 < name.size() &&
         name[slash - 1] != ' ' && name[slash + 1] != ' ' && has_case(name) &&
         name.substr(0, slash).find('.') == std::string_view::npos && !is_agency_line(name);
}

Credit read_source(std::string_view name) {
  name = without_url(name);
  return {Credit::Kind::Source, is_picture_credit(name) ? std::string() : std::string(name)};
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

// "晚灯报 记者：贺若兰" is an outlet and another credit.
std::pair<std::string_view, std::string_view> split_second_label(std::string_view name) {
  const std::size_t colon = std::min(name.find(": "), name.find("："));
  const std::size_t space = colon == std::string_view::npos ? colon : name.rfind(' ', colon);
  if (space == std::string_view::npos) return {name, {}};
  return {strip(name.substr(0, space), " |,;"), name.substr(space + 1)};
}

void take_source(Article& article, const Credit& credit) {
  const auto [outlet, next] = split_second_label(credit.name);
  if (article.source.empty()) article.source = outlet;
  take_author(article, next);
}

// A byline or an outlet beside the date.
void take_rest(Article& article, const DateLine& date) {
  for (const DateLineRest& rest : date.rest) {
    take_author(article, rest.text);
    const auto credit = read_credit(rest.text);
    if (is_source(credit)) take_source(article, *credit);
  }
}

// "Lena Voss | 14 August 2025", where the markup tells that the line is a credit.
void take_told_name(Article& article, const DateLine& date) {
  for (const DateLineRest& rest : date.rest) {
    const bool is_name =
        rest.apart && looks_like_name(rest.text) && split_words(rest.text).size() > 1;
    if (is_name && article.author.empty() && rest.text != article.source)
      article.author = rest.text;
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
    if (lead.kind == "source") return read_source(name);
    if (lead.kind == "other") return Credit{};
    std::string author = read_author(name);
    if (!author.empty()) return Credit{Credit::Kind::Author, std::move(author)};
  }
  if (std::string author = read_byline(line); !author.empty()) {
    return Credit{Credit::Kind::Author, std::move(author)};
  }
  const std::string folded = fold_line(line);
  const bool desk = !ends_sentence(line) && CreditWords::instance().is_desk_line(folded);
  const bool other = desk || is_agency_line(line) || CreditWords::instance().is_note(folded);
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

// "Lena Voss in Geneva", where the source tells that she wrote. Not "Lena Voss: The harbour must
// stay", nor a longer word.
bool names_author(const Page& page, const Line& line, std::string_view author) {
  const std::string_view text = page.of(line);
  if (author.empty() || line.columns > kLongestNamedLine || !text.starts_with(author)) return false;
  const std::string_view rest = text.substr(author.size());
  return !has_case(rest) && !rest.starts_with(":") && !rest.starts_with("：") &&
         !ends_sentence(text);
}

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
    take_source(article, *credit);
  }
}

void judge_byline(Page& page, Article& article) {
  for (const std::size_t i : find_candidates(page)) {
    Line& line = page.lines[i];
    if (!read_credit(page.of(line)) && !names_author(page, line, article.told.author)) continue;
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
    if (line.kind == ZoneKind::Credit) take_told_name(article, *date);
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
