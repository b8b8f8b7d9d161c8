// --since and --until: ISO 8601 dates of any precision -> bounds on the date slot.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

// The moments that a date covers, both ends in it, as values of Slot::Date: "2024" covers a
// year, "2024-02" a month, "2024-02-22" a day, a time with minutes or seconds just itself.
struct DateRange {
  std::string first;
  std::string last;

  bool operator==(const DateRange&) const = default;
};

// Nothing where `text` is no such date.
std::optional<DateRange> parse_date_range(std::string_view text);

}  // namespace dragoman
