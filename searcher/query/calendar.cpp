#include "searcher/query/calendar.h"

namespace dragoman {
namespace {

using namespace std::chrono;

constexpr int kHour = 3600;
constexpr int kMonthsOfQuarter = 3;

// From the first moment of a day to the last one before `end`.
TimeSpan days_between(sys_days begin, sys_days end) {
  return {sys_seconds{begin}.time_since_epoch().count(),
          sys_seconds{end}.time_since_epoch().count() - 1};
}

sys_days monday_of(sys_days day) {
  return day - days{weekday{day}.iso_encoding() - 1};
}

TimeSpan months_from(year_month begin, int count) {
  return days_between(sys_days{begin / 1}, sys_days{(begin + months{count}) / 1});
}

// The same day `count` months before, the month's last where it has no such day.
sys_days months_before(sys_days day, int count) {
  const year_month_day date{day};
  const year_month_day before = date - months{count};
  return before.ok() ? sys_days{before} : sys_days{before.year() / before.month() / last};
}

}  // namespace

TimeSpan calendar_span(CalendarUnit unit, sys_days day, int steps) {
  const year_month_day date{day};
  const year_month this_month = date.year() / date.month();
  switch (unit) {
    case CalendarUnit::Hour:
    case CalendarUnit::Day: return days_between(day + days{steps}, day + days{steps + 1});
    case CalendarUnit::Week: {
      const sys_days monday = monday_of(day) + weeks{steps};
      return days_between(monday, monday + weeks{1});
    }
    case CalendarUnit::Month: return months_from(this_month + months{steps}, 1);
    case CalendarUnit::Quarter: {
      const int into = static_cast<int>((static_cast<unsigned>(date.month()) - 1) % 3);
      return months_from(this_month + months{kMonthsOfQuarter * steps - into}, kMonthsOfQuarter);
    }
    case CalendarUnit::Year:
      return days_between(sys_days{(date.year() + years{steps}) / 1 / 1},
                          sys_days{(date.year() + years{steps + 1}) / 1 / 1});
  }
  return {};
}

TimeSpan span_back_from(std::int64_t now, CalendarUnit unit, int count) {
  if (unit == CalendarUnit::Hour) return {now - std::int64_t{count} * kHour, now};
  const sys_days tomorrow = floor<days>(sys_seconds{seconds{now}}) + days{1};
  switch (unit) {
    case CalendarUnit::Week: return days_between(tomorrow - weeks{count}, tomorrow);
    case CalendarUnit::Month: return days_between(months_before(tomorrow, count), tomorrow);
    case CalendarUnit::Quarter:
      return days_between(months_before(tomorrow, kMonthsOfQuarter * count), tomorrow);
    case CalendarUnit::Year: return days_between(months_before(tomorrow, 12 * count), tomorrow);
    default: return days_between(tomorrow - days{count}, tomorrow);
  }
}

}  // namespace dragoman
