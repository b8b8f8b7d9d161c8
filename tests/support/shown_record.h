// A record or rejection as lines that a test can compare:
//   #7 id=7 date=2024-05-01        its name, id and what it tells
//   headline> Port reopens         its lines but the blank ones, with the kind told
//   > The port reopened on Monday.
//   #8 failed: not an object       (or "skipped: ...")
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

inline std::string shown_told(const Record& record) {
  std::string out = record.name;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    if (!out.empty()) out += ' ';
    ((out += name) += '=') += value;
  };
  add("id", record.id);
  add("title", record.told.title);
  add("date", record.told.date);
  add("source", record.told.source);
  add("author", record.told.author);
  add("lang", record.told.lang);
  add("source_lang", record.told.source_lang);
  add("url", record.told.url);
  return out + "\n";
}

inline std::string shown_lines(const Record& record) {
  std::string out;
  const std::string_view text = record.text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view kind;
    for (const Zone& zone : record.told.zones) {
      if (zone.begin <= begin && begin < zone.end) kind = zone_name(zone.kind);
    }
    if (end > begin) ((out += kind) += "> ") += std::string(text.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

inline std::string shown_record(const RecordOrRejection& found) {
  if (const auto* record = std::get_if<Record>(&found)) {
    return shown_told(*record) + shown_lines(*record);
  }
  const auto& no = std::get<Rejection>(found);
  return no.name + (no.name.empty() ? "" : " ") + (no.failed ? "failed: " : "skipped: ") +
         no.reason + "\n";
}

}  // namespace dragoman
