// Dates as people type them, for `date:` in a query and for --since and --until -> bounds on the
// date slot. Any thread may call it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

// The moments that a date covers, both ends in it, as values of Slot::Date: "2024" covers a
// year, "2024-02" a month, "2024-02-22" a day, a time with minutes or seconds just itself. An
// end left open is the least or the greatest value that a date can have, so that a range never
// holds an article without a date.
struct DateRange {
  std::string first;
  std::string last;

  bool operator==(const DateRange&) const = default;
};

// Reads a date or a range of dates; `now` is in seconds since 1970, and days are UTC's:
//  - what parse_date() reads, on either side of `..` or on one alone ("2024..", "..today"); ends
//    in the wrong order are exchanged;
//  - such a date after >=, >, <= or <.
// Nothing where `text` is no such thing, or beyond the years 0 to 9999.
std::optional<DateRange> parse_date_range(std::string_view text, std::int64_t now);

}  // namespace dragoman
