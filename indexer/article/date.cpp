#include "indexer/article/date.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "indexer/article/date_parts.h"
#include "indexer/article/date_tokens.h"
#include "indexer/article/time_zones.h"

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;
using std::chrono::year_month_day;

constexpr std::size_t kLongestDateLine = 400;  // bytes
constexpr int kFirstYear = 1900;
constexpr std::size_t kMostRests = 2;
constexpr std::size_t kMostRestWords = 4;
constexpr std::size_t kMostPlaceWords = 2;

// What a token is to the line.
enum class Role { Separator, Date, Known, Other };

struct Scan {
  std::vector<Role> roles;  // one a token
  std::optional<CalendarDay> day;
  std::optional<ClockTime> time;
  std::optional<std::string> zone;
  bool zone_is_named = false;
  bool updated = false;
  int days = 0;  // dates on the line
};

// A bar, or a dash between spaces, or a bracket: stronger than a comma.
bool is_separator(Tokens tokens, std::size_t i) {
  if (tokens[i].is_mark(U"|()>»•")) return true;
  const bool spaced = tokens[i].spaced && (i + 1 == tokens.size() || tokens[i + 1].spaced);
  return spaced && tokens[i].is_mark(U"-/");
}

// Reads the date, time or zone that begins at `at`; gives how many tokens it has.
std::size_t read_part(Scan& scan, Tokens tokens, std::size_t at, std::string_view line) {
  const Tokens rest = tokens.subspan(at);
  if (const auto day = read_day(rest)) {
    if (++scan.days == 1) scan.day = day->value;
    return day->tokens;
  }
  const bool after_clock_word = at > 0 && tokens[at - 1].is_word(kClockWord);
  const bool after_clock_stop =
      at > 1 && tokens[at - 1].is_mark(U".") && tokens[at - 2].is_word(kClockWord);
  if (const auto time = read_time(rest, after_clock_word || after_clock_stop)) {
    if (scan.days <= 1 && !scan.time) scan.time = time->value;
    return time->tokens;
  }
  if (rest[0].kind == DateToken::Kind::Mark && !scan.time) return 0;
  if (const auto zone = read_zone(rest, line)) {
    if (scan.days <= 1 && !scan.zone) {
      scan.zone = zone->value;
      scan.zone_is_named = rest[0].kind == DateToken::Kind::Word;
    }
    return zone->tokens;
  }
  return 0;
}

// The T of 2024-02-12T08:00.
bool is_time_mark(Tokens tokens, std::size_t i) {
  return tokens[i].folded == "t" && i + 1 < tokens.size() && tokens[i + 1].is_number(2, 2);
}

bool is_reading_time(Tokens tokens, std::size_t i) {
  return tokens[i].is_number(1, 2) && i + 1 < tokens.size() && tokens[i + 1].is_word(kMinuteWord);
}

Scan scan_line(Tokens tokens, std::string_view line) {
  Scan scan;
  scan.roles.assign(tokens.size(), Role::Other);
  for (std::size_t i = 0; i < tokens.size();) {
    if (const std::size_t length = read_part(scan, tokens, i, line); length > 0) {
      std::fill_n(scan.roles.begin() + static_cast<std::ptrdiff_t>(i), length, Role::Date);
      i += length;
      continue;
    }
    if (is_separator(tokens, i)) {
      scan.roles[i] = Role::Separator;
    } else if (tokens[i].kind == DateToken::Kind::Mark || tokens[i].word.classes != 0 ||
               is_time_mark(tokens, i) || is_reading_time(tokens, i)) {
      scan.roles[i] = Role::Known;
      scan.updated = scan.updated || (scan.days == 0 && tokens[i].is_word(kUpdated));
    }
    ++i;
  }
  return scan;
}

