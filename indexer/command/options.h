// dragoman-index's command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/command_line.h"
#include "indexer/run/progress.h"
#include "indexer/run/run_index.h"

namespace dragoman {

enum class IndexCommand : std::uint8_t { Index, Inspect, Status, Remove };

struct IndexOptions {
  IndexCommand command = IndexCommand::Index;
  CommonOptions common;
  RunOptions run;
  std::vector<std::string> arguments;  // files to inspect, or keys to remove
  bool index_named = false;            // by -d, and not taken from the environment
  bool dry_run = false;
  bool json = false;
  bool only_failed = false;  // status --failed
  ProgressStyle progress = ProgressStyle::None;
};

// `arguments` without the program's name. Throws UsageError.
IndexOptions parse_index_options(std::vector<std::string> arguments);

std::string index_help();

}  // namespace dragoman
