#include "searcher/query/date_range.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

#include "common/index/schema.h"
#include "searcher/query/characters.h"
#include "searcher/query/parse_date.h"

namespace dragoman {
namespace {

constexpr std::size_t kMaxDateBytes = 200;

std::string least_value() {
  return std::string(8, '\0');
}
std::string greatest_value() {
  return std::string(8, '\xFF');
}

// Empty beyond the years 0 to 9999.
std::string value_of(std::int64_t seconds) {
  using namespace std::chrono;
  constexpr std::int64_t kYear0 = -62'167'219'200;
  constexpr std::int64_t kYear10000 = 253'402'300'800;
  if (seconds < kYear0 || seconds >= kYear10000) return {};
  const sys_seconds time{std::chrono::seconds{seconds}};
  const sys_days days = floor<std::chrono::days>(time);
  const year_month_day date{days};
  const hh_mm_ss clock{time - days};
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return date_value(text);
}

bool is_in_years(const DateRange& range) {
  return !range.first.empty() && !range.last.empty();
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Small letters, the signs of any keyboard as ASCII has them, single spaces.
std::string plain_spelling(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_space(c.value)) {
      if (!out.ends_with(' ')) out += ' ';
    } else if (c.value == U'\u2013' || c.value == U'\u2010' || c.value == U'\u2011') {
      out += '-';
    } else if (c.value == U'\u2265' || c.value == U'\u2264') {
      out += c.value == U'\u2265' ? ">=" : "<=";
    } else if (c.value >= U'A' && c.value <= U'Z') {
      out += static_cast<char>(c.value - U'A' + U'a');
    } else if (c.value < 0x80) {
      out += static_cast<char>(c.value);
    } else {
      out += text.substr(at, c.next - at);
    }
    at = c.next;
  }
  return std::string(trimmed(out));
}

std::optional<DateRange> compared(std::string_view text, std::int64_t now) {
  const bool greater = text.front() == '>';
  const bool with_it = text.substr(1).starts_with('=');
  const auto date = parse_date(trimmed(text.substr(with_it ? 2 : 1)), now);
  if (!date) return std::nullopt;
  if (greater) return DateRange{value_of(with_it ? date->first : date->last + 1), greatest_value()};
  return DateRange{least_value(), value_of(with_it ? date->last : date->first - 1)};
}

std::optional<DateRange> between(std::string_view from, std::string_view to, std::int64_t now) {
  if (from.empty() && to.empty()) return std::nullopt;
  std::optional<TimeSpan> start;
  std::optional<TimeSpan> end;
  if (!from.empty() && !(start = parse_date(from, now))) return std::nullopt;
  if (!to.empty() && !(end = parse_date(to, now))) return std::nullopt;
  if (start && end && start->first > end->last) std::swap(start, end);
  return DateRange{start ? value_of(start->first) : least_value(),
                   end ? value_of(end->last) : greatest_value()};
}

std::optional<DateRange> read_range(std::string_view text, std::int64_t now) {
  if (text.empty()) return std::nullopt;
  if (text.front() == '<' || text.front() == '>') return compared(text, now);
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    return between(trimmed(text.substr(0, dots)), trimmed(text.substr(dots + 2)), now);
  }
  const auto date = parse_date(text, now);
  if (!date) return std::nullopt;
  return DateRange{value_of(date->first), value_of(date->last)};
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text, std::int64_t now) {
  if (text.size() > kMaxDateBytes) return std::nullopt;
  std::optional<DateRange> range = read_range(plain_spelling(text), now);
  return range && is_in_years(*range) ? range : std::nullopt;
}

}  // namespace dragoman
