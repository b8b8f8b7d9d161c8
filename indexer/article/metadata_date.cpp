#include "indexer/article/metadata_date.h"

#include <algorithm>

#include "indexer/article/date.h"
#include "indexer/article/date_stamp.h"
#include "indexer/article/iso_date.h"
#include "indexer/article/mail_date.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongest = 400;  // bytes

std::string_view trim_blanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n\f\v\"'";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

// 1 January 1970 at midnight somewhere on Earth.
bool is_epoch_zero(const DateStamp& stamp) {
  const auto is = [&](int year, int month, int day) {
    return stamp.year == year && stamp.month == month && stamp.day == day;
  };
  const ClockTime time = stamp.time.value_or(ClockTime{});
  const int minutes = time.hour * 60 + time.minute;
  if (time.second != 0) return false;
  const int offset = stamp.offset.value_or(0);
  return (is(1970, 1, 1) && (minutes == 0 || minutes == offset)) ||
         (is(1969, 12, 31) && minutes - offset == 24 * 60);
}

MetadataDate judge_stamp(const DateStamp& stamp, std::chrono::system_clock::time_point now) {
  const std::string date = format_stamp(stamp);
  if (stamp.year <= 1 || is_epoch_zero(stamp)) return {{}, date + " stands for no date"};
  std::string doubt = doubt_stamp(stamp, now);
  if (!doubt.empty()) return {{}, std::move(doubt)};
  return {date, {}};
}

}  // namespace

std::optional<MetadataDate> read_metadata_date(std::string_view text, std::string_view lang,
                                               std::chrono::system_clock::time_point now) {
  text = trim_blanks(text);
  if (text.empty() || text.size() > kLongest) return {};
  for (const auto read : {read_unix_time, read_iso_date, read_mail_date}) {
    if (const auto stamp = read(text)) return judge_stamp(*stamp, now);
  }
  auto line = read_date_line(text, lang, now);
  if (!line || line->yearless) return {};
  if (!std::all_of(line->rest.begin(), line->rest.end(),
                   [](const DateLineRest& rest) { return rest.apart; })) {
    return {};
  }
  if (line->date == "1970-01-01" || line->date.starts_with("1970-01-01T00:00:00")) {
    return MetadataDate{{}, line->date + " stands for no date"};
  }
  return MetadataDate{std::move(line->date), std::move(line->doubt)};
}

}  // namespace dragoman
