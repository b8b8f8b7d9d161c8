// The date among the tokens of a date line, in whatever order its parts stand.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "indexer/article/date_tokens.h"

namespace dragoman {

struct CalendarDay {
  int year = 0;  // 0: none is given
  int month = 0;
  int day = 0;
  DateCalendar calendar = DateCalendar::Gregorian;
  bool day_first = false;   // numbers alone, day and month in an order that may be the other
  bool short_year = false;  // of two digits
  bool vague = false;       // a date only where a time or a weekday stands on the line

  bool operator==(const CalendarDay&) const = default;
};

// What was read, and of how many tokens.
template <typename Value>
struct DatePart {
  Value value;
  std::size_t tokens = 0;
};

// Reads the date that `tokens` begin with. Not checked against the calendar.
std::optional<DatePart<CalendarDay>> read_day(std::span<const DateToken> tokens);

// The same for day and month without a year.
std::optional<DatePart<CalendarDay>> read_yearless_day(std::span<const DateToken> tokens);

}  // namespace dragoman
