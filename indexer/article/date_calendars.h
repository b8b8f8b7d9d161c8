// Hijri and Solar Hijri (Persian) dates -> Gregorian ones, by ICU's calendars.
#pragma once

#include <optional>

#include "indexer/article/date_days.h"

namespace dragoman {

// `day` of another calendar in the Gregorian one; a Gregorian day as it is. Hijri months follow
// the Umm al-Qura calendar; where `weekday` (1 to 7 from Monday, 0: unknown) says that a country
// began the month a day earlier or later, that is believed. Nothing where there is no such day.
std::optional<CalendarDay> to_gregorian(const CalendarDay& day, int weekday);

}  // namespace dragoman
