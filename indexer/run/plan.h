// What a run has to do: the listing of the sources held against what the index knows of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/index/source_list.h"
#include "indexer/source/list_sources.h"

namespace dragoman {

struct PlanOptions {
  bool rebuild = false;                   // read everything; what isn't listed any more is gone
  bool prune = false;                     // take out what has vanished below the roots
  std::optional<double> allow_deletions;  // percent of the articles; none: the safe default
};

struct Plan {
  std::vector<SourceFile> to_read;     // new, changed, doubtful, or failed before
  std::vector<std::string> unchanged;  // known, whether they gave articles or not
  std::vector<std::string> vanished;   // in the index, below the roots, not there any more
  std::vector<std::string> removals;   // of those, the ones to take out
  // Known, but can't be read now (they are listed as skipped, or they or a folder above as
  // failed): what the index has of them stays.
  std::vector<std::string> unreachable;
  std::string refusal;  // why nothing is to be removed although it was asked for, or empty

  bool operator==(const Plan&) const = default;
};

Plan make_plan(const SourceListing& listing, const SourceList& known, const PlanOptions& options);

}  // namespace dragoman
