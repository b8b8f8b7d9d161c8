// The second half of a run, on many threads: spooled articles -> judged with all that is known
// of furniture -> documents -> scratch databases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/furniture_table.h"
#include "common/text/settings.h"
#include "indexer/run/progress.h"
#include "indexer/segment/scratch.h"
#include "indexer/source/list_sources.h"

namespace dragoman {

struct IndexedFile {
  std::uint64_t articles = 0;         // that are in the databases
  std::vector<std::string> replaced;  // unique terms of those that the live generation has

  bool operator==(const IndexedFile&) const = default;
};

struct IndexedArticles {
  std::vector<IndexedFile> files;  // by number
  std::vector<std::filesystem::path> databases;
  std::uint64_t articles = 0;       // in the databases
  std::vector<RejectedPath> notes;  // of articles, by their keys
};

// Indexes what `spools` hold, of files numbered below `files`, and gives the rows of
// `furniture` that have none yet the text of a line. Stops early when the process is
// interrupted; if it was before, when it has taken as long as someone who wants an end may wait.
// Throws what Xapian throws when writing fails, std::system_error where a spool can't be read.
IndexedArticles index_articles(const std::vector<std::filesystem::path>& spools, std::size_t files,
                               FurnitureTable& furniture, int jobs,
                               const AnalyzerSettings& settings, Scratch& scratch,
                               Progress& progress);

}  // namespace dragoman
