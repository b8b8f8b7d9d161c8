#include "indexer/article/iso_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "indexer/article/digit_reader.h"

namespace dragoman {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t kLongest = 60;  // bytes

void set_day(DateStamp& stamp, sys_days date) {
  const year_month_day day(date);
  stamp.year = static_cast<int>(day.year());
  stamp.month = static_cast<int>(static_cast<unsigned>(day.month()));
  stamp.day = static_cast<int>(static_cast<unsigned>(day.day()));
}

sys_days new_year(int year) {
  return year_month_day{std::chrono::year(year), std::chrono::January, std::chrono::day(1)};
}

// "W08-4" after the year: 4 January is always in the first week.
bool take_week_date(DigitReader& reader, DateStamp& stamp, bool extended) {
  const auto week = reader.take_digits(2);
  if (extended && !reader.take('-')) return false;
  const auto weekday = reader.take_digits(1);
  if (!week || !weekday || *week < 1 || *week > 53 || *weekday < 1 || *weekday > 7) return false;
  const sys_days fourth = new_year(stamp.year) + days(3);
  const auto before = days(std::chrono::weekday(fourth).iso_encoding() - 1);
  set_day(stamp, fourth - before + days((*week - 1) * 7 + *weekday - 1));
  return true;
}

bool take_day_of_year(DigitReader& reader, DateStamp& stamp) {
  const auto day = reader.take_digits(3);
  if (!day || *day < 1 || *day > 366) return false;
  set_day(stamp, new_year(stamp.year) + days(*day - 1));
  return true;
}

// "02-22" or "0222" after the year, days of the year and weeks.
bool take_date(DigitReader& reader, DateStamp& stamp) {
  const auto year = reader.take_digits(4);
  if (!year) return false;
  stamp.year = *year;
  const char separator = reader.take_any("-/.");
  if (separator != '/' && separator != '.' && reader.take('W')) {
    return take_week_date(reader, stamp, separator == '-');
  }
  if (separator != '/' && separator != '.' && reader.count_digits() == 3) {
    return take_day_of_year(reader, stamp);
  }
  const auto month = reader.take_digits(2);
  if (!month || (separator != '\0' && !reader.take(separator))) return false;
  const auto day = reader.take_digits(2);
  stamp.month = *month;
  stamp.day = day.value_or(0);
  return day.has_value();
}

bool take_time(DigitReader& reader, DateStamp& stamp) {
  ClockTime time;
  const auto hour = reader.take_digits(2);
  const bool extended = reader.take(':');
  const auto minute = reader.take_digits(2);
  if (!hour || !minute || *hour > 24 || *minute > 59) return false;
  time.hour = *hour;
  time.minute = *minute;
  if (extended ? reader.take(':') : reader.count_digits() > 0) {
    const auto second = reader.take_digits(2);
    if (!second || *second > 60) return false;
    time.second = std::min(*second, 59);
    if (reader.take_any(".,") != '\0') reader.skip("0123456789");
  }
  if (time.hour == 24) {
    if (time.minute != 0 || time.second != 0) return false;
    time.hour = 0;
    const year_month_day date{std::chrono::year(stamp.year),
                              std::chrono::month(static_cast<unsigned>(stamp.month)),
                              std::chrono::day(static_cast<unsigned>(stamp.day))};
    if (date.ok()) set_day(stamp, sys_days(date) + days(1));
  }
  stamp.time = time;
  return true;
}

bool take_zone(DigitReader& reader, DateStamp& stamp) {
  reader.skip(" ");
  if (reader.peek() == '+' || reader.peek() == '-') {
    stamp.offset = take_utc_offset(reader);
    return stamp.offset.has_value();
  }
  const std::string_view name = reader.take_letters();
  if (name == "Z" || name == "z" || name == "UTC" || name == "GMT") {
    stamp.offset = take_utc_offset(reader).value_or(0);
  } else if (!name.empty()) {
    return false;
  }
  return true;
}

}  // namespace

std::optional<DateStamp> read_iso_date(std::string_view text) {
  if (text.size() > kLongest) return {};
  DigitReader reader(text);
  DateStamp stamp;
  if (!take_date(reader, stamp)) return {};
  const bool has_time = reader.take_any("Tt_") != '\0' || reader.count_digits() > 0 ||
                        (reader.peek() == ' ' && (reader.skip(" "), reader.count_digits() > 0));
  if (has_time && !take_time(reader, stamp)) return {};
  if (!take_zone(reader, stamp)) return {};
  if (!stamp.time) stamp.offset.reset();
  // "2024-02-22T09:14:00+01:00[Europe/Paris]"
  if (!reader.at_end() && reader.peek() != '[') return {};
  return stamp;
}

std::optional<DateStamp> read_unix_time(std::string_view text) {
  text = text.substr(0, text.find('.'));
  if (text != "0" && text.size() != 10 && text.size() != 13) return {};
  std::int64_t number = 0;
  const auto [after, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || after != text.data() + text.size() || number < 0) return {};
  if (text.size() == 13) number /= 1000;
  const std::chrono::sys_seconds time{std::chrono::seconds(number)};
  const sys_days date = std::chrono::floor<days>(time);
  const std::chrono::hh_mm_ss clock(time - date);
  DateStamp stamp;
  set_day(stamp, date);
  stamp.time =
      ClockTime{static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count())};
  stamp.offset = 0;
  return stamp;
}

}  // namespace dragoman
