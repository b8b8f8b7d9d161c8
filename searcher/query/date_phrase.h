// Dates in English words -> the time that they cover. Called by parse_date() alone. The words
// are those of data/dates/query_words.txt. Any thread may call it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query/calendar.h"

namespace dragoman {

// Reads words in small letters, `now` in seconds since 1970:
//  - "today", "yesterday", "the day before yesterday", "monday" (the latest before today);
//  - "last week", "this month", "last quarter": units of the calendar; "last february";
//  - "last 7 days", "past 3 weeks", "past year", "last 24 hours": as span_back_from();
//  - "3 days ago", "two weeks ago": the day, the week that was then;
//  - "february 2024", "22 feb 2024", "feb 22nd, 2024", "thursday 22 february 2024", "q1 2024",
//    "2024-q1"; without a year the latest that has begun.
std::optional<TimeSpan> parse_date_phrase(std::string_view text, std::int64_t now);

}  // namespace dragoman
