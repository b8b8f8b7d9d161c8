#include "searcher/search/date_range.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "common/index/schema.h"

namespace dragoman {
namespace {

std::string last_day_of_month(std::string_view year_and_month) {
  using namespace std::chrono;
  int y = 0;
  unsigned m = 0;
  if (std::sscanf(std::string(year_and_month).c_str(), "%4d-%2u", &y, &m) != 2) return {};
  const year_month_day last{sys_days{year{y} / month{m} / std::chrono::last}};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", y, m, static_cast<unsigned>(last.day()));
  return text;
}

// "2024" -> 2024-01-01 to 2024-12-31, "2024-02" -> 2024-02-01 to 2024-02-29.
std::array<std::string, 2> outer_days(std::string_view text) {
  const std::string start(text);
  switch (text.size()) {
    case 4: return {start + "-01-01", start + "-12-31"};
    case 7: return {start + "-01", last_day_of_month(text)};
    default: return {start, start};
  }
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text) {
  const bool has_time = text.find('T') != std::string_view::npos;
  const auto [first_day, last_day] = outer_days(text);
  DateRange range{date_value(first_day), {}};
  range.last = has_time ? range.first : date_value(last_day + "T23:59:59");
  if (range.first.empty() || range.last.empty()) return std::nullopt;
  return range;
}

}  // namespace dragoman
