#include "indexer/article/time_zones.h"

#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_dates();

namespace {

constexpr int kMinutesAnHour = 60;
constexpr int kMillisecondsAMinute = 60 * 1000;

using Cities = std::unordered_map<std::string, std::string>;

// Only what begins with a continent or ocean ends with a city: not US/Central.
bool is_city(std::string_view id) {
  constexpr std::string_view kAreas[] = {"Africa/",    "America/",   "Asia/",   "Atlantic/",
                                         "Australia/", "Europe/",    "Indian/", "Pacific/",
                                         "Arctic/",    "Antarctica/"};
  return std::any_of(std::begin(kAreas), std::end(kAreas),
                     [&](std::string_view area) { return id.starts_with(area); });
}

Cities load_cities() {
  Cities cities;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> ids(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU lacks the time zones");
  for (const char* id = ids->next(nullptr, status); id != nullptr;
       id = ids->next(nullptr, status)) {
    const std::string_view name(id);
    if (is_city(name)) cities.emplace(fold_line(name.substr(name.rfind('/') + 1)), id);
  }
  return cities;
}

// "asia kolkata" of the tz database, by city. Loaded when a place's time is first asked for.
const Cities& cities_of_tz_database() {
  static const Cities cities = load_cities();
  return cities;
}

// "5.5" hours, or an id.
std::string read_zone_value(const std::string& value) {
  if (value.find('/') != std::string::npos) return value;
  const int minutes = static_cast<int>(std::stod(value) * kMinutesAnHour);
  return (minutes < 0 ? "" : "+") + std::to_string(minutes);
}

// The words of a line at and after its first zone ("ist Asia/Kolkata Asia/Dublin", "msk 3").
ZoneChoice take_zones(std::string_view& phrase) {
  ZoneChoice zones;
  for (std::size_t space = phrase.rfind(' '); space != std::string_view::npos;
       space = phrase.rfind(' ')) {
    const std::string word(phrase.substr(space + 1));
    const bool is_zone =
        is_city(word) || word.find_first_not_of("-.0123456789") == std::string::npos;
    if (!is_zone) break;
    zones.insert(zones.begin(), read_zone_value(word));
    phrase = phrase.substr(0, space);
  }
  return zones;
}

std::string country_of(const std::string& zone) {
  std::array<char, 8> region{};
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getRegion(icu::UnicodeString::fromUTF8(zone), region.data(),
                           static_cast<std::int32_t>(region.size()), status);
  return U_FAILURE(status) ? std::string() : std::string(region.data());
}

// Where most of those live who write it.
std::string country_of_language(std::string_view lang) {
  if (lang.empty() || lang == "en") return {};
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale(std::string(lang).c_str());
  locale.addLikelySubtags(status);
  return U_FAILURE(status) ? std::string() : std::string(locale.getCountry());
}

std::string zone_in(const ZoneChoice& zones, const std::string& country) {
  const auto zone = std::find_if(zones.begin(), zones.end(), [&](const std::string& id) {
    return !country.empty() && country_of(id) == country;
  });
  return zone == zones.end() ? std::string() : *zone;
}

}  // namespace

const TimeZones& TimeZones::instance() {
  static const TimeZones zones;
  return zones;
}

TimeZones::TimeZones() {
  for (const EmbeddedFile& file : embedded_dates()) {
    if (file.name != "zones") continue;
    for_each_entry(file.content, [this](std::string_view kind, std::string_view phrase) {
      add_entry(kind, phrase);
    });
  }
  const auto longer = [](const std::string& a, const std::string& b) {
    return a.size() > b.size();
  };
  std::sort(before_.begin(), before_.end(), longer);
  std::sort(after_.begin(), after_.end(), longer);
}

void TimeZones::add_entry(std::string_view kind, std::string_view phrase) {
  if (kind == "before") {
    before_.push_back(fold_line(phrase));
  } else if (kind == "after") {
    after_.push_back(fold_line(phrase));
  } else {
    const ZoneChoice zones = take_zones(phrase);
    if (zones.empty()) throw std::logic_error("zones.txt: a name without its zone");
    if (kind == "place") places_.emplace(fold_line(phrase), zones.front());
    if (kind == "zone") zones_.emplace(fold_line(phrase), zones);
  }
}

std::string TimeZones::find_place(std::string_view folded) const {
  const auto place = places_.find(folded);
  if (place != places_.end()) return place->second;
  const Cities& cities = cities_of_tz_database();
  const auto city = cities.find(std::string(folded));
  return city == cities.end() ? std::string() : city->second;
}

ZoneChoice TimeZones::find(std::string_view folded) const {
  const auto named = zones_.find(folded);
  if (named != zones_.end()) return named->second;
  std::string_view place;
  for (const std::string& phrase : after_) {
    if (!place.empty() || !folded.ends_with(phrase)) continue;
    place = folded.substr(0, folded.size() - phrase.size());
  }
  for (const std::string& phrase : before_) {
    if (!place.empty() || !folded.starts_with(phrase)) continue;
    place = folded.substr(phrase.size());
  }
  while (place.starts_with(' ')) place.remove_prefix(1);
  while (place.ends_with(' ')) place.remove_suffix(1);
  if (place.empty()) return {};
  std::string zone = find_place(place);
  return zone.empty() ? ZoneChoice{} : ZoneChoice{std::move(zone)};
}

std::string TimeZones::choose(const ZoneChoice& zones, std::string_view lang,
                              std::span<const std::string> places) {
  if (zones.size() == 1) return zones.front();
  std::string chosen;
  for (const std::string& place : places) {
    const std::string zone = zone_in(zones, country_of(instance().find_place(place)));
    if (!chosen.empty() && !zone.empty() && zone != chosen) return {};
    if (!zone.empty()) chosen = zone;
  }
  return chosen.empty() ? zone_in(zones, country_of_language(lang)) : chosen;
}

int TimeZones::offset_of(const std::string& zone, const LocalTime& time) {
  if (zone.starts_with('+') || zone.starts_with('-')) return std::atoi(zone.c_str());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZone> rules(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  calendar.clear();
  calendar.set(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  rules->getOffset(calendar.getTime(status), true, raw, summer, status);
  return U_FAILURE(status) ? 0 : (raw + summer) / kMillisecondsAMinute;
}

}  // namespace dragoman
