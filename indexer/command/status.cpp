#include "indexer/command/status.h"

#include <nlohmann/json.hpp>

#include "common/cli/printable.h"
#include "common/index/open_index.h"
#include "indexer/segment/publish.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

struct Census {
  std::uint64_t indexed = 0, skipped = 0, failed = 0;
  std::vector<std::pair<std::string, std::string>> failures;  // path, reason
};

// What failed of a source: it, or some of its members and records.
void add_failures(const std::string& path, const SourceEntry& entry, Census& census) {
  if (!entry.reason.empty()) census.failures.emplace_back(path, entry.reason);
  for (const RejectedPart& part : entry.rejected) {
    if (part.failed) census.failures.emplace_back(path + '!' + part.name, part.reason);
  }
}

Census take_census(const SourceList& sources) {
  Census census;
  for (const auto& [path, entry] : sources.entries) {
    switch (entry.state) {
      case SourceState::Indexed: ++census.indexed; break;
      case SourceState::Skipped: ++census.skipped; break;
      case SourceState::Failed:
        ++census.failed;
        add_failures(path, entry, census);
        break;
    }
  }
  return census;
}

std::uint64_t count_bytes(const Manifest& manifest) {
  std::uint64_t bytes = 0;
  for (const Segment& segment : manifest.segments) {
    for (const SegmentFile& file : segment.files) bytes += file.sum.bytes;
  }
  return bytes;
}

std::string failures_text(const Census& census) {
  std::string text;
  for (const auto& [path, reason] : census.failures) {
    text += printable(path) + ": " + printable(reason) + '\n';
  }
  return text;
}

std::string as_text(const Manifest& manifest, const SourceList& sources, const Census& census) {
  std::string text = "generation  " + std::to_string(manifest.generation) + '\n';
  text += "articles    " + std::to_string(count_articles(manifest)) + '\n';
  text += "segments    " + std::to_string(manifest.segments.size()) + ", " +
          std::to_string(count_bytes(manifest)) + " bytes\n";
  text += "sources     " + std::to_string(census.indexed) + " indexed, " +
          std::to_string(census.skipped) + " skipped, " + std::to_string(census.failed) +
          " failed\n";
  for (const std::string& root : sources.roots) text += "folder      " + printable(root) + '\n';
  text += "analysis    " + printable(manifest.analyzer) + '\n';
  return text;
}

std::string as_json(const Manifest& manifest, const SourceList& sources, const Census& census) {
  Json failed = Json::array();
  for (const auto& [path, reason] : census.failures) {
    failed.push_back({{"path", path}, {"reason", reason}});
  }
  const Json json = {{"format_version", 1},
                     {"generation", manifest.generation},
                     {"documents", count_articles(manifest)},
                     {"segments", manifest.segments.size()},
                     {"bytes", count_bytes(manifest)},
                     {"indexed", census.indexed},
                     {"skipped", census.skipped},
                     {"failed", std::move(failed)},
                     {"folders", sources.roots},
                     {"analysis", manifest.analyzer}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string status_text(const std::filesystem::path& index_folder, bool only_failed, bool json) {
  const Manifest manifest = read_manifest(index_folder, read_stub(index_folder));
  const SourceList sources = read_source_list(index_folder, manifest);
  const Census census = take_census(sources);
  if (json) return as_json(manifest, sources, census);
  return only_failed ? failures_text(census) : as_text(manifest, sources, census);
}

}  // namespace dragoman
