// What stands on a date line beside the date: an outlet, a place, or a byline.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/article/date_scan.h"

namespace dragoman {

struct DateLineRest {
  std::string_view text;  // within the line
  // A bar, dash or bracket parts it from the date and it is a few words, so that the line is a
  // date line whatever they are. Otherwise it is one only if they make a byline.
  bool apart = false;

  bool operator==(const DateLineRest&) const = default;
};

// What `scan` leaves of `line`; nothing where it is too much, or where words of the date stand
// within it, as in a sentence.
std::optional<std::vector<DateLineRest>> find_rest(std::span<const DateToken> tokens,
                                                   const DateScan& scan, std::string_view line);

}  // namespace dragoman
