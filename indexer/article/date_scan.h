// The tokens of a date line -> the dates on it, and what each token is to the line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/article/date_days.h"
#include "indexer/article/date_times.h"
#include "indexer/article/date_tokens.h"

namespace dragoman {

struct ScannedDay {
  CalendarDay day;
  std::optional<ClockTime> time;
  ZoneChoice zones;
  bool zone_is_named = false;
  bool updated = false;  // a word before it says so

  bool operator==(const ScannedDay&) const = default;
};

struct DateScan {
  enum class Role : std::uint8_t { Separator, Date, Known, Other };
  std::vector<Role> roles;  // one a token
  std::vector<ScannedDay> days;
  int weekday = 0;  // 1 to 7 from Monday; 0: none for sure
  bool has_weekday = false;

  bool operator==(const DateScan&) const = default;
};

// `tokens` are those of `line`. The times on the line belong to the dates next to them.
DateScan scan_date_line(std::span<const DateToken> tokens, std::string_view line);

}  // namespace dragoman
