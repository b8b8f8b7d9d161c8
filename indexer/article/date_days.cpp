#include "indexer/article/date_days.h"

#include <array>

#include "indexer/article/date_cursor.h"

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;
using Day = std::optional<DatePart<CalendarDay>>;

// 1445 هـ, 1402 ه.ش, 2024 года, 2024-cü il.
void skip_year_words(DateCursor& cursor, CalendarDay& day) {
  if (cursor->is_mark(U"-") && !cursor->spaced && cursor.ahead().is_word(kYearWord)) cursor.step();
  for (; cursor->is_word(kYearWord | kHijriWord | kPersianWord); cursor.step()) {
    if (cursor->is_word(kHijriWord)) day.calendar = DateCalendar::Hijri;
    if (cursor->is_word(kPersianWord)) day.calendar = DateCalendar::Persian;
  }
}

// Whether the number is one of a time: 21:15, 21h15, 9 am.
bool begins_time(const DateCursor& cursor) {
  const DateToken& next = cursor.ahead();
  const bool parted = next.is_mark(U":.") && cursor.ahead(2).is_number(2, 2);
  return (parted && !cursor.ahead(2).spaced) || next.is_word(kHourWord | kAm | kPm | kNight);
}

bool take_short_year(DateCursor& cursor, CalendarDay& day) {
  if (cursor->is_mark(U"'’‘") && cursor.ahead().is_number(2, 2)) cursor.step();
  if (!cursor->is_number(2, 2) || begins_time(cursor) || cursor.ahead().word.month != 0) {
    return false;
  }
  day.year = *cursor.take_number(2, 2);
  return day.short_year = true;
}

// 2024, 令和6, พ.ศ. 2567, 1445 هـ; 24 where `may_be_short`.
bool take_year(DateCursor& cursor, CalendarDay& day, bool may_be_short) {
  cursor.skip(U".", kYearWord | kLink);
  int shift = 0;
  if (cursor->is_word(kEra)) {
    shift = cursor->word.era_year;
    cursor.step();
    cursor.skip(U".", 0);
  }
  const auto year = cursor.take_number(shift != 0 ? 1 : 4, 4);
  if (year) {
    day.year = *year + shift;
  } else if (!may_be_short || !take_short_year(cursor, day)) {
    return false;
  }
  skip_year_words(cursor, day);
  return day.year > 0 || day.short_year;
}

bool take_month(DateCursor& cursor, CalendarDay& day) {
  if (cursor->kind != DateToken::Kind::Word || cursor->word.month == 0) return false;
  day.month = cursor->word.month;
  day.calendar = cursor->word.calendar;
  cursor.step();
  if (!cursor->spaced && cursor.ahead().spaced) cursor.skip(U"'’׳", 0);  // בפבר׳
  // Some Arab papers name a month twice: 12 شباط/فبراير 2024.
  if (cursor->is_mark(U"/(-") && cursor.ahead().word.month == day.month) {
    cursor.step();
    cursor.step();
    cursor.skip(U")", 0);
  }
  return true;
}

bool take_day(DateCursor& cursor, CalendarDay& day) {
  const auto number = cursor.take_number(1, 2);
  day.day = number.value_or(0);
  return number.has_value();
}

Day part_of(const CalendarDay& day, const DateCursor& cursor) {
  return DatePart<CalendarDay>{day, cursor.position()};
}

// Between two numbers of a date: the same mark everywhere, or a word as 年.
bool take_separator(DateCursor& cursor, char32_t& mark) {
  if (cursor->is_word(kYearWord)) {
    mark = U',';  // 22 tháng 2, 2024
    cursor.skip(U",", kYearWord);
    return true;
  }
  if (mark == U',' && cursor->is_mark(U",")) {
    cursor.step();
    return true;
  }
  if (!cursor->is_mark(U"-/.") || (mark != 0 && cursor->mark != mark)) return false;
  mark = cursor->mark;
  cursor.step();
  return true;
}

struct ThreeNumbers {
  std::array<DateToken, 3> numbers;
  char32_t mark = 0;        // between them; a comma where it is words
  bool month_sign = false;  // after the second number: 24年2月12日

  const DateToken& operator[](std::size_t i) const { return numbers[i]; }
};

std::optional<ThreeNumbers> take_numbers(DateCursor& cursor) {
  ThreeNumbers three;
  for (std::size_t i = 0; i < three.numbers.size(); ++i) {
    three.month_sign = i == 2 && cursor->is_word(kMonthSign);
    if (i > 0 && !take_separator(cursor, three.mark)) return {};
    if (!cursor->is_number(1, i == 1 ? 2 : 4)) return {};
    three.numbers[i] = *cursor;
    cursor.step();
  }
  if (cursor->kind == DateToken::Kind::Number && !cursor->spaced) return {};
  return three;
}

// Whether the numbers of year and day have as many digits as such have.
bool are_digits_right(const DateToken& year, const DateToken& day, bool has_era) {
  return day.digits <= 2 && (has_era || year.digits == 4 || year.digits == 2);
}

