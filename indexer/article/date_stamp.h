// A date as precise as it was given, written as ISO 8601, and why it may not be believed.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "indexer/article/date_times.h"

namespace dragoman {

struct DateStamp {
  int year = 0;
  int month = 0;
  int day = 0;
  std::optional<ClockTime> time;
  std::optional<int> offset;  // minutes from UTC; only with a time

  bool operator==(const DateStamp&) const = default;
};

// "2024-02-22", "2024-02-22T09:14:00", "2024-02-22T09:14:00+02:00".
std::string format_stamp(const DateStamp& stamp);

// "2031-05-01 lies in the future" (more than a day after `now`), "... lies before 1900",
// "2024-02-31 doesn't exist"; empty where nothing is to be doubted.
std::string doubt_stamp(const DateStamp& stamp, std::chrono::system_clock::time_point now);

}  // namespace dragoman
