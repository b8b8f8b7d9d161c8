#include "tests/unit/indexer/format/shown_record.h"

#include <sstream>

namespace dragoman {

std::string show_record_lines(const Record& record) {
  std::string out;
  std::istringstream in(record.text);
  std::size_t at = 0;
  for (std::string line; std::getline(in, line); at += line.size() + 1) {
    if (line.empty()) continue;
    std::string_view kind = "-";
    for (const Zone& zone : record.told.zones) {
      if (zone.begin <= at && at < zone.end) kind = zone_name(zone.kind);
    }
    ((out += kind) += ": ") += line + '\n';
  }
  return out;
}

std::string show_record(const Record& record) {
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) ((out += name) += ": ") += value + '\n';
  };
  add("title", record.told.title);
  add("date", record.told.date);
  add("source", record.told.source);
  add("author", record.told.author);
  add("lang", record.told.lang);
  add("source_lang", record.told.source_lang);
  add("url", record.told.url);
  return out + show_record_lines(record);
}

}  // namespace dragoman
