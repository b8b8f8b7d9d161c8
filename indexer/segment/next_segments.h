// The segments of the next generation: new documents in, obsolete ones out, tiers merged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/manifest.h"
#include "indexer/segment/scratch.h"

namespace dragoman {

struct SegmentChanges {
  std::vector<Segment> live;                     // of the generation before
  std::vector<std::filesystem::path> databases;  // new documents
  std::uint64_t added = 0;                       // how many
  std::vector<std::string> obsolete_keys;        // articles to take out of the live segments
};

// Builds what is new in `index_folder` and returns all segments of `generation`, at least one.
// A live segment that nothing changes is in it as it was.
std::vector<Segment> next_segments(const std::filesystem::path& index_folder,
                                   std::uint64_t generation, const SegmentChanges& changes,
                                   Scratch& scratch);

}  // namespace dragoman
