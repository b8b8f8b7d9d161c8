// The parallel part of a run: source files -> articles -> documents -> scratch databases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/index/source_list.h"
#include "common/text/settings.h"
#include "indexer/run/progress.h"
#include "indexer/segment/scratch.h"
#include "indexer/source/list_sources.h"

namespace dragoman {

enum class Outcome : std::uint8_t { Added, Updated, Unchanged, Skipped, Failed };

struct FileOutcome {
  std::string path;
  Outcome outcome = Outcome::Failed;
  SourceEntry entry;  // the source list's new row
  // The index holds an article of this file that its new content replaces or takes away.
  bool replaces_article = false;

  bool operator==(const FileOutcome&) const = default;
};

struct ReadArticles {
  std::vector<FileOutcome> files;  // in the order of the files, but for those not reached
  std::vector<std::filesystem::path> databases;
  std::uint64_t articles = 0;  // documents in the databases
};

// Reads `files` on `jobs` threads. What `known` has of a file decides between added, updated
// and (same content) unchanged; `rebuild` makes everything added. Stops early, with what is
// complete, when the process is interrupted. Throws what Xapian throws when writing fails.
ReadArticles read_articles(const std::vector<SourceFile>& files, const SourceList& known,
                           bool rebuild, int jobs, const AnalyzerSettings& settings,
                           Scratch& scratch, Progress& progress);

// Ready for Article::file_date: ISO 8601 in UTC, to the second.
std::string format_utc(std::int64_t ns_since_1970);

}  // namespace dragoman
