#include "indexer/command/report.h"

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "common/cli/printable.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kFewSkips = 20;

std::string count_of(std::uint64_t number, std::string_view what) {
  return std::to_string(number) + ' ' + std::string(what);
}

Json to_json(const std::vector<RejectedPath>& paths) {
  Json rows = Json::array();
  for (const RejectedPath& path : paths) {
    rows.push_back({{"path", path.path}, {"reason", path.reason}});
  }
  return rows;
}

std::string path_line(const RejectedPath& path, std::string_view verdict) {
  return printable(path.path) + ": " + std::string(verdict) + ": " + printable(path.reason) + '\n';
}

std::string note_line(const RejectedPath& path) {
  return printable(path.path) + ": " + printable(path.reason) + '\n';
}

// "3 skipped: unknown type .jpg"
std::string skips_by_reason(const std::vector<RejectedPath>& skipped) {
  std::map<std::string, std::uint64_t> reasons;
  for (const RejectedPath& path : skipped) ++reasons[path.reason];
  std::string text;
  for (const auto& [reason, number] : reasons) {
    text += count_of(number, "skipped: ") + printable(reason) + '\n';
  }
  return text;
}

}  // namespace

std::string report_line(const RunReport& report) {
  std::string line =
      count_of(report.seen, "seen: ") + count_of(report.added, "added, ") +
      count_of(report.updated, "updated, ") + count_of(report.unchanged, "unchanged, ") +
      count_of(report.skipped.size(), "skipped, ") + count_of(report.failed.size(), "failed; ") +
      count_of(report.removed, "removed; ") +
      count_of(report.documents, "articles in generation ") + std::to_string(report.generation);
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, ", %.2f s", report.seconds);
  return line + seconds;
}

std::string report_json(const RunReport& report) {
  const Json json = {{"format_version", 1},
                     {"seen", report.seen},
                     {"added", report.added},
                     {"updated", report.updated},
                     {"unchanged", report.unchanged},
                     {"removed", report.removed},
                     {"skipped", to_json(report.skipped)},
                     {"failed", to_json(report.failed)},
                     {"notes", to_json(report.notes)},
                     {"documents", report.documents},
                     {"generation", report.generation},
                     {"seconds", report.seconds}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string report_details(const RunReport& report, bool every_skip) {
  std::string text;
  if (every_skip || report.skipped.size() <= kFewSkips) {
    for (const RejectedPath& path : report.skipped) text += path_line(path, "skipped");
  } else {
    text += skips_by_reason(report.skipped);
  }
  for (const RejectedPath& path : report.failed) text += path_line(path, "failed");
  if (every_skip || report.notes.size() <= kFewSkips) {
    for (const RejectedPath& path : report.notes) text += note_line(path);
  } else {
    text += count_of(report.notes.size(), "articles with a doubtful date; -v lists them\n");
  }
  return text;
}

}  // namespace dragoman
