#include "indexer/article/date_years.h"

#include <utility>

namespace dragoman {
namespace {

constexpr int kBuddhist = 543;  // years ahead of the Gregorian ones
constexpr int kFirstBuddhist = 2443;
constexpr int kLastBuddhist = 2700;
constexpr int kThaiCentury = 2500;
// Years of the Hijri and the Persian calendar in which there are newspapers.
constexpr int kFirstHijri = 1300;
constexpr int kLastHijri = 1500;

bool is_thai(const YearContext& context) {
  return context.lang == "th" || context.line.find("\xE0\xB8") != std::string_view::npos ||
         context.line.find("\xE0\xB9") != std::string_view::npos;
}

// In Persian, or in its digits (۱۴۰۲) in a language that isn't known to be another.
bool is_persian(const YearContext& context) {
  if (context.lang == "fa" || context.lang == "ps") return true;
  return context.lang != "ur" && context.line.find("\xDB\xB1") != std::string_view::npos;
}

bool sets_year_first(std::string_view lang) {
  return lang == "zh" || lang == "ja" || lang == "ko" || lang == "hu" || lang == "lt";
}

int year_of(std::chrono::system_clock::time_point now) {
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(now));
  return static_cast<int>(date.year());
}

}  // namespace

CalendarDay settle_year(CalendarDay day, const YearContext& context) {
  if (day.year == 0) return day;
  const bool thai = is_thai(context);
  if (day.short_year) {
    if (day.day_first && sets_year_first(context.lang)) {
      std::swap(day.year, day.day);
      day.day_first = false;
    }
    const int next = year_of(context.now) + 1;
    const int century = next - next % 100;
    if (thai) {
      day.year += kThaiCentury;
    } else {
      day.year += century + day.year <= next ? century : century - 100;
    }
  }
  if (thai && day.year >= kFirstBuddhist && day.year <= kLastBuddhist) day.year -= kBuddhist;
  const bool other_calendar = day.year >= kFirstHijri && day.year <= kLastHijri;
  if (day.calendar == DateCalendar::Gregorian && other_calendar && is_persian(context)) {
    day.calendar = DateCalendar::Persian;
    day.day_first = false;
  }
  return day;
}

}  // namespace dragoman
