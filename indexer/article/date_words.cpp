#include "indexer/article/date_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <stdexcept>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_dates();

namespace {

// The first to name a month has the word, the later ones get it for their language alone.
constexpr const char* kLocales[] = {"en",
                                    "de",
                                    "de_AT",
                                    "fr",
                                    "es",
                                    "pt",
                                    "it",
                                    "nl",
                                    "ru",
                                    "uk",
                                    "pl",
                                    "cs",
                                    "tr",
                                    "ar",
                                    "ar_LB",
                                    "he",
                                    "el",
                                    "sv",
                                    "da",
                                    "nb",
                                    "fi",
                                    "hu",
                                    "ro",
                                    "bg",
                                    "sr",
                                    "id",
                                    "hi",
                                    "ur",
                                    "fa@calendar=gregorian",
                                    "sk",
                                    "ja",
                                    "ko",
                                    "zh",
                                    "sr_Latn",
                                    "hr"};

struct ClassName {
  std::string_view name;
  DateWordClass value;
};

constexpr ClassName kClassNames[] = {
    {"link", kLink},       {"ordinal", kOrdinal},   {"year", kYearWord}, {"hour", kHourWord},
    {"clock", kClockWord}, {"minute", kMinuteWord}, {"am", kAm},         {"pm", kPm},
    {"updated", kUpdated}, {"filler", kFiller}};

std::string fold_name(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  return fold_line(utf8);
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

const DateWords& DateWords::instance() {
  static const DateWords words;
  return words;
}

DateWords::DateWords() {
  for (const EmbeddedFile& file : embedded_dates()) {
    if (file.name == "words") add_list(file.content);
  }
  for (const char* locale : kLocales) add_names(locale);
}

DateWord DateWords::find(std::string_view folded, std::string_view lang) const {
  const auto found = words_.find(std::string(folded));
  if (found == words_.end()) return {};
  DateWord word = found->second;
  const auto exception = exceptions_.find(std::string(lang) + ' ' + std::string(folded));
  if (exception != exceptions_.end()) word.month = exception->second;
  return word;
}

void DateWords::add_month(const std::string& folded, std::string_view lang, int month) {
  if (folded.empty() || has_digit(folded)) return;
  const auto number = static_cast<std::uint16_t>(month);
  DateWord& word = words_[folded];
  if (word.month == 0) word.month = number;
  if (word.month != number) exceptions_[std::string(lang) + ' ' + folded] = number;
}

void DateWords::add_names(const char* locale) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale where(locale);
  const Symbols symbols(where, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU lacks the names of months");
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < std::min(count, 12); ++i) {
        add_month(fold_name(months[i]), where.getLanguage(), i + 1);
        // Hebrew writes "in" as one word with the month: 3 במרץ.
        if (where.getLanguage() == std::string_view("he")) {
          add_month("ב" + fold_name(months[i]), "he", i + 1);
        }
      }
      const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
      for (std::int32_t i = 0; i < count; ++i) {
        const std::string name = fold_name(days[i]);
        if (!name.empty()) words_[name].classes |= kWeekday;
      }
    }
  }
}

void DateWords::add_list(std::string_view content) {
  for_each_entry(content, [&](std::string_view kind, std::string_view phrase) {
    if (kind == "month") {
      const std::size_t space = phrase.find(' ');
      add_month(fold_line(phrase.substr(space)), "", std::stoi(std::string(phrase)));
      return;
    }
    const auto* const found = std::find_if(std::begin(kClassNames), std::end(kClassNames),
                                           [&](const ClassName& c) { return c.name == kind; });
    if (found == std::end(kClassNames)) throw std::logic_error("words.txt: an unknown class");
    words_[fold_line(phrase)].classes |= found->value;
  });
}

}  // namespace dragoman
