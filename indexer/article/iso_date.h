// Dates that machines write: ISO 8601 in its variants, and numbers alone.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/article/date_stamp.h"

namespace dragoman {

// Reads all of `text`: "2024-02-22T09:14:00.5+0200", "2024-02-22 09:14 UTC", "20240222T091400Z",
// "2024-053", "2024-W08-4", "20240222091400". 24:00 is midnight of the next day, a leap second
// that before it. Not checked against the calendar ("0000-00-00"), but months and days have two
// digits, and hours and minutes are such.
std::optional<DateStamp> read_iso_date(std::string_view text);

// Seconds since 1970 of 10 digits, with a fraction or not, or milliseconds of 13; as UTC. 0 too.
std::optional<DateStamp> read_unix_time(std::string_view text);

}  // namespace dragoman
