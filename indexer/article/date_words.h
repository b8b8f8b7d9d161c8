// What the words of date lines mean, in some thirty languages: names of months and weekdays
// from ICU, the rest from data/dates/words.txt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dragoman {

// What a word may be; several at once.
enum DateWordClass : std::uint16_t {
  kWeekday = 1,
  kLink = 2,
  kOrdinal = 4,
  kYearWord = 8,
  kHourWord = 16,
  kMinuteWord = 32,
  kClockWord = 64,
  kAm = 128,
  kPm = 256,
  kUpdated = 512,
  kFiller = 1024,
};

struct DateWord {
  std::uint16_t classes = 0;  // of DateWordClass
  std::uint16_t month = 0;    // 1 to 12; 0: names no month

  bool operator==(const DateWord&) const = default;
};

class DateWords {
 public:
  // Made at the first call, and good for every thread.
  static const DateWords& instance();

  // `folded` (see fold_line()) in `lang` (ISO 639-1, or empty), which decides where a name
  // means one month here and another there: listopad. Nothing known of it: DateWord{}.
  DateWord find(std::string_view folded, std::string_view lang) const;

 private:
  DateWords();
  void add_names(const char* locale);
  void add_list(std::string_view content);
  void add_month(const std::string& folded, std::string_view lang, int month);

  std::unordered_map<std::string, DateWord> words_;
  std::unordered_map<std::string, std::uint16_t> exceptions_;  // by "lang word"
};

}  // namespace dragoman
