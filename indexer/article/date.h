// Date lines: "Thu 22 Feb 2024 9:14 am - Jerusalem Time", "le 3 mars 2024 à 9h05".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// What stands on a date line beside the date: an outlet, a place, or a byline.
struct DateLineRest {
  std::string_view text;  // within the line
  // A bar, dash or bracket parts it from the date and it is a few words, so that the line is a
  // date line whatever they are. Otherwise it is one only if they make a byline.
  bool apart = false;

  bool operator==(const DateLineRest&) const = default;
};

struct DateLine {
  std::string date;      // ISO 8601, as precise as the line: see Article::date
  bool updated = false;  // when the article was last changed, not when it appeared
  std::vector<DateLineRest> rest;

  bool operator==(const DateLine&) const = default;
};

// Reads `line` (well-formed UTF-8) as a date line in `lang` (ISO 639-1, or empty; it matters
// where languages call different months the same). Nothing where it holds more than a date,
// its time and zone, and what `rest` says; where the date lacks its year, doesn't exist, lies
// before 1900 or more than a day ahead. Of two dates the first counts. 03/04/2024 is in April
// unless a zone of the United States stands on the line.
std::optional<DateLine> read_date_line(std::string_view line, std::string_view lang = {});

}  // namespace dragoman
