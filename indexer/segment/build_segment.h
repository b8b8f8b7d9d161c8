// Databases -> a segment: one compacted database, checked, synced and closed to writing.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/furniture_table.h"
#include "common/index/manifest.h"
#include "indexer/segment/scratch.h"

namespace dragoman {

// Merges `inputs` (none: an empty database) into a new segment `name` in `index_folder`, and
// returns its row for the manifest. All articles in them were judged with `furniture`, or would
// be judged the same with it. On any failure what was written is removed and an
// exception thrown (Xapian::Error, std::system_error, std::runtime_error).
Segment build_segment(const std::filesystem::path& index_folder, const std::string& name,
                      const std::vector<std::filesystem::path>& inputs,
                      const FurnitureTable& furniture, Scratch& scratch);

// A copy of a live segment in the scratch folder without the documents that have one of
// `terms`, and without those in `ids`. Throws IndexError if the segment isn't as its manifest
// says.
std::filesystem::path copy_without(const std::filesystem::path& index_folder,
                                   const Segment& segment, const std::vector<std::string>& terms,
                                   const std::vector<Xapian::docid>& ids, Scratch& scratch);

// Throws IndexError if the files of a live segment aren't as its manifest says.
void check_segment(const std::filesystem::path& index_folder, const Segment& segment);

}  // namespace dragoman