// What is left of the tokens [begin, end) between two separators; nothing where words of the
// date stand within it, as in a sentence.
bool add_rest(std::vector<DateLineRest>& rests, Tokens tokens, const Scan& scan, std::size_t begin,
              std::size_t end, std::string_view line) {
  const auto roles = std::span(scan.roles);
  const auto is_other = [&](std::size_t i) { return roles[i] == Role::Other; };
  const auto has_date = [&](std::size_t from, std::size_t to) {
    return std::count(roles.begin() + static_cast<std::ptrdiff_t>(from),
                      roles.begin() + static_cast<std::ptrdiff_t>(to), Role::Date) > 0;
  };
  std::size_t first = begin;
  while (first < end && !is_other(first)) ++first;
  if (first == end) return true;
  std::size_t last = end;
  while (!is_other(last - 1)) --last;
  if (has_date(first, last)) return false;
  // A name may begin with a word that date lines have: "The Morning Post", "Am Abend".
  const bool alone = !has_date(begin, end);
  if (alone) first = begin;
  const auto words = static_cast<std::size_t>(
      std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                    tokens.begin() + static_cast<std::ptrdiff_t>(last),
                    [](const DateToken& token) { return token.kind != DateToken::Kind::Mark; }));
  const bool is_place = last < end && tokens[last].is_mark(U",") && words <= kMostPlaceWords;
  const std::string_view text =
      line.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
  rests.push_back({text, (alone && words <= kMostRestWords) || is_place});
  return true;
}

std::optional<std::vector<DateLineRest>> find_rest(Tokens tokens, const Scan& scan,
                                                   std::string_view line) {
  std::vector<DateLineRest> rests;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    if (i < tokens.size() && scan.roles[i] != Role::Separator) continue;
    if (!add_rest(rests, tokens, scan, begin, i, line)) return {};
    begin = i + 1;
  }
  if (rests.size() > kMostRests) return {};
  return rests;
}

// 4/3/2024 in a country that sets the month first.
void settle_order(CalendarDay& day, const Scan& scan) {
  if (!day.day_first) return;
  constexpr std::string_view kUnitedStates[] = {"-240",
                                                "-300",
                                                "-360",
                                                "-420",
                                                "-480",
                                                "America/New_York",
                                                "America/Chicago",
                                                "America/Denver",
                                                "America/Los_Angeles"};
  const bool month_first =
      scan.zone_is_named && std::find(std::begin(kUnitedStates), std::end(kUnitedStates),
                                      *scan.zone) != std::end(kUnitedStates);
  if ((month_first && day.day <= 12) || day.month > 12) std::swap(day.day, day.month);
}

bool is_possible(const CalendarDay& day) {
  using namespace std::chrono;
  const year_month_day date{year(day.year), month(static_cast<unsigned>(day.month)),
                            std::chrono::day(static_cast<unsigned>(day.day))};
  if (day.year < kFirstYear || !date.ok()) return false;
  return sys_days(date) <= floor<days>(system_clock::now()) + days(1);
}

std::string format(const CalendarDay& day, const Scan& scan) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", day.year, day.month, day.day);
  std::string out = buffer;
  if (!scan.time) return out;
  const ClockTime& time = *scan.time;
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", time.hour, time.minute, time.second);
  out += buffer;
  if (!scan.zone) return out;
  const int offset = TimeZones::offset_of(
      *scan.zone, {day.year, day.month, day.day, time.hour, time.minute, time.second});
  const int minutes = std::abs(offset);
  std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60,
                minutes % 60);
  return out + buffer;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line, std::string_view lang) {
  const auto is_high_or_digit = [](char c) {
    return (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
  };
  if (line.size() > kLongestDateLine || std::none_of(line.begin(), line.end(), is_high_or_digit)) {
    return {};
  }
  const std::vector<DateToken> tokens = tokenize_date_line(line, lang);
  const Scan scan = scan_line(tokens, line);
  if (!scan.day) return {};
  CalendarDay day = *scan.day;
  settle_order(day, scan);
  auto rest = find_rest(tokens, scan, line);
  if (!rest || !is_possible(day)) return {};
  return DateLine{format(day, scan), scan.updated, std::move(*rest)};
}

}  // namespace dragoman
