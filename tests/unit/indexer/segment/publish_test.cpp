#include "indexer/segment/publish.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <set>

#include "common/index/error.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/segment/build_segment.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

Manifest empty_generation(const fs::path& folder, std::uint64_t number) {
  Scratch scratch(folder);
  Manifest manifest;
  manifest.generation = number;
  manifest.schema = kSchemaVersion;
  manifest.analyzer = "analysis=1";
  manifest.segments = {build_segment(folder, new_segment_name(number), {}, {}, scratch)};
  return manifest;
}

SourceList list_of(const std::string& path) {
  SourceList list;
  list.entries[path] = {.checksum = "ff", .reason = ""};
  return list;
}

std::size_t count_files(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("what is published is what a reader and the next writer get") {
  const TempFolder folder;
  const FurnitureTable learned{{{7, 5, 6, "outlet Harbour Gazette", "Most read"}}};
  publish(folder.path(), empty_generation(folder.path(), 1), list_of("/a"), {});
  publish(folder.path(), empty_generation(folder.path(), 2), list_of("/b"), learned);
  const OpenIndex index = open_index(folder.path());
  CHECK(index.manifest.generation == 2);
  CHECK(index.manifest.analyzer == "analysis=1");
  CHECK(read_source_list(folder.path(), index.manifest) == list_of("/b"));
  CHECK(read_furniture_table(folder.path(), index.manifest) == learned);
}

TEST_CASE("a damaged source list is noticed") {
  const TempFolder folder;
  publish(folder.path(), empty_generation(folder.path(), 1), list_of("/a"), {});
  const Manifest manifest = read_manifest(folder.path(), read_stub(folder.path()));
  folder.write(manifest.source_list.name, "dragoman source list 1\n");
  CHECK_THROWS_AS(read_source_list(folder.path(), manifest), IndexError);
  fs::remove(folder.path() / manifest.source_list.name);
  CHECK_THROWS_AS(read_source_list(folder.path(), manifest), IndexError);
}

TEST_CASE("sweeping leaves the live generation, and an earlier one for its grace") {
  const TempFolder folder;
  publish(folder.path(), empty_generation(folder.path(), 1), {}, {});
  publish(folder.path(), empty_generation(folder.path(), 2), {}, {});
  folder.write("scratch-0123/x", "left by a killed run");
  folder.write("notes", "not ours");
  sweep(folder.path(), 60s);
  CHECK_FALSE(fs::exists(folder.path() / "scratch-0123"));
  CHECK(count_files(folder.path()) == 10);
  sweep(folder.path(), 0s);
  CHECK(count_files(folder.path()) == 6);
  CHECK(fs::exists(folder.path() / "notes"));
  CHECK(open_index(folder.path()).manifest.generation == 2);
}

TEST_CASE("nothing is swept where the stub can't be read") {
  const TempFolder folder;
  publish(folder.path(), empty_generation(folder.path(), 1), {}, {});
  folder.write("XAPIANDB", "damaged");
  const std::size_t before = count_files(folder.path());
  sweep(folder.path(), 0s);
  CHECK(count_files(folder.path()) == before);
}

TEST_CASE("a folder with other files in it is not taken for an index to be") {
  const TempFolder folder;
  CHECK(is_fresh(folder.path() / "missing"));
  CHECK(is_fresh(folder.path()));
  folder.write("lock", "");
  folder.write("segment-1-ab/x", "");
  CHECK(is_fresh(folder.path()));
  folder.write("letter.txt", "");
  CHECK_FALSE(is_fresh(folder.path()));
}

TEST_CASE("a missing, foreign or newer index says so") {
  const TempFolder folder;
  CHECK_THROWS_AS(open_index(folder.path()), IndexError);
  Manifest manifest = empty_generation(folder.path(), 1);
  manifest.schema = kSchemaVersion + 1;
  publish(folder.path(), manifest, {}, {});
  CHECK_THROWS_AS(open_index(folder.path()), IndexError);
  manifest.schema = kSchemaVersion;
  publish(folder.path(), manifest, {}, {});
  CHECK_NOTHROW(open_index(folder.path()));
  fs::remove_all(folder.path() / manifest.segments.front().name);
  CHECK_THROWS_AS(open_index(folder.path()), IndexError);
}

}  // namespace
}  // namespace dragoman
