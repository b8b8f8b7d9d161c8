// One run of the indexer, from the sources' list to the published generation.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/run/plan.h"
#include "indexer/run/progress.h"
#include "indexer/run/read_file.h"
#include "indexer/run/run_report.h"

namespace dragoman {

struct RunOptions {
  std::filesystem::path index_folder;
  // Files, folders, and "-" for standard input; with rebuild, none means all known roots.
  std::vector<std::string> paths;
  PlanOptions plan;
  ReadOptions read;
  // Whether words have the stems of their language (else: folding alone). Where it isn't said an
  // index stays as it is, and a new one has stems.
  std::optional<bool> stemming;
  int jobs = 1;
  std::chrono::seconds lock_patience{0};
  // How long readers may still come for what a newer generation has replaced.
  std::chrono::seconds grace{60};
};

// Brings the index up to date with the sources. What can't be read is in the report; throws
// LockedError, IndexError (the index can't be used as it is), or what writing throws: then the
// generation before stands. After an interrupt what was complete is published, but of a
// rebuild nothing.
RunReport run_index(const RunOptions& options, Progress& progress);

// What run_index() would do, as far as that shows without reading a file. Takes no lock and
// writes nothing.
RunReport preview_index(const RunOptions& options);

// Takes single articles out by their keys; unknown ones are listed as failed.
RunReport remove_articles(const RunOptions& options, const std::vector<std::string>& keys);

}  // namespace dragoman
