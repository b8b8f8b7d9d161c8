// Years as date lines write them -> the year, and the calendar that it belongs to.
#pragma once

#include <chrono>
#include <string_view>

#include "indexer/article/date_days.h"

namespace dragoman {

// What a year is read by.
struct YearContext {
  std::string_view line;
  std::string_view lang;
  std::chrono::system_clock::time_point now;
};

// `day` with its year in full, its calendar set: 24 is 2024, or 1957 in a Buddhist's reckoning;
// 2567 on a Thai line is 2024; 1402/12/03 is Persian in Persian. Numbers of two digits are in
// the order of the language.
CalendarDay settle_year(CalendarDay day, const YearContext& context);

}  // namespace dragoman
