// The parts of a date line as they are read from its tokens: a date, a time, a zone.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/article/date_tokens.h"

namespace dragoman {

// Each function below reads its part at the begin of `tokens`, and says how many it took.
template <typename Value>
struct DatePart {
  Value value;
  std::size_t tokens = 0;
};

struct CalendarDay {
  int year = 0;
  int month = 0;
  int day = 0;
  bool day_first = false;  // numbers alone, day and month in an order that may be the other

  bool operator==(const CalendarDay&) const = default;
};

struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = 0;

  bool operator==(const ClockTime&) const = default;
};

// Not checked against the calendar.
std::optional<DatePart<CalendarDay>> read_day(std::span<const DateToken> tokens);

// With am or pm before or after it. `after_clock_word`: "um", "kl." before it, so that a full
// stop may part hours from minutes.
std::optional<DatePart<ClockTime>> read_time(std::span<const DateToken> tokens,
                                             bool after_clock_word);

// A zone's name, or an offset from UTC ("+02:00", "GMT+2"), as TimeZones::find() gives it.
// `line` is what the tokens were made of.
std::optional<DatePart<std::string>> read_zone(std::span<const DateToken> tokens,
                                               std::string_view line);

}  // namespace dragoman
