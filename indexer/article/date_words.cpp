#include "indexer/article/date_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_dates();

namespace {

// By script. The first locale to name a month has the word, the later ones get it for their
// language alone.
constexpr std::string_view kLocales[] = {
    "en de de_AT fr es pt it nl pl cs tr sv da nb fi hu ro id sk sr_Latn hr sl et lv lt is ms sw "
    "az vi sq ca eu ga",
    "ar ar_LB ar_MA ar_DZ ur fa@calendar=gregorian ps",
    "ru uk he el bg sr hi ja ko zh be mk kk ka hy bn ta ne th yi mr"};

struct ClassName {
  std::string_view name;
  DateWordClass value;
};

constexpr ClassName kClassNames[] = {{"link", kLink},
                                     {"ordinal", kOrdinal},
                                     {"year", kYearWord},
                                     {"hour", kHourWord},
                                     {"clock", kClockWord},
                                     {"minute", kMinuteWord},
                                     {"am", kAm},
                                     {"pm", kPm},
                                     {"night", kNight},
                                     {"updated", kUpdated},
                                     {"filler", kFiller},
                                     {"era", kEra},
                                     {"hijri", kHijriWord},
                                     {"persian", kPersianWord},
                                     {"month-sign", kMonthSign}};

// The place of a word's table in kLocales: Latin, Arabic, or any other script.
std::size_t table_of(std::string_view folded) {
  if (folded.empty()) return 0;
  const auto lead = static_cast<unsigned char>(folded.front());
  const bool is_vietnamese = folded.starts_with("\xE1\xBA") || folded.starts_with("\xE1\xBB");
  if (lead < 0xCD || is_vietnamese) return 0;
  return lead >= 0xD8 && lead <= 0xDB ? 1 : 2;
}

std::string fold_name(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  return fold_date_word(utf8);
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "B." and "Ç." are weekdays in Azeri, and initials everywhere.
bool is_useful(std::string_view name) {
  const auto characters =
      std::count_if(name.begin(), name.end(), [](char c) { return (c & '\xC0') != '\x80'; });
  return characters > 1 && !has_digit(name);
}

struct Hash : std::hash<std::string_view> {
  using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's name
};

// A month or weekday that a name stands for, and in which languages: " de nl ".
struct Sense {
  int number = 0;
  std::string langs;

  bool in(std::string_view lang) const {
    return langs.find(' ' + std::string(lang) + ' ') != std::string::npos;
  }
};

void add_sense(std::vector<Sense>& senses, int number, std::string_view lang) {
  auto sense = std::find_if(senses.begin(), senses.end(),
                            [&](const Sense& other) { return other.number == number; });
  if (sense == senses.end()) sense = senses.insert(sense, {number, " "});
  if (!sense->in(lang)) (sense->langs += lang) += ' ';
}

// Where a name has several senses the language picks one, and without it nothing does.
int pick_sense(const std::vector<Sense>& senses, std::string_view lang) {
  if (senses.size() == 1) return senses.front().number;
  const auto sense = std::find_if(senses.begin(), senses.end(),
                                  [&](const Sense& other) { return other.in(lang); });
  return sense == senses.end() ? 0 : sense->number;
}

}  // namespace

// The words of one script.
class DateWords::Table {
 public:
  explicit Table(std::string_view locales) : locales_(locales) {}

  DateWord find(std::string_view folded, std::string_view lang) {
    std::call_once(loaded_, [this] { add_locales(); });
    const auto found = words_.find(folded);
    if (found == words_.end()) return {};
    const Entry& entry = found->second;
    DateWord word = entry.word;
    word.weekday = static_cast<std::uint8_t>(pick_sense(entry.weekdays, lang));
    if (entry.months.empty()) return word;
    const int month = pick_sense(entry.months, lang);
    word.month = static_cast<std::uint8_t>(month != 0 ? month : entry.months.front().number);
    word.sure_month = entry.months.front().in("en") || entry.months.front().in("");
    return word;
  }

  void add_class(const std::string& folded, DateWordClass value, int era_year) {
    DateWord& word = words_[folded].word;
    word.classes |= value;
    if (value == kEra) word.era_year = static_cast<std::int16_t>(era_year);
  }

