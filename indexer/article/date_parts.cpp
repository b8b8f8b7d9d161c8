#include "indexer/article/date_parts.h"

#include <algorithm>
#include <array>

#include "indexer/article/time_zones.h"

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;

constexpr std::size_t kLongestZone = 4;  // words
constexpr int kLargestOffset = 14 * 60;

// Walks over tokens; at the end it stands on an empty mark.
class Cursor {
 public:
  explicit Cursor(Tokens tokens) : tokens_(tokens) {}
  const DateToken& operator*() const { return at_ < tokens_.size() ? tokens_[at_] : end_; }
  const DateToken* operator->() const { return &**this; }
  const DateToken& ahead() const { return at_ + 1 < tokens_.size() ? tokens_[at_ + 1] : end_; }
  std::size_t position() const { return at_; }
  void step() { ++at_; }

  std::optional<int> take_number(int min_digits, int max_digits) {
    if (!(**this).is_number(min_digits, max_digits)) return {};
    return tokens_[at_++].value;
  }
  std::optional<int> take_month() {
    if ((**this).kind != DateToken::Kind::Word || (**this).word.month == 0) return {};
    return tokens_[at_++].word.month;
  }
  // Passes any number of such marks and words.
  void skip(std::u32string_view marks, std::uint16_t classes) {
    while ((**this).is_mark(marks) || (**this).is_word(classes)) step();
  }

 private:
  Tokens tokens_;
  std::size_t at_ = 0;
  DateToken end_;
};

// Between two numbers of a date: the same mark everywhere, or a word as 年.
bool take_separator(Cursor& cursor, char32_t& mark) {
  if (cursor->is_word(kYearWord)) {
    cursor.step();
    return true;
  }
  if (!cursor->is_mark(U"-/.") || (mark != 0 && cursor->mark != mark)) return false;
  mark = cursor->mark;
  cursor.step();
  return true;
}

// Three numbers: 2024-02-12, 12.02.2024, 2024年2月12日.
std::optional<DatePart<CalendarDay>> read_numbers(Tokens tokens) {
  Cursor cursor(tokens);
  char32_t mark = 0;
  std::array<int, 3> numbers{};
  const bool year_first = cursor->is_number(4, 4);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && !take_separator(cursor, mark)) return {};
    const bool is_year = i == (year_first ? 0U : 2U);
    const auto number = is_year ? cursor.take_number(4, 4) : cursor.take_number(1, 2);
    if (!number) return {};
    numbers[i] = *number;
  }
  cursor.skip(U"", kYearWord);
  if (year_first) return {{{numbers[0], numbers[1], numbers[2]}, cursor.position()}};
  return {{{numbers[2], numbers[1], numbers[0], true}, cursor.position()}};
}

// Some Arab papers name a month twice: 12 شباط/فبراير 2024.
void skip_other_name(Cursor& cursor) {
  if (!cursor->is_mark(U"/(") || cursor.ahead().word.month == 0) return;
  cursor.step();
  cursor.step();
  if (cursor->is_mark(U")")) cursor.step();
}

// 12th of February, 2024.
std::optional<DatePart<CalendarDay>> read_day_month_year(Tokens tokens) {
  Cursor cursor(tokens);
  const auto day = cursor.take_number(1, 2);
  cursor.skip(U".-/,", kOrdinal | kLink);
  const auto month = cursor.take_month();
  skip_other_name(cursor);
  cursor.skip(U".-/,", kLink);
  const auto year = cursor.take_number(4, 4);
  if (!day || !month || !year) return {};
  cursor.skip(U"", kYearWord);
  return {{{*year, *month, *day}, cursor.position()}};
}

// February 12, 2024.
std::optional<DatePart<CalendarDay>> read_month_day_year(Tokens tokens) {
  Cursor cursor(tokens);
  const auto month = cursor.take_month();
  cursor.skip(U".-/", kLink);
  const auto day = cursor.take_number(1, 2);
  cursor.skip(U".-/,", kOrdinal | kLink);
  const auto year = cursor.take_number(4, 4);
  if (!day || !month || !year) return {};
  return {{{*year, *month, *day}, cursor.position()}};
}

