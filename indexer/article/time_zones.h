// Names of time zones in date lines: abbreviations, and cities as in "Jerusalem Time".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dragoman {

struct LocalTime {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;

  bool operator==(const LocalTime&) const = default;
};

class TimeZones {
 public:
  // Made at the first call, and good for every thread.
  static const TimeZones& instance();

  // The zone that a folded phrase names: "utc", "msk", "eastern time", "jerusalem time",
  // "jerusalem local time". A zone is "+120" (minutes) or an id of the tz database.
  std::optional<std::string> find(std::string_view folded) const;

  // What `zone`'s clocks are ahead of UTC, in minutes, when they show `time`.
  static int offset_of(const std::string& zone, const LocalTime& time);

 private:
  TimeZones();
  std::unordered_map<std::string, std::string> names_;   // data/dates/zones.txt
  std::unordered_map<std::string, std::string> cities_;  // the tz database's
};

}  // namespace dragoman
