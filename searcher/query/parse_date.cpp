#include "searcher/query/parse_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "common/text/split.h"
#include "searcher/query/date_phrase.h"

namespace dragoman {
namespace {

using namespace std::chrono;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A number of `text` as it stands, all of it; -1 where it is none.
int number(std::string_view text) {
  int value = -1;
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit)) return -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<TimeSpan> span_of(CalendarUnit unit, int y, int m = 1, int d = 1) {
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                            day{static_cast<unsigned>(d)}};
  if (y < 0 || m < 0 || d < 0 || !date.ok()) return std::nullopt;
  return calendar_span(unit, sys_days{date});
}

// 2024-w08: week 1 is the one that holds the 4th of January.
std::optional<TimeSpan> iso_week(int y, std::string_view week) {
  const int w = number(week);
  if (y < 0 || week.size() != 2 || w < 1) return std::nullopt;
  const sys_days in_first{year{y} / January / 4};
  const TimeSpan span = calendar_span(CalendarUnit::Week, in_first, w - 1);
  const bool in_year = span.first <= calendar_span(CalendarUnit::Year, in_first).last - 3 * 86400;
  return in_year ? std::optional(span) : std::nullopt;
}

std::optional<TimeSpan> from_hyphens(const std::vector<std::string_view>& parts) {
  if (parts.size() == 2 && parts[1].starts_with('w')) {
    return iso_week(number(parts[0]), parts[1].substr(1));
  }
  const bool two_figures = std::ranges::all_of(parts.begin() + 1, parts.end(),
                                               [](auto part) { return part.size() == 2; });
  if (!two_figures) return std::nullopt;
  if (parts.size() == 2) return span_of(CalendarUnit::Month, number(parts[0]), number(parts[1]));
  return span_of(CalendarUnit::Day, number(parts[0]), number(parts[1]), number(parts[2]));
}

// The year first.
std::optional<TimeSpan> from_year_on(const std::vector<std::string_view>& parts) {
  const int m = parts[1].size() <= 2 ? number(parts[1]) : -1;
  if (parts.size() == 2) return span_of(CalendarUnit::Month, number(parts[0]), m);
  const int d = parts[2].size() <= 2 ? number(parts[2]) : -1;
  return span_of(CalendarUnit::Day, number(parts[0]), m, d);
}

// The year last. Between dots the day comes first; elsewhere it may come second.
std::optional<TimeSpan> up_to_year(const std::vector<std::string_view>& parts, bool day_first) {
  if (parts.back().size() != 4) return std::nullopt;
  const int y = number(parts.back());
  if (parts.size() == 2) return span_of(CalendarUnit::Month, y, number(parts[0]));
  const int first = number(parts[0]);
  const int second = number(parts[1]);
  if (day_first || first == second || first > 12) {
    return span_of(CalendarUnit::Day, y, second, first);
  }
  return second > 12 ? span_of(CalendarUnit::Day, y, first, second) : std::nullopt;
}

std::optional<TimeSpan> from_parts(std::string_view text, char separator) {
  const std::vector<std::string_view> parts = split(text, separator);
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  if (parts[0].size() == 4 && separator == '-') return from_hyphens(parts);
  return parts[0].size() == 4 ? from_year_on(parts) : up_to_year(parts, separator == '.');
}

std::optional<TimeSpan> day_in_figures(std::string_view text) {
  if (text.size() == 8 && std::ranges::all_of(text, is_digit)) {
    return span_of(CalendarUnit::Day, number(text.substr(0, 4)), number(text.substr(4, 2)),
                   number(text.substr(6)));
  }
  if (text.size() == 4) return span_of(CalendarUnit::Year, number(text));
  for (const char separator : {'-', '/', '.'}) {
    if (text.find(separator) != std::string_view::npos) return from_parts(text, separator);
  }
  return std::nullopt;
}

// A day, t or a space, and a time of day: the moment, or the hour where there is no more.
std::optional<TimeSpan> time_in_figures(std::string_view text) {
  constexpr std::size_t kDay = 10;
  if (text.size() < kDay + 3 || (text[kDay] != 't' && text[kDay] != ' ')) return std::nullopt;
  std::string iso(text);
  iso[kDay] = 'T';
  if (iso.back() == 'z') iso.back() = 'Z';
  const bool hour = text.size() == kDay + 3;
  const std::string value = date_value(hour ? iso + ":00" : iso);
  if (value.empty()) return std::nullopt;
  std::uint64_t bits = 0;
  for (const char byte : value) bits = bits << 8 | static_cast<std::uint8_t>(byte);
  const auto time = static_cast<std::int64_t>(bits ^ (std::uint64_t{1} << 63));
  return TimeSpan{time, hour ? time + 3599 : time};
}

}  // namespace

std::optional<TimeSpan> parse_date(std::string_view text, std::int64_t now) {
  if (const auto day = day_in_figures(text)) return day;
  if (const auto time = time_in_figures(text)) return time;
  return parse_date_phrase(text, now);
}

}  // namespace dragoman