// Three numbers: 2024-02-12, 12.02.2024, 12.02.24, 2024年2月12日, 令和6年2月12日.
Day read_numbers(Tokens tokens) {
  DateCursor cursor(tokens);
  const bool has_era = cursor->is_word(kEra);
  const int shift = has_era ? cursor->word.era_year : 0;
  if (has_era) cursor.step();
  const auto numbers = take_numbers(cursor);
  if (!numbers) return {};
  const bool year_first = has_era || (*numbers)[0].digits == 4 || numbers->month_sign;
  const DateToken& year = (*numbers)[year_first ? 0 : 2];
  const DateToken& day_number = (*numbers)[year_first ? 2 : 0];
  if (!are_digits_right(year, day_number, has_era)) return {};
  CalendarDay day{year.value + shift, (*numbers)[1].value, day_number.value};
  day.day_first = !year_first;
  day.short_year = !has_era && year.digits == 2;
  const bool by_words = numbers->mark == U',';
  if (day.short_year && by_words && !year_first) return {};  // 2月12日 21:15
  const bool two_digits = (*numbers)[0].digits == 2 && (*numbers)[1].digits == 2;
  day.vague = day.short_year && !by_words && (!two_digits || numbers->mark == U'-');
  skip_year_words(cursor, day);
  return part_of(day, cursor);
}

// 12th of February, 2024.
Day read_day_month_year(Tokens tokens) {
  DateCursor cursor(tokens);
  CalendarDay day;
  if (!take_day(cursor, day)) return {};
  cursor.skip(U".-/,°", kOrdinal | kLink);
  if (!take_month(cursor, day)) return {};
  cursor.skip(U".-/,", kLink);
  if (!take_year(cursor, day, true)) return {};
  return part_of(day, cursor);
}

// February 12, 2024.
Day read_month_day_year(Tokens tokens) {
  DateCursor cursor(tokens);
  CalendarDay day;
  if (!take_month(cursor, day)) return {};
  cursor.skip(U".-/", kLink);
  if (!take_day(cursor, day)) return {};
  cursor.skip(U".-/,", kOrdinal | kLink);
  const bool apostrophe = cursor->is_mark(U"'’‘");
  if (!take_year(cursor, day, apostrophe)) return {};
  return part_of(day, cursor);
}

// 2024. február 12.; 2024. gada 12. februārī.
Day read_year_first(Tokens tokens) {
  DateCursor cursor(tokens);
  CalendarDay day;
  if (!cursor->is_number(4, 4) && !cursor->is_word(kEra)) return {};
  if (!take_year(cursor, day, false)) return {};
  cursor.skip(U".-/,", kYearWord | kLink);
  const bool day_follows = cursor->is_number(1, 2);
  if (day_follows && !take_day(cursor, day)) return {};
  if (day_follows) cursor.skip(U".-/", kOrdinal | kLink);
  const DateCalendar calendar = day.calendar;
  if (!take_month(cursor, day)) return {};
  if (calendar != DateCalendar::Gregorian) day.calendar = calendar;
  if (!day_follows) cursor.skip(U".-/", kLink);
  if (!day_follows && !take_day(cursor, day)) return {};
  cursor.skip(U".", kOrdinal);
  return part_of(day, cursor);
}

// 12 February, 12. Feb.
Day read_day_month(Tokens tokens) {
  DateCursor cursor(tokens);
  CalendarDay day;
  if (!take_day(cursor, day)) return {};
  cursor.skip(U".-/,°", kOrdinal | kLink);
  if (!take_month(cursor, day)) return {};
  if (!cursor->spaced) cursor.skip(U".", 0);
  return part_of(day, cursor);
}

// February 12. Not in "mar 12 feb", a Tuesday.
Day read_month_day(Tokens tokens) {
  DateCursor cursor(tokens);
  CalendarDay day;
  day.vague = !cursor->word.sure_month;
  if (!take_month(cursor, day)) return {};
  cursor.skip(U".-/", kLink);
  if (!cursor->is_number(1, 2) || begins_time(cursor) || !take_day(cursor, day)) return {};
  const std::size_t end = cursor.position();
  cursor.skip(U".-/,", kOrdinal | kLink);
  if (cursor->word.month != 0) return {};
  cursor.go_to(end);
  cursor.skip(U"", kOrdinal);
  return part_of(day, cursor);
}

// 2月12日; 12.02. and 12/02 where a time or weekday says that it is a date; 02-12 so too.
Day read_two_numbers(Tokens tokens) {
  DateCursor cursor(tokens);
  if (!cursor->is_number(1, 2) || !cursor.ahead(2).is_number(1, 2)) return {};
  CalendarDay day;
  day.day = cursor->value;
  day.month = cursor.ahead(2).value;
  const DateToken& separator = cursor.ahead();
  const DateToken& after = cursor.ahead(3);
  cursor.go_to(3);
  if (separator.is_word(kMonthSign) && after.is_word(kYearWord)) {
    std::swap(day.day, day.month);
    cursor.step();
    return part_of(day, cursor);
  }
  day.vague = true;
  if (separator.is_mark(U".") && after.is_mark(U".") && !cursor.ahead().is_number(1, 9)) {
    cursor.step();
    return part_of(day, cursor);
  }
  const bool two_digits = tokens[0].digits == 2 && tokens[2].digits == 2;
  if (!separator.is_mark(U"/-") || separator.spaced || after.is_mark(U"/-:.")) return {};
  if (separator.is_mark(U"-")) std::swap(day.day, day.month);
  if (separator.is_mark(U"-") && !two_digits) return {};
  return part_of(day, cursor);
}

Day first_read(Tokens tokens, std::initializer_list<Day (*)(Tokens)> readers) {
  for (const auto read : readers) {
    if (auto part = read(tokens)) return part;
  }
  return {};
}

}  // namespace

Day read_day(Tokens tokens) {
  return first_read(tokens,
                    {read_numbers, read_day_month_year, read_month_day_year, read_year_first});
}

Day read_yearless_day(Tokens tokens) {
  return first_read(tokens, {read_day_month, read_month_day, read_two_numbers});
}

}  // namespace dragoman
