#include "searcher/query/date_phrase.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_query_dates();

namespace {

using namespace std::chrono;

// What a word of the list or a figure says; the names are those of the list.
enum class Sign : std::uint8_t {
  Month,
  Weekday,
  Unit,
  Day,
  Relative,
  Past,
  Number,
  Ago,
  Before,
  Filler,
  Quarter,
  Year,
};

constexpr std::array<std::pair<std::string_view, Sign>, 10> kSignNames{{
    {"month", Sign::Month},
    {"weekday", Sign::Weekday},
    {"unit", Sign::Unit},
    {"day", Sign::Day},
    {"relative", Sign::Relative},
    {"past", Sign::Past},
    {"number", Sign::Number},
    {"ago", Sign::Ago},
    {"before", Sign::Before},
    {"filler", Sign::Filler},
}};

struct Part {
  Sign sign = Sign::Filler;
  int number = 0;
};

using PartsByWord = std::map<std::string, Part, std::less<>>;

std::string_view next_word(std::string_view& text, std::string_view separators) {
  text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(separators));
  text.remove_prefix(word.size());
  return word;
}

std::optional<int> number_at_start(std::string_view text, std::string_view& rest) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  rest = text.substr(static_cast<std::size_t>(end - text.data()));
  return value;
}

PartsByWord read_list() {
  PartsByWord words;
  for (std::string_view text = embedded_query_dates().front().content; !text.empty();) {
    std::string_view line = next_word(text, "\n");
    if (line.empty() || line.front() == '#') continue;
    const std::string_view name = next_word(line, " ");
    std::string_view rest;
    const std::optional<int> value = number_at_start(next_word(line, " "), rest);
    const auto* sign =
        std::ranges::find(kSignNames, name, &decltype(kSignNames)::value_type::first);
    if (sign == kSignNames.end() || !value) throw std::logic_error("query_words.txt: a bad line");
    words.emplace(next_word(line, " "), Part{sign->second, *value});
  }
  return words;
}

// 7, 22nd, 2024.
std::optional<Part> read_figure(std::string_view word) {
  std::string_view rest;
  if (word.front() == '-') return std::nullopt;
  const std::optional<int> value = number_at_start(word, rest);
  if (!value || *value > 9999) return std::nullopt;
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (!rest.empty() && !ordinal) return std::nullopt;
  const bool is_year = word.size() == 4 && rest.empty() && *value >= 1000;
  return Part{is_year ? Sign::Year : Sign::Number, *value};
}

std::optional<Part> read_part(std::string_view word) {
  static const PartsByWord kWords = read_list();
  if (const auto found = kWords.find(word); found != kWords.end()) return found->second;
  if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
    return Part{Sign::Quarter, word[1] - '0'};
  }
  return read_figure(word);
}

// What the phrase says, without what says nothing. Nothing if a word is unknown.
std::optional<std::vector<Part>> read_parts(std::string_view text) {
  constexpr std::size_t kMost = 6;
  std::vector<Part> parts;
  while (true) {
    std::string_view word = next_word(text, " ,-");
    if (word.empty()) return parts;
    if (word.size() > 1 && word.ends_with('.')) word.remove_suffix(1);
    const std::optional<Part> part = read_part(word);
    if (!part || parts.size() == kMost) return std::nullopt;
    if (part->sign != Sign::Filler) parts.push_back(*part);
  }
}

// The phrases by the signs that they are made of.
class DatePhrase {
 public:
  DatePhrase(std::vector<Part> parts, std::int64_t now)
      : parts_(std::move(parts)), now_(now), today_(floor<days>(sys_seconds{seconds{now}})) {}

  std::optional<TimeSpan> read() const {
    if (const auto relative = read_relative()) return relative;
    return read_calendar();
  }

 private:
  bool is(std::initializer_list<Sign> signs) const {
    return std::ranges::equal(parts_, signs, {}, &Part::sign);
  }
  int at(std::size_t i) const { return parts_[i].number; }
  CalendarUnit unit_at(std::size_t i) const { return static_cast<CalendarUnit>(at(i)); }

