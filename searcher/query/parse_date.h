// One date as people type it -> the time that it covers. Called by parse_date_range() alone,
// which has spelled the text plainly. Any thread may call it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query/calendar.h"

namespace dragoman {

// Reads a date in small letters, `now` in seconds since 1970:
//  - in figures: 2024, 2024-02, 2024-02-22, 20240222, 2024-w08, 2024-02-22t09:14:05+02:00 (a
//    space in place of t), 2024/02/22, 22.02.2024, 02.2024; 22/02/2024 and 22-02-2024
//    where day and month can't be taken for one another;
//  - in words: as parse_date_phrase().
std::optional<TimeSpan> parse_date(std::string_view text, std::int64_t now);

}  // namespace dragoman
