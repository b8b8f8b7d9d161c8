// The time of day and the zone among the tokens of a date line.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "indexer/article/date_days.h"
#include "indexer/article/date_tokens.h"
#include "indexer/article/time_zones.h"

namespace dragoman {

struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = 0;

  bool operator==(const ClockTime&) const = default;
};

// Reads the time that `tokens` begin with, am or pm before or after it. `sure`: a date, "um" or
// "kl." stands before it, so that a full stop may part hours from minutes.
std::optional<DatePart<ClockTime>> read_time(std::span<const DateToken> tokens, bool sure);

// A zone's name, or an offset from UTC ("+02:00", "GMT+2"), as TimeZones::find() gives it.
// `line` is what the tokens were made of.
std::optional<DatePart<ZoneChoice>> read_zone(std::span<const DateToken> tokens,
                                              std::string_view line);

}  // namespace dragoman