  std::optional<TimeSpan> read_relative() const {
    if (is({Sign::Day})) return day(at(0));
    if (is({Sign::Unit, Sign::Before, Sign::Day}) && unit_at(0) == CalendarUnit::Day) {
      return day(at(2) - 1);
    }
    if (is({Sign::Relative, Sign::Unit})) {
      if (unit_at(1) != CalendarUnit::Hour) return calendar_span(unit_at(1), today_, at(0));
      return at(0) < 0 ? std::optional(span_back_from(now_, CalendarUnit::Hour, 1)) : std::nullopt;
    }
    if (is({Sign::Past, Sign::Unit})) return span_back_from(now_, unit_at(1), 1);
    if (is({Sign::Past, Sign::Number, Sign::Unit}) ||
        (is({Sign::Relative, Sign::Number, Sign::Unit}) && at(0) < 0)) {
      return at(1) > 0 ? std::optional(span_back_from(now_, unit_at(2), at(1))) : std::nullopt;
    }
    if (is({Sign::Number, Sign::Unit, Sign::Ago}) && unit_at(1) != CalendarUnit::Hour) {
      return calendar_span(unit_at(1), today_, -at(0));
    }
    if (is({Sign::Weekday})) return weekday_before(at(0));
    if (is({Sign::Relative, Sign::Weekday}) && at(0) < 0) return weekday_before(at(1));
    return std::nullopt;
  }

  std::optional<TimeSpan> read_calendar() const {
    if (is({Sign::Month})) return latest(at(0), 0, 0);
    if (is({Sign::Relative, Sign::Month}) && at(0) < 0) return latest(at(1), 0, 1);
    if (is({Sign::Month, Sign::Year})) return month_of(at(1), at(0));
    if (is({Sign::Year, Sign::Month})) return month_of(at(0), at(1));
    if (is({Sign::Quarter})) return latest_quarter(at(0));
    if (is({Sign::Quarter, Sign::Year})) return quarter_of(at(1), at(0));
    if (is({Sign::Year, Sign::Quarter})) return quarter_of(at(0), at(1));
    return read_day();
  }

  // With or without a weekday before it, and a year after it.
  std::optional<TimeSpan> read_day() const {
    DatePhrase bare = *this;
    if (!parts_.empty() && parts_.front().sign == Sign::Weekday) {
      bare.parts_.erase(bare.parts_.begin());
    }
    if (bare.is({Sign::Number, Sign::Month})) return latest(bare.at(1), bare.at(0), 0);
    if (bare.is({Sign::Month, Sign::Number})) return latest(bare.at(0), bare.at(1), 0);
    if (bare.is({Sign::Number, Sign::Month, Sign::Year})) {
      return day_of(bare.at(2), bare.at(1), bare.at(0));
    }
    if (bare.is({Sign::Month, Sign::Number, Sign::Year})) {
      return day_of(bare.at(2), bare.at(0), bare.at(1));
    }
    return std::nullopt;
  }

  TimeSpan day(int steps) const { return calendar_span(CalendarUnit::Day, today_, steps); }

  TimeSpan weekday_before(int iso_weekday) const {
    const int today = static_cast<int>(weekday{today_}.iso_encoding());
    const int back = (today - iso_weekday + 6) % 7 + 1;
    return day(-back);
  }

  static TimeSpan month_of(int y, int m) {
    return calendar_span(CalendarUnit::Month, sys_days{year{y} / m / 1});
  }
  static TimeSpan quarter_of(int y, int q) {
    return calendar_span(CalendarUnit::Quarter, sys_days{year{y} / (3 * q) / 1});
  }
  static std::optional<TimeSpan> day_of(int y, int m, int d) {
    const year_month_day date = year{y} / m / d;
    if (!date.ok()) return std::nullopt;
    return calendar_span(CalendarUnit::Day, sys_days{date});
  }

  int this_year() const { return static_cast<int>(year_month_day{today_}.year()); }

  // The month, or the day where it isn't 0, in the latest year in which it has begun, the months
  // `before` this one if that is 1.
  std::optional<TimeSpan> latest(int m, int d, int before) const {
    constexpr int kLeapYears = 8;
    const std::int64_t end =
        before == 0 ? now_ : calendar_span(CalendarUnit::Month, today_).first - 1;
    for (int y = this_year(); y >= this_year() - kLeapYears; --y) {
      const auto span = d == 0 ? std::optional(month_of(y, m)) : day_of(y, m, d);
      if (span && span->first <= end) return span;
    }
    return std::nullopt;
  }

  TimeSpan latest_quarter(int q) const {
    const TimeSpan span = quarter_of(this_year(), q);
    return span.first <= now_ ? span : quarter_of(this_year() - 1, q);
  }

  std::vector<Part> parts_;
  std::int64_t now_;
  sys_days today_;
};

}  // namespace

std::optional<TimeSpan> parse_date_phrase(std::string_view text, std::int64_t now) {
  std::optional<std::vector<Part>> parts = read_parts(text);
  if (!parts) return std::nullopt;
  return DatePhrase(std::move(*parts), now).read();
}

}  // namespace dragoman
