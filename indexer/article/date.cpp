#include "indexer/article/date.h"

#include <algorithm>
#include <utility>

#include "indexer/article/date_calendars.h"
#include "indexer/article/date_scan.h"
#include "indexer/article/date_stamp.h"
#include "indexer/article/date_tokens.h"
#include "indexer/article/date_years.h"
#include "indexer/article/iso_date.h"
#include "indexer/article/time_zones.h"

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t kLongestDateLine = 400;  // bytes
constexpr days kHalfYear{183};

// One of the line's dates, as far as it can be believed.
struct Reading {
  const ScannedDay* scanned = nullptr;
  DateStamp stamp;    // in the Gregorian calendar; its year is 0 where the line gives none
  std::string zone;   // see ZoneChoice; empty: none
  std::string doubt;  // empty also where the year lacks

  bool is_good() const { return doubt.empty() && stamp.year != 0; }
  // The lower, the better a date it is.
  int rank() const {
    const bool foreign = scanned->day.calendar != DateCalendar::Gregorian;
    return (foreign ? 2 : 0) + (scanned->updated ? 1 : 0);
  }
};

sys_days to_days(int year, int month, int day) {
  return year_month_day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day))};
}

int weekday_of(sys_days date) {
  return static_cast<int>(std::chrono::weekday(date).iso_encoding());
}

// The line's words, one by one and in pairs: a place may be among them.
std::vector<std::string> find_words(Tokens tokens) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != DateToken::Kind::Word) continue;
    words.push_back(tokens[i].folded);
    if (i + 1 == tokens.size() || tokens[i + 1].kind != DateToken::Kind::Word) continue;
    words.push_back(tokens[i].folded + ' ' + tokens[i + 1].folded);
  }
  return words;
}

bool is_american(const ScannedDay& day, const std::string& zone) {
  constexpr std::string_view kZones[] = {"-240",
                                         "-300",
                                         "-360",
                                         "-420",
                                         "-480",
                                         "America/New_York",
                                         "America/Chicago",
                                         "America/Denver",
                                         "America/Los_Angeles"};
  return day.zone_is_named &&
         std::find(std::begin(kZones), std::end(kZones), zone) != std::end(kZones);
}

// 4/3/2024 where the month stands first: in America, where the weekday fits but so, and where
// the article would come from the future otherwise.
bool is_month_first(const CalendarDay& day, int weekday, bool american,
                    std::chrono::system_clock::time_point now) {
  if (!day.day_first || day.day > 12 || day.calendar != DateCalendar::Gregorian) return false;
  if (day.month > 12 || american) return true;
  const sys_days day_first = to_days(day.year, day.month, day.day);
  const sys_days month_first = to_days(day.year, day.day, day.month);
  if (weekday != 0 && weekday_of(day_first) != weekday) return weekday_of(month_first) == weekday;
  const sys_days tomorrow = std::chrono::floor<days>(now) + days(1);
  return weekday == 0 && day_first > tomorrow && month_first <= tomorrow;
}

bool may_be_day(const CalendarDay& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
}

// Reads the dates of one line.
class Reader {
 public:
  Reader(Tokens tokens, std::string_view line, std::string_view lang,
         std::chrono::system_clock::time_point now)
      : tokens_(tokens), lang_(lang), now_(now), years_{line, lang, now} {}

  // Nothing where it can't be a date at all.
  std::optional<Reading> read(const ScannedDay& scanned, int weekday) const {
    Reading reading{&scanned};
    if (scanned.zones.size() > 1) {
      reading.zone = TimeZones::choose(scanned.zones, lang_, find_words(tokens_));
    } else if (!scanned.zones.empty()) {
      reading.zone = scanned.zones.front();
    }
    CalendarDay day = settle_year(scanned.day, years_);
    if (is_month_first(day, weekday, is_american(scanned, reading.zone), now_)) {
      std::swap(day.day, day.month);
    }
    const bool foreign = day.calendar != DateCalendar::Gregorian;
    if (!may_be_day(day) || (foreign && day.year == 0)) return {};
    const auto gregorian = to_gregorian(day, weekday);
    if (gregorian) day = *gregorian;
    reading.stamp = {day.year, day.month, day.day, scanned.time};
    if (!gregorian) reading.doubt = "a date of another calendar doesn't exist";
    if (gregorian && day.year != 0) reading.doubt = doubt_stamp(reading.stamp, now_);
    return reading;
  }

 private:
  Tokens tokens_;
  std::string_view lang_;
  std::chrono::system_clock::time_point now_;
  YearContext years_;
};

