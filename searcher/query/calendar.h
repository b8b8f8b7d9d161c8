// Days, weeks, months, quarters and years of the calendar as spans of seconds, in UTC. Used by
// the readers of dates in queries alone. Any thread may call it.
#pragma once

#include <chrono>
#include <cstdint>

namespace dragoman {

// Seconds since 1970, both ends in it.
struct TimeSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;

  bool operator==(const TimeSpan&) const = default;
};

enum class CalendarUnit : std::uint8_t { Hour, Day, Week, Month, Quarter, Year };

// The unit that holds `day`, or the one that lies `steps` units after it. Weeks begin on Monday.
// Of an hour the whole day.
TimeSpan calendar_span(CalendarUnit unit, std::chrono::sys_days day, int steps = 0);

// The last `count` units up to the second `now`, whole days and today with them: of one month
// on the 22nd the days from the 23rd of the month before. Of hours just those, to the second.
TimeSpan span_back_from(std::int64_t now, CalendarUnit unit, int count);

}  // namespace dragoman
