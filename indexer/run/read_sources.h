// The first half of a run, on many threads: source files -> articles in spools, held against
// what the live generation has of them, and their lines counted.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/source_list.h"
#include "indexer/run/learn_furniture.h"
#include "indexer/run/progress.h"
#include "indexer/run/read_file.h"
#include "indexer/segment/scratch.h"
#include "indexer/source/list_sources.h"

namespace dragoman {

// What reading a file brought.
struct FileReading {
  std::string path;
  SourceEntry entry;  // the source list's new row, once all its articles are indexed
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t kept = 0;         // in the index, not read now because something failed
  std::vector<std::string> gone;  // unique terms of articles that it doesn't hold any more
  // In a rebuild, of what can't be read wholly: key_hash() of what was read, and how many
  // articles are taken over from the index before.
  std::vector<std::string> read;
  std::uint64_t carried = 0;
  bool unreachable = false;  // not read at all

  bool operator==(const FileReading&) const = default;
};

struct ReadSources {
  std::vector<FileReading> files;  // in the order asked for; without a path if not reached
  std::vector<std::filesystem::path> spools;
  std::uint64_t spooled = 0;  // articles, all files together
  LineCounts lines;           // of what is added, replaced and gone
};

struct ReadSourcesOptions {
  ReadOptions read;
  std::filesystem::path index_folder;
  bool rebuild = false;  // hold nothing against the live generation
  int jobs = 1;
};

// Stops early when the process is interrupted. What can't be read is in the files' entries;
// throws IndexError where the live generation can't be read, std::system_error where spooling
// fails.
ReadSources read_sources(const std::vector<SourceFile>& files, const SourceList& known,
                         const ReadSourcesOptions& options, Scratch& scratch, Progress& progress);

// Ready for Article::file_date: ISO 8601 in UTC, to the second.
std::string format_utc(std::int64_t ns_since_1970);

}  // namespace dragoman
