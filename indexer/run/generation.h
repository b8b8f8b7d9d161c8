// The generation that a run starts from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/furniture_table.h"
#include "common/index/manifest.h"
#include "common/index/source_list.h"

namespace dragoman {

// Number 0 and nothing else where there is no index yet.
struct Generation {
  Manifest manifest;
  SourceList sources;
  FurnitureTable furniture;
};

// Throws IndexError if `folder` holds other files and no index, and so isn't for writing to.
void check_is_for_index(const std::filesystem::path& folder);

// The live generation in `folder`. Throws IndexError where it can't be built on: damaged, made
// by another version, or in a folder that isn't for an index.
Generation read_generation(const std::filesystem::path& folder);

// The same for a rebuild, which needs nothing of what is there and keeps what it can: of an
// index that read_generation() refuses the number alone, with a warning.
Generation read_generation_to_replace(const std::filesystem::path& folder,
                                      std::vector<std::string>& warnings);

}  // namespace dragoman
