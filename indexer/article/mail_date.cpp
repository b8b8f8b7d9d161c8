#include "indexer/article/mail_date.h"

#include <algorithm>
#include <string>

#include "indexer/article/digit_reader.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongest = 400;  // bytes

// A comment, which may hold others, is as good as a space.
std::string without_comments(std::string_view text) {
  std::string out;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '(') {
      ++depth;
    } else if (text[i] == ')' && depth > 0) {
      --depth;
      out += ' ';
    } else if (depth == 0) {
      out += text[i];
    }
  }
  return out;
}

// 1 to 12 for an English month of three letters or in full; else 0.
int month_number(std::string_view name) {
  constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return static_cast<char>(c | 0x20); });
  for (int i = 0; i < 12; ++i) {
    const bool is_short = lower.size() >= 3 && lower.size() <= 4;
    if (kMonths[i] == lower || (is_short && kMonths[i].starts_with(lower))) return i + 1;
  }
  return 0;
}

// The zones of RFC 822 that mean something; any other name says nothing of the offset.
std::optional<int> zone_minutes(std::string_view name) {
  struct Zone {
    std::string_view name;
    int hours;
  };
  constexpr Zone kZones[] = {{"UT", 0},   {"UTC", 0},  {"GMT", 0},  {"Z", 0},
                             {"EST", -5}, {"EDT", -4}, {"CST", -6}, {"CDT", -5},
                             {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}};
  const auto* const zone = std::find_if(std::begin(kZones), std::end(kZones),
                                        [&](const Zone& z) { return z.name == name; });
  return zone == std::end(kZones) ? std::nullopt : std::optional(zone->hours * 60);
}

bool take_year(DigitReader& reader, DateStamp& stamp) {
  const std::size_t digits = reader.count_digits();
  if (digits < 2 || digits > 4) return false;
  const int year = *reader.take_digits(digits);
  stamp.year = digits == 4 ? year : digits == 3 || year >= 50 ? year + 1900 : year + 2000;
  return true;
}

bool take_clock(DigitReader& reader, DateStamp& stamp) {
  ClockTime time;
  const auto hour = reader.take_digits(std::min<std::size_t>(reader.count_digits(), 2));
  if (!hour || *hour > 23) return false;
  reader.skip(" ");
  if (!reader.take(':')) return false;
  reader.skip(" ");
  const auto minute = reader.take_digits(2);
  if (!minute || *minute > 59) return false;
  time.hour = *hour;
  time.minute = *minute;
  if (reader.take(':')) {
    const auto second = reader.take_digits(2);
    if (!second || *second > 60) return false;
    time.second = std::min(*second, 59);
  }
  stamp.time = time;
  return true;
}

void take_zone(DigitReader& reader, DateStamp& stamp) {
  reader.skip(" ");
  if (const auto offset = take_utc_offset(reader)) {
    stamp.offset = offset;
    return;
  }
  const std::string_view name = reader.take_letters();
  if (!name.empty()) stamp.offset = zone_minutes(name);
  if (const auto offset = take_utc_offset(reader)) stamp.offset = offset;  // GMT+0200
}

constexpr std::string_view kGap = " \t\r\n,-.";

// "22 Feb 2024", or "Feb 22" with the year at the end.
bool take_date(DigitReader& reader, DateStamp& stamp, bool& year_is_last) {
  const auto take_day = [&] {
    const auto day = reader.take_digits(std::min<std::size_t>(reader.count_digits(), 2));
    stamp.day = day.value_or(0);
    return day.has_value();
  };
  std::string_view name = reader.take_letters();
  reader.skip(kGap);
  stamp.month = month_number(name);
  if (!name.empty() && stamp.month == 0) {  // a weekday
    name = reader.take_letters();
    reader.skip(kGap);
    stamp.month = month_number(name);
  }
  if (!take_day()) return false;
  reader.skip(kGap);
  year_is_last = stamp.month != 0;
  if (!year_is_last) {
    stamp.month = month_number(reader.take_letters());
    reader.skip(kGap);
  }
  return stamp.month != 0 && (year_is_last || take_year(reader, stamp));
}

}  // namespace

std::optional<DateStamp> read_mail_date(std::string_view text) {
  if (text.size() > kLongest) return {};
  const std::string plain = without_comments(text);
  DigitReader reader(plain);
  DateStamp stamp;
  bool year_is_last = false;
  reader.skip(" \t");
  if (!take_date(reader, stamp, year_is_last)) return {};
  reader.skip(" \t\r\n,");
  if (!take_clock(reader, stamp)) return {};
  take_zone(reader, stamp);
  reader.skip(" \t\r\n");
  if (year_is_last && !take_year(reader, stamp)) return {};
  if (year_is_last && !stamp.offset) take_zone(reader, stamp);
  reader.skip(" \t\r\n");
  return reader.at_end() ? std::optional(stamp) : std::nullopt;
}

}  // namespace dragoman
