#include "indexer/segment/publish.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "common/index/error.h"
#include "common/index/open_index.h"
#include "indexer/segment/durable_file.h"
#include "indexer/segment/scratch.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSegmentPrefix = "segment-";
constexpr std::array<std::string_view, 4> kGenerationPrefixes = {kSegmentPrefix, "manifest-",
                                                                 "sources-", "furniture-"};

std::string generation_name(std::string_view prefix, std::uint64_t generation) {
  return std::string(prefix) + std::to_string(generation) + '-' + random_name();
}

bool is_of_a_generation(std::string_view name) {
  return std::ranges::any_of(kGenerationPrefixes,
                             [&](std::string_view prefix) { return name.starts_with(prefix); });
}

// What the live generation refers to; nothing where there is none.
std::set<std::string> referred_to(const fs::path& index_folder) {
  std::set<std::string> names;
  if (!fs::exists(index_folder / kStubName)) return names;
  const Stub stub = read_stub(index_folder);
  names.insert(stub.segments.begin(), stub.segments.end());
  names.insert(stub.manifest);
  const Manifest manifest = read_manifest(index_folder, stub);
  names.insert(manifest.source_list.name);
  names.insert(manifest.furniture.name);
  return names;
}

bool is_older(const fs::path& file, std::chrono::seconds grace) {
  std::error_code missing;
  const auto written = fs::last_write_time(file, missing);
  return missing || fs::file_time_type::clock::now() - written >= grace;
}

void sweep_checked(const fs::path& index_folder, std::chrono::seconds grace) {
  const std::set<std::string> live = referred_to(index_folder);
  const bool old_enough = is_older(index_folder / kStubName, grace);
  for (const fs::directory_entry& entry : fs::directory_iterator(index_folder)) {
    const std::string name = entry.path().filename().string();
    const bool unpublished = name.starts_with(kScratchPrefix);
    const bool superseded = is_of_a_generation(name) && !live.contains(name) && old_enough;
    std::error_code ignored;
    if (unpublished || superseded) fs::remove_all(entry.path(), ignored);
  }
}

SegmentFile write_table(const fs::path& index_folder, const std::string& name,
                        const std::string& text) {
  SegmentFile file{name + ".tsv", {text.size(), checksum(text)}};
  write_new_file(index_folder / file.name, text);
  return file;
}

std::string read_table(const fs::path& index_folder, const SegmentFile& file) {
  std::ifstream in(index_folder / file.name, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf()) || checksum(text.view()) != file.sum.checksum) {
    throw IndexError(file.name + " is missing or damaged; use --rebuild");
  }
  return std::move(text).str();
}

}  // namespace

void publish(const fs::path& index_folder, Manifest manifest, const SourceList& sources,
             const FurnitureTable& furniture) {
  const std::uint64_t generation = manifest.generation;
  manifest.source_list =
      write_table(index_folder, generation_name("sources-", generation), serialize(sources));
  manifest.furniture =
      write_table(index_folder, generation_name("furniture-", generation), serialize(furniture));

  Stub stub;
  stub.generation = manifest.generation;
  stub.manifest = generation_name("manifest-", manifest.generation) + ".json";
  for (const Segment& segment : manifest.segments) stub.segments.push_back(segment.name);
  write_new_file(index_folder / stub.manifest, serialize(manifest));

  sync_path(index_folder);
  replace_file(index_folder / kStubName, serialize(stub));
}

SourceList read_source_list(const fs::path& index_folder, const Manifest& manifest) {
  return parse_source_list(read_table(index_folder, manifest.source_list));
}

FurnitureTable read_furniture_table(const fs::path& index_folder, const Manifest& manifest) {
  return parse_furniture_table(read_table(index_folder, manifest.furniture));
}

std::string new_segment_name(std::uint64_t generation) {
  return generation_name(kSegmentPrefix, generation);
}

void sweep(const fs::path& index_folder, std::chrono::seconds grace) {
  try {
    sweep_checked(index_folder, grace);
  } catch (const std::exception&) {
    // A stub that can't be read says nothing about what may go, so everything stays.
  }
}

bool is_fresh(const fs::path& index_folder) {
  if (!fs::exists(index_folder)) return true;
  return std::ranges::all_of(fs::directory_iterator(index_folder), [](const auto& entry) {
    const std::string name = entry.path().filename().string();
    return name == kLockName || name.starts_with(kScratchPrefix) || is_of_a_generation(name) ||
           name == std::string(kStubName) + ".new";
  });
}

}  // namespace dragoman
