#include "indexer/article/time_zones.h"

#include <unicode/gregocal.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_dates();

namespace {

constexpr int kMinutesAnHour = 60;
constexpr int kMillisecondsAMinute = 60 * 1000;

// "mecca Asia/Riyadh", "msk 3": the name is all but the last word.
void add_line(std::string_view line, std::unordered_map<std::string, std::string>& names) {
  const std::size_t space = line.rfind(' ');
  if (line.starts_with('#') || space == std::string_view::npos) return;
  std::string zone(line.substr(space + 1));
  if (zone.find('/') == std::string::npos) {
    const int minutes = std::stoi(zone) * kMinutesAnHour;
    zone = (minutes < 0 ? "" : "+") + std::to_string(minutes);
  }
  names.emplace(fold_line(line.substr(0, space)), zone);
}

bool remove_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

std::unordered_map<std::string, std::string> cities_of_tz_database() {
  std::unordered_map<std::string, std::string> cities;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> ids(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU lacks the time zones");
  for (const char* id = ids->next(nullptr, status); id != nullptr;
       id = ids->next(nullptr, status)) {
    const std::string_view name(id);
    const std::size_t slash = name.rfind('/');
    if (slash == std::string_view::npos || name.starts_with("Etc/")) continue;
    cities.emplace(fold_line(name.substr(slash + 1)), id);
  }
  return cities;
}

}  // namespace

const TimeZones& TimeZones::instance() {
  static const TimeZones zones;
  return zones;
}

TimeZones::TimeZones() : cities_(cities_of_tz_database()) {
  for (const EmbeddedFile& file : embedded_dates()) {
    if (file.name != "zones") continue;
    std::string_view content = file.content;
    while (!content.empty()) {
      const std::size_t end = std::min(content.find('\n'), content.size() - 1);
      add_line(content.substr(0, end), names_);
      content.remove_prefix(end + 1);
    }
  }
}

std::optional<std::string> TimeZones::find(std::string_view folded) const {
  const auto named = names_.find(std::string(folded));
  if (named != names_.end()) return named->second;
  if (!remove_suffix(folded, " local time") && !remove_suffix(folded, " time")) return {};
  const auto city = cities_.find(std::string(folded));
  if (city != cities_.end()) return city->second;
  const auto alias = names_.find(std::string(folded));
  return alias == names_.end() ? std::nullopt : std::optional(alias->second);
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
