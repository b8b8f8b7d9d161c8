// Dates that fields and markup give: HTML meta tags and <time>, JSON, RSS, a mail's header.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

struct MetadataDate {
  std::string date;   // ISO 8601, as precise as given: see Article::date; or empty with
  std::string doubt;  // why it isn't believed: "2031-05-01 lies in the future"

  bool operator==(const MetadataDate&) const = default;
};

// Reads ISO 8601 in its variants ("2024-02-22 09:14:00 UTC", "20240222T0914Z", "2024-W08-4"),
// RFC 2822 and its obsolete forms, asctime(), Unix seconds (10 digits) and milliseconds (13),
// and what read_date_line() reads in `lang` (ISO 639-1, or empty) and that is a date alone.
// Nothing where `text` is none of these: month or year alone too. Doubted is what read_date_line()
// doubts, and what machines say for "none": epoch zero, the year 1, 0000-00-00. Any bytes are
// allowed; what is longer than a date can be isn't read.
std::optional<MetadataDate> read_metadata_date(
    std::string_view text, std::string_view lang = {},
    std::chrono::system_clock::time_point now = std::chrono::system_clock::now());

}  // namespace dragoman