// 2024. február 12.
std::optional<DatePart<CalendarDay>> read_year_month_day(Tokens tokens) {
  Cursor cursor(tokens);
  const auto year = cursor.take_number(4, 4);
  cursor.skip(U".-/,", kYearWord | kLink);
  const auto month = cursor.take_month();
  cursor.skip(U".-/", 0);
  const auto day = cursor.take_number(1, 2);
  if (!day || !month || !year) return {};
  cursor.skip(U".", kOrdinal);
  return {{{*year, *month, *day}, cursor.position()}};
}

// 14:30, 14.30 Uhr, 9h05, 14 Uhr, 9 am.
std::optional<ClockTime> read_clock(Cursor& cursor, bool after_clock_word) {
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
  if (cursor->is_word(kAm | kPm)) return time;
  const bool by_stop = cursor->is_mark(U".");
  if (!cursor->is_mark(U":.") || !cursor.ahead().is_number(2, 2)) return {};
  cursor.step();
  time.minute = cursor.take_number(2, 2).value_or(0);
  if (by_stop && !after_clock_word && !cursor->is_word(kHourWord)) return {};
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
std::optional<int> read_offset(Cursor& cursor) {
  if (!cursor->is_mark(U"+-") || cursor.ahead().spaced) return {};
  const int sign = cursor->is_mark(U"-") ? -1 : 1;
  const DateToken& number = cursor.ahead();
  if (!number.is_number(1, 2) && !number.is_number(4, 4)) return {};
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

std::optional<DatePart<CalendarDay>> read_day(Tokens tokens) {
  for (const auto read :
       {read_numbers, read_day_month_year, read_month_day_year, read_year_month_day}) {
    if (const auto part = read(tokens)) return part;
  }
  return {};
}

std::optional<DatePart<ClockTime>> read_time(Tokens tokens, bool after_clock_word) {
  Cursor cursor(tokens);
  std::uint16_t half = 0;
  const auto take_half = [&] {
    if (!cursor->is_word(kAm | kPm)) return;
    half = cursor->word.classes;
    cursor.step();
  };
  if (cursor->is_word(kAm | kPm) && cursor.ahead().kind == DateToken::Kind::Number) take_half();
  auto time = read_clock(cursor, after_clock_word);
  if (!time || time->hour > 23 || time->minute > 59 || time->second > 59) return {};
  if (half == 0) take_half();
  if ((half & kPm) != 0 && time->hour < 12) time->hour += 12;
  if ((half & kAm) != 0 && time->hour == 12) time->hour = 0;
  return {{*time, cursor.position()}};
}

std::optional<DatePart<std::string>> read_zone(Tokens tokens, std::string_view line) {
  Cursor cursor(tokens);
  if (const auto minutes = read_offset(cursor)) return {{name_offset(*minutes), cursor.position()}};
  std::string phrase;
  std::optional<DatePart<std::string>> longest;
  for (std::size_t i = 0; i < std::min(tokens.size(), kLongestZone); ++i) {
    if (tokens[i].kind != DateToken::Kind::Word) break;
    const bool apart = i > 0 && tokens[i].begin > tokens[i - 1].end;
    phrase += (apart ? " " : "") + tokens[i].folded;
    const auto zone = TimeZones::instance().find(phrase);
    const std::string_view name = line.substr(tokens[0].begin, tokens[i].end - tokens[0].begin);
    if (zone && may_be_zone(name)) longest = {*zone, i + 1};
  }
  if (!longest || longest->value != "+0") return longest;
  Cursor after(tokens.subspan(longest->tokens));
  if (const auto minutes = read_offset(after)) {
    return {{name_offset(*minutes), longest->tokens + after.position()}};
  }
  return longest;
}

}  // namespace dragoman