  void add_month(const std::string& folded, std::string_view lang, int month,
                 DateCalendar calendar) {
    if (folded.empty() || has_digit(folded)) return;
    Entry& entry = words_[folded];
    if (entry.months.empty()) entry.word.calendar = calendar;
    add_sense(entry.months, month, lang);
  }

  void add_weekday(const std::string& folded, std::string_view lang, int weekday) {
    if (!is_useful(folded)) return;
    Entry& entry = words_[folded];
    entry.word.classes |= kWeekday;
    add_sense(entry.weekdays, weekday, lang);
  }

 private:
  struct Entry {
    DateWord word;
    std::vector<Sense> months;
    std::vector<Sense> weekdays;
  };

  void add_locales() {
    for (std::string_view rest = locales_; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      add_names(std::string(rest.substr(0, end)).c_str());
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_names(const char* locale) {
    using Symbols = icu::DateFormatSymbols;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale where(locale);
    const Symbols symbols(where, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU lacks the names of months");
    const std::string_view lang = where.getLanguage();
    std::int32_t count = 0;
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        const icu::UnicodeString* names = symbols.getMonths(count, context, width);
        for (int i = 0; i < std::min(count, 12); ++i) add_name(fold_name(names[i]), lang, i + 1);
        names = symbols.getWeekdays(count, context, width);  // from Sunday, which is 1
        for (int i = 1; i < count; ++i) add_weekday(fold_name(names[i]), lang, (i + 5) % 7 + 1);
      }
    }
    const icu::UnicodeString* halves = symbols.getAmPmStrings(count);
    for (int i = 0; i < std::min(count, 2); ++i) {
      const std::string name = fold_name(halves[i]);
      if (is_useful(name)) add_class(name, i == 0 ? kAm : kPm, 0);
    }
  }

  // Hebrew writes "in" as one word with the month: 3 במרץ.
  void add_name(const std::string& month_name, std::string_view lang, int month) {
    add_month(month_name, lang, month, DateCalendar::Gregorian);
    if (lang == "he") add_month("ב" + month_name, lang, month, DateCalendar::Gregorian);
  }

  std::string_view locales_;
  std::once_flag loaded_;
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> words_;
};

DateWords::DateWords() {
  for (std::size_t i = 0; i < kTables; ++i) tables_[i] = std::make_unique<Table>(kLocales[i]);
  for (const EmbeddedFile& file : embedded_dates()) {
    if (file.name != "words") continue;
    for_each_entry(file.content, [this](std::string_view kind, std::string_view phrase) {
      add_entry(kind, phrase);
    });
  }
}

DateWords::~DateWords() = default;

// "filler published", "month 9 sept".
void DateWords::add_entry(std::string_view kind, std::string_view phrase) {
  int number = 0;
  const auto [after, error] = std::from_chars(phrase.data(), phrase.data() + phrase.size(), number);
  if (error == std::errc()) phrase.remove_prefix(static_cast<std::size_t>(after - phrase.data()));
  const std::string folded = fold_date_word(phrase);
  Table& table = *tables_[table_of(folded)];
  if (kind == "month") return table.add_month(folded, "", number, DateCalendar::Gregorian);
  if (kind == "hijri-month") return table.add_month(folded, "", number, DateCalendar::Hijri);
  if (kind == "persian-month") return table.add_month(folded, "", number, DateCalendar::Persian);
  if (kind == "weekday") return table.add_weekday(folded, "", number);
  const auto* const found = std::find_if(std::begin(kClassNames), std::end(kClassNames),
                                         [&](const ClassName& c) { return c.name == kind; });
  if (found == std::end(kClassNames)) throw std::logic_error("words.txt: an unknown class");
  table.add_class(folded, found->value, number);
}

std::string fold_date_word(std::string_view word) {
  constexpr std::string_view kStroke = "\u0640";
  std::string folded = fold_line(word);
  for (std::size_t at = folded.find(kStroke); at != std::string::npos;
       at = folded.find(kStroke, at)) {
    folded.erase(at, kStroke.size());
  }
  return folded;
}

const DateWords& DateWords::instance() {
  static const DateWords words;
  return words;
}

DateWord DateWords::find(std::string_view folded, std::string_view lang) const {
  return tables_[table_of(folded)]->find(folded, lang);
}

}  // namespace dragoman
