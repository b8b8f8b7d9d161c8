// One run of the indexer, from the sources' list to the published generation.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/run/plan.h"
#include "indexer/run/progress.h"
#include "indexer/run/read_file.h"
#include "indexer/source/list_sources.h"

namespace dragoman {

struct RunOptions {
  std::filesystem::path index_folder;
  // Files, folders, and "-" for standard input; with rebuild, none means all known roots.
  std::vector<std::string> paths;
  PlanOptions plan;
  ReadOptions read;
  int jobs = 1;
  std::chrono::seconds lock_patience{0};
  // How long readers may still come for what a newer generation has replaced.
  std::chrono::seconds grace{60};
};

struct RunReport {
  // What was dealt with, in articles and in what gave none: added + updated + unchanged + skipped +
  // failed. An interrupted run and a refused rebuild leave the rest out.
  std::uint64_t seen = 0;
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::vector<RejectedPath> skipped;
  std::vector<RejectedPath> failed;
  // What there is to say of articles that came in now: "doubted date: 2031-05-01 lies in the
  // future".
  std::vector<RejectedPath> notes;
  std::uint64_t documents = 0;   // in the index now
  std::uint64_t generation = 0;  // live now; 0 where there is none yet
  std::string refusal;           // why asked-for deletions were not made, or empty
  std::vector<std::string> warnings;
  double seconds = 0;

  bool operator==(const RunReport&) const = default;
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
