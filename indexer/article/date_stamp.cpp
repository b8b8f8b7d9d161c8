#include "indexer/article/date_stamp.h"

#include <cstdio>
#include <cstdlib>

namespace dragoman {
namespace {

constexpr int kFirstYear = 1900;

std::string format_day(const DateStamp& stamp) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", stamp.year, stamp.month, stamp.day);
  return buffer;
}

}  // namespace

std::string format_stamp(const DateStamp& stamp) {
  std::string out = format_day(stamp);
  if (!stamp.time) return out;
  char buffer[48];
  const ClockTime& time = *stamp.time;
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", time.hour, time.minute, time.second);
  out += buffer;
  if (!stamp.offset) return out;
  const int minutes = std::abs(*stamp.offset);
  std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", *stamp.offset < 0 ? '-' : '+', minutes / 60,
                minutes % 60);
  return out + buffer;
}

std::string doubt_stamp(const DateStamp& stamp, std::chrono::system_clock::time_point now) {
  using namespace std::chrono;
  const year_month_day date{year(stamp.year), month(static_cast<unsigned>(stamp.month)),
                            day(static_cast<unsigned>(stamp.day))};
  if (!date.ok()) return format_day(stamp) + " doesn't exist";
  if (stamp.year < kFirstYear) return format_day(stamp) + " lies before 1900";
  if (sys_days(date) > floor<days>(now) + days(1)) return format_day(stamp) + " lies in the future";
  return {};
}

}  // namespace dragoman