std::string format(const Reading& reading) {
  DateStamp stamp = reading.stamp;
  if (stamp.time && !reading.zone.empty()) {
    const ClockTime& time = *stamp.time;
    stamp.offset = TimeZones::offset_of(
        reading.zone, {stamp.year, stamp.month, stamp.day, time.hour, time.minute, time.second});
  }
  return format_stamp(stamp);
}

YearlessDate without_year(const Reading& reading, int weekday) {
  const DateStamp& stamp = reading.stamp;
  return {stamp.month, stamp.day, weekday, stamp.time, reading.zone};
}

// The best date; else the first without a year; else the first doubt.
const Reading* choose(const std::vector<Reading>& readings) {
  const Reading* best = nullptr;
  for (const Reading& reading : readings) {
    if (reading.is_good() && (best == nullptr || reading.rank() < best->rank())) best = &reading;
  }
  if (best != nullptr) return best;
  for (const Reading& reading : readings) {
    if (reading.doubt.empty()) return &reading;
  }
  return &readings.front();
}

// 13 شعبان 1445 / 23 فبراير 2024, 9:14: both are the same day.
void share_time(Reading& chosen, const std::vector<Reading>& readings) {
  for (const Reading& other : readings) {
    if (chosen.stamp.time || !other.stamp.time) continue;
    if (other.scanned->day.calendar == chosen.scanned->day.calendar) continue;
    chosen.stamp.time = other.stamp.time;
    chosen.zone = other.zone;
  }
}

// "Published 22 Feb, updated 23 Feb 2024".
std::string complete_first(const std::vector<Reading>& readings, const Reading& chosen,
                           int weekday) {
  const Reading& first = readings.front();
  const bool published = first.doubt.empty() && first.stamp.year == 0 && !first.scanned->updated;
  if (!published || !chosen.scanned->updated) return {};
  return complete_date(without_year(first, weekday), format(chosen));
}

DateLine make_line(const std::vector<Reading>& readings, int weekday) {
  Reading chosen = *choose(readings);
  share_time(chosen, readings);
  DateLine line;
  line.updated = chosen.scanned->updated;
  line.doubt = chosen.doubt;
  if (chosen.is_good()) {
    line.date = complete_first(readings, chosen, weekday);
    if (!line.date.empty()) line.updated = false;
    if (line.date.empty()) line.date = format(chosen);
  } else if (chosen.doubt.empty()) {
    line.yearless = without_year(chosen, weekday);
  }
  return line;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line, std::string_view lang,
                                       std::chrono::system_clock::time_point now) {
  if (line.size() > kLongestDateLine || !has_date_digit(line)) return {};
  if (line.find("(@") != std::string_view::npos) return {};  // under a quoted post
  const std::vector<DateToken> tokens = tokenize_date_line(line, lang);
  const DateScan scan = scan_date_line(tokens, line);
  if (scan.days.empty()) return {};
  auto rest = find_rest(tokens, scan, line);
  if (!rest) return {};
  std::vector<Reading> readings;
  const Reader reader(tokens, line, lang, now);
  for (const ScannedDay& day : scan.days) {
    if (auto reading = reader.read(day, scan.weekday)) readings.push_back(std::move(*reading));
  }
  if (readings.empty()) return {};
  DateLine found = make_line(readings, scan.weekday);
  found.rest = std::move(*rest);
  // "Round 12 | 5 May" is as likely a headline.
  if (found.yearless && !found.yearless->time) {
    for (DateLineRest& part : found.rest) part.apart = false;
  }
  return found;
}

std::string format_month_day(const YearlessDate& date) {
  return format_stamp({0, date.month, date.day}).substr(std::string_view("0000-").size());
}

std::string complete_date(const YearlessDate& date, std::string_view near) {
  const auto stamp = read_iso_date(near.substr(0, near.find('T')));
  if (!stamp) return {};
  const sys_days center = to_days(stamp->year, stamp->month, stamp->day);
  std::optional<sys_days> nearest;
  for (int year = stamp->year - 1; year <= stamp->year + 1; ++year) {
    const sys_days day = to_days(year, date.month, date.day);
    const year_month_day back(day);
    if (static_cast<int>(static_cast<unsigned>(back.day())) != date.day) continue;
    const days distance = std::chrono::abs(day - center);
    const bool fits = date.weekday == 0 ? distance <= kHalfYear : weekday_of(day) == date.weekday;
    if (fits && (!nearest || distance < std::chrono::abs(*nearest - center))) nearest = day;
  }
  if (!nearest) return {};
  const year_month_day found(*nearest);
  Reading reading;
  reading.stamp = {static_cast<int>(found.year()), date.month, date.day, date.time};
  reading.zone = date.zone;
  return format(reading);
}

}  // namespace dragoman
