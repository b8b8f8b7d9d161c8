// The segments of the next generation: new documents in, obsolete ones out, tiers merged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/furniture_table.h"
#include "common/index/manifest.h"
#include "common/text/settings.h"
#include "indexer/segment/scratch.h"

namespace dragoman {

struct SegmentChanges {
  std::vector<Segment> live;                     // of the generation before
  std::vector<std::filesystem::path> databases;  // new documents
  std::uint64_t added = 0;                       // how many
  // Terms (of articles, or of all articles of a file) whose documents are to go from the live
  // segments.
  std::vector<std::string> obsolete;
  FurnitureTable furniture;   // what the new documents were judged with
  AnalyzerSettings settings;  // and made with
};

// Builds what is new in `index_folder` and returns all segments of `generation`, at least one.
// A live segment that nothing changes is in it as it was; of one that is merged with others the
// articles are judged anew where what is known of furniture has changed.
std::vector<Segment> next_segments(const std::filesystem::path& index_folder,
                                   std::uint64_t generation, const SegmentChanges& changes,
                                   Scratch& scratch);

}  // namespace dragoman
