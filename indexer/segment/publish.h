// A new generation: writes source list and manifest, and makes them live in one step.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "common/index/furniture_table.h"
#include "common/index/manifest.h"
#include "common/index/source_list.h"

namespace dragoman {

// Makes `manifest` (whose segments are built; the files that it names are written here),
// `sources` and `furniture` the live generation of the index. Before it returns everything is on
// disk. If it throws, the generation before stands; only where syncing the folder fails after the
// renaming may the new one stand already, as whole as the other.
void publish(const std::filesystem::path& index_folder, Manifest manifest,
             const SourceList& sources, const FurnitureTable& furniture);

// The source list that `manifest` names. Throws IndexError where it is missing or damaged.
SourceList read_source_list(const std::filesystem::path& index_folder, const Manifest& manifest);

// The same of the table of learned furniture.
FurnitureTable read_furniture_table(const std::filesystem::path& index_folder,
                                    const Manifest& manifest);

// A folder name for a segment of `generation` that was never used before.
std::string new_segment_name(std::uint64_t generation);

// Removes what nothing refers to: at once what a killed run left in scratch folders, and what
// earlier generations left if the live one is at least `grace` old, so that readers between
// reading the stub and opening what it names still find it. Never throws: what can't be
// removed is left to the next run. Only under the lock.
void sweep(const std::filesystem::path& index_folder, std::chrono::seconds grace);

// Whether the folder can become an index: missing, empty, or with nothing in it but what an
// unfinished first run left.
bool is_fresh(const std::filesystem::path& index_folder);

}  // namespace dragoman
