// Date lines: "Thu 22 Feb 2024 9:14 am - Jerusalem Time", "le 3 mars 2024 à 9h05".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/date_rest.h"
#include "indexer/article/date_times.h"

namespace dragoman {

// "28 Jan, 21:15 GMT".
struct YearlessDate {
  int month = 0;
  int day = 0;
  int weekday = 0;  // 1 to 7 from Monday; 0: not given
  std::optional<ClockTime> time;
  std::string zone;  // see ZoneChoice; empty: none

  bool operator==(const YearlessDate&) const = default;
};

struct DateLine {
  std::string date;      // ISO 8601, as precise as the line: see Article::date; may be empty
  bool updated = false;  // when the article was last changed, not when it appeared
  std::vector<DateLineRest> rest;
  std::string doubt;                     // why there is no date: "2031-05-01 lies in the future"
  std::optional<YearlessDate> yearless;  // without a date or a doubt

  bool operator==(const DateLine&) const = default;
};

// Reads `line` (well-formed UTF-8) as a date line in `lang` (ISO 639-1, or empty; it matters
// where languages call different months the same, or set the year first). Nothing where it holds
// more than dates, their times and zones, and what `rest` says. A date that doesn't exist, lies
// before 1900 or more than a day after `now` isn't believed. Of two dates the first that can be
// believed counts, those of updates after others, Hijri and Persian ones after Gregorian ones.
// 03/04/2024 is in April unless a zone of the United States, a weekday or `now` says otherwise.
std::optional<DateLine> read_date_line(
    std::string_view line, std::string_view lang = {},
    std::chrono::system_clock::time_point now = std::chrono::system_clock::now());

// "01-28".
std::string format_month_day(const YearlessDate& date);

// `date` in the year that brings it next to the ISO 8601 date `near` and fits its weekday; empty
// where it has none and would lie more than half a year off, or where no such year is next to
// that of `near`.
std::string complete_date(const YearlessDate& date, std::string_view near);

}  // namespace dragoman
