#include "indexer/article/date_times.h"

#include <algorithm>

#include "indexer/article/date_cursor.h"
#include "indexer/article/time_zones.h"

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;

constexpr std::size_t kLongestZone = 5;  // words
constexpr int kLargestOffset = 14 * 60;

// 14:30, 14.30 Uhr, 9h05, 14 Uhr, 9 am.
std::optional<ClockTime> read_clock(DateCursor& cursor, bool sure) {
  ClockTime time;
  const auto hour = cursor.take_number(1, 2);
  if (!hour) return {};
  time.hour = *hour;
  if (cursor->is_word(kHourWord)) {
    cursor.step();
    const bool has_minutes = cursor->is_number(2, 2) && !cursor.ahead().is_mark(U"./:");
    if (has_minutes || (cursor->is_number(1, 2) && cursor.ahead().is_word(kMinuteWord))) {
      time.minute = cursor.take_number(1, 2).value_or(0);
    }
    cursor.skip(U"", kMinuteWord);
    return time;
  }
  if (cursor->is_word(kAm | kPm | kNight)) return time;
  const bool by_stop = cursor->is_mark(U".");
  if (!cursor->is_mark(U":.") || !cursor.ahead().is_number(2, 2)) return {};
  cursor.step();
  time.minute = cursor.take_number(2, 2).value_or(0);
  if (by_stop && !sure && !cursor->is_word(kHourWord)) return {};
  if (by_stop && cursor->is_mark(U".") && cursor.ahead().is_number(2, 4)) return {};  // a date
  if (cursor->is_mark(U":") && cursor.ahead().is_number(2, 2)) {
    cursor.step();
    time.second = cursor.take_number(2, 2).value_or(0);
    if (cursor->is_mark(U".,") && cursor.ahead().is_number(1, 9) && !cursor.ahead().spaced) {
      cursor.step();
      cursor.step();
    }
  }
  cursor.skip(U"", kHourWord);
  return time;
}

// Reads "+02:00", "-0500", "+3" as minutes.
std::optional<int> read_offset(DateCursor& cursor) {
  if (!cursor->is_mark(U"+-") || cursor.ahead().spaced) return {};
  const int sign = cursor->is_mark(U"-") ? -1 : 1;
  const DateToken& number = cursor.ahead();
  if (!number.is_number(1, 2) && !number.is_number(4, 4)) return {};
  if (cursor.ahead(2).is_mark(U"./-") && cursor.ahead(3).is_number(1, 4)) return {};  // a date
  int minutes =
      number.digits == 4 ? number.value / 100 * 60 + number.value % 100 : number.value * 60;
  cursor.step();
  cursor.step();
  if (cursor->is_mark(U":") && cursor.ahead().is_number(2, 2)) {
    cursor.step();
    minutes += cursor.take_number(2, 2).value_or(0);
  }
  if (minutes > kLargestOffset) return {};
  return sign * minutes;
}

std::string name_offset(int minutes) {
  return (minutes < 0 ? "" : "+") + std::to_string(minutes);
}

// est and et are words in French: an abbreviation is written in capitals.
bool may_be_zone(std::string_view name) {
  const bool is_short = name.size() <= 4;
  return !is_short ||
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::optional<DatePart<ClockTime>> read_time(Tokens tokens, bool sure) {
  DateCursor cursor(tokens);
  std::uint32_t half = 0;
  const auto take_half = [&] {
    if (!cursor->is_word(kAm | kPm | kNight)) return;
    half = cursor->word.classes;
    cursor.step();
  };
  if (cursor->is_word(kAm | kPm | kNight) && cursor.ahead().kind == DateToken::Kind::Number)
    take_half();
  auto time = read_clock(cursor, sure);
  if (!time || time->hour > 23 || time->minute > 59 || time->second > 59) return {};
  if (half == 0) take_half();
  if ((half & kNight) != 0) half = time->hour < 6 || time->hour == 12 ? kAm : kPm;
  if ((half & kPm) != 0 && time->hour < 12) time->hour += 12;
  if ((half & kAm) != 0 && time->hour == 12) time->hour = 0;
  return {{*time, cursor.position()}};
}

std::optional<DatePart<ZoneChoice>> read_zone(Tokens tokens, std::string_view line) {
  DateCursor cursor(tokens);
  if (const auto minutes = read_offset(cursor)) {
    return {{{name_offset(*minutes)}, cursor.position()}};
  }
  std::string phrase;
  std::optional<DatePart<ZoneChoice>> longest;
  for (std::size_t i = 0; i < std::min(tokens.size(), kLongestZone); ++i) {
    if (tokens[i].kind != DateToken::Kind::Word) break;
    const bool apart = i > 0 && tokens[i].begin > tokens[i - 1].end;
    phrase += (apart ? " " : "") + tokens[i].folded;
    ZoneChoice zone = TimeZones::instance().find(phrase);
    const std::string_view name = line.substr(tokens[0].begin, tokens[i].end - tokens[0].begin);
    if (!zone.empty() && may_be_zone(name)) longest = {std::move(zone), i + 1};
  }
  if (!longest || longest->value.front() != "+0") return longest;
  DateCursor after(tokens.subspan(longest->tokens));
  if (const auto minutes = read_offset(after)) {
    return {{{name_offset(*minutes)}, longest->tokens + after.position()}};
  }
  return longest;
}

}  // namespace dragoman
