#include "indexer/article/date_calendars.h"

#include <unicode/calendar.h>

#include <chrono>
#include <memory>

namespace dragoman {
namespace {

std::optional<std::chrono::sys_days> find_day(const char* locale, const CalendarDay& day) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale), status));
  if (U_FAILURE(status)) return {};
  calendar->clear();
  calendar->setLenient(false);
  calendar->set(day.year, day.month - 1, day.day);
  const UDate milliseconds = calendar->getTime(status);
  if (U_FAILURE(status)) return {};
  return std::chrono::sys_days(
      std::chrono::days(static_cast<std::int64_t>(milliseconds / U_MILLIS_PER_DAY)));
}

// The day next to `date` with that weekday; `date` itself where it is further off.
std::chrono::sys_days agree(std::chrono::sys_days date, int weekday) {
  using std::chrono::days;
  if (weekday == 0) return date;
  for (const days shift : {days(0), days(-1), days(1)}) {
    if (static_cast<int>(std::chrono::weekday(date + shift).iso_encoding()) == weekday) {
      return date + shift;
    }
  }
  return date;
}

}  // namespace

std::optional<CalendarDay> to_gregorian(const CalendarDay& day, int weekday) {
  if (day.calendar == DateCalendar::Gregorian) return day;
  const bool hijri = day.calendar == DateCalendar::Hijri;
  const auto found = find_day(hijri ? "@calendar=islamic-umalqura" : "@calendar=persian", day);
  if (!found) return {};
  const std::chrono::year_month_day date(hijri ? agree(*found, weekday) : *found);
  CalendarDay out;
  out.year = static_cast<int>(date.year());
  out.month = static_cast<int>(static_cast<unsigned>(date.month()));
  out.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return out;
}

}  // namespace dragoman
