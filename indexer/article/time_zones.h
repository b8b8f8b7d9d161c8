// Names of time zones in date lines: abbreviations, and places as in "Jerusalem Time".
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

// The zones that a name may mean, nearly always one (IST: India's, Israel's, Ireland's); none
// where it names no zone. A zone is "+120" (minutes) or an id of the tz database.
using ZoneChoice = std::vector<std::string>;

class TimeZones {
 public:
  // Made at the first call, and good for every thread.
  static const TimeZones& instance();

  // What a folded phrase names: "utc", "msk", "eastern time", "jerusalem time",
  // "jerusalem local time", "بتوقيت القدس".
  ZoneChoice find(std::string_view folded) const;

  // The one of `zones` that is kept in the country of `lang` (ISO 639-1; English has none) or
  // of one of the folded `places`; empty where none or several are.
  static std::string choose(const ZoneChoice& zones, std::string_view lang,
                            std::span<const std::string> places);

  // What `zone`'s clocks are ahead of UTC, in minutes, when they show `time`.
  static int offset_of(const std::string& zone, const LocalTime& time);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's name
  };
  template <typename Value>
  using Names = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  TimeZones();
  void add_entry(std::string_view kind, std::string_view phrase);
  std::string find_place(std::string_view folded) const;

  // Of data/dates/zones.txt.
  Names<ZoneChoice> zones_;
  Names<std::string> places_;
  std::vector<std::string> before_;  // what stands before a place whose time is meant, or
  std::vector<std::string> after_;   // after it, longest first
};

}  // namespace dragoman
