// What the words of date lines mean, in some seventy languages: names of months and weekdays
// from ICU, the rest from data/dates/words.txt.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dragoman {

// What a word may be; several at once.
enum DateWordClass : std::uint32_t {
  kWeekday = 1,
  kLink = 2,
  kOrdinal = 4,
  kYearWord = 8,
  kHourWord = 16,
  kMinuteWord = 32,
  kClockWord = 64,
  kAm = 128,
  kPm = 256,
  kNight = 512,  // before or after midnight, as the hour says
  kUpdated = 1024,
  kFiller = 2048,
  kEra = 4096,           // the years beside it are to be shifted
  kHijriWord = 8192,     // the years beside it are Hijri,
  kPersianWord = 16384,  // Solar Hijri
  kMonthSign = 32768,    // 月, after the month's number
};

enum class DateCalendar : std::uint8_t { Gregorian, Hijri, Persian };

struct DateWord {
  std::uint32_t classes = 0;  // of DateWordClass
  std::uint8_t month = 0;     // 1 to 12, of `calendar`; 0: names no month
  std::uint8_t weekday = 0;   // 1 to 7, from Monday; 0: none, or none for sure
  DateCalendar calendar = DateCalendar::Gregorian;
  bool sure_month = false;    // in English or words.txt: it needs less around it
  std::int16_t era_year = 0;  // of an era: what makes its years Gregorian ones when added

  bool operator==(const DateWord&) const = default;
};

// `word` as date words are compared: as fold_line() has it, without the strokes that stretch
// Arabic words.
std::string fold_date_word(std::string_view word);

// Good for every thread. The names of a script are loaded when its first word is looked up.
class DateWords {
 public:
  static const DateWords& instance();

  // `folded` (see fold_date_word()) in `lang` (ISO 639-1, or empty), which decides where a name
  // means one month here and another there: listopad. Nothing known of it: DateWord{}.
  DateWord find(std::string_view folded, std::string_view lang) const;

 private:
  class Table;
  static constexpr std::size_t kTables = 3;

  DateWords();
  ~DateWords();
  void add_entry(std::string_view kind, std::string_view phrase);

  std::array<std::unique_ptr<Table>, kTables> tables_;
};

}  // namespace dragoman
