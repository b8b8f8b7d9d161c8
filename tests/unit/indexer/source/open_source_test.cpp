#include "indexer/source/open_source.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <limits>

#include "common/index/checksum.h"
#include "indexer/source/list_sources.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kNoLimit = std::uint64_t{1} << 40;

std::string failure(const std::string& path) {
  try {
    read_whole(OpenSource(path).stream(), kNoLimit);
    return "read";
  } catch (const SourceError& error) {
    return error.what();
  }
}

TEST_CASE("a file is read whole, whatever its bytes, and again") {
  const TempFolder folder;
  for (const std::string& content : {std::string(), std::string("a\0b\xff", 4),
                                     std::string(300'000, 'x'), std::string(9 << 20, 'y')}) {
    const OpenSource source(folder.write("a.txt", content));
    CHECK(source.size() == content.size());
    CHECK(source.checksum() == checksum(content));
    const bool same = read_whole(source.stream(), kNoLimit) == content;
    CHECK(same);
    const bool again = read_whole(source.stream(), kNoLimit) == content;
    CHECK(again);
  }
}

TEST_CASE("a file just written is doubtful, an older one isn't") {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", "news");
  CHECK(OpenSource(file).doubtful());
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::seconds(3));
  CHECK_FALSE(OpenSource(file).doubtful());
}

TEST_CASE("a file's time that nanoseconds can't tell is the nearest that they can") {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", "news");
  struct Row {
    std::time_t seconds;
    std::int64_t expected;
  };
  for (const Row& row : std::vector<Row>{
           {1'700'000'000, 1'700'000'000'000'000'000},
           {13'569'465'600, std::numeric_limits<std::int64_t>::max()},  // the year 2400
       }) {
    const timespec times[2] = {{row.seconds, 0}, {row.seconds, 0}};
    REQUIRE(utimensat(AT_FDCWD, file.c_str(), times, 0) == 0);
    CHECK(OpenSource(file).mtime_ns() == row.expected);
    const SourceListing listing = list_sources({file}, "", [](std::string_view) { return true; });
    REQUIRE(listing.files.size() == 1);
    CHECK(listing.files.front().mtime_ns == row.expected);
  }
}

TEST_CASE("what can't be read is a failure, never an empty file") {
  const TempFolder folder;
  const std::string root = folder.path().string();
  folder.write("real/a.txt", "news");
  fs::create_symlink("real/a.txt", folder.path() / "link.txt");
  fs::create_symlink("real", folder.path() / "folder");
  mkfifo((root + "/pipe.txt").c_str(), 0600);
  CHECK(failure(root + "/real/a.txt") == "read");
  CHECK(failure(root + "/missing.txt") == "No such file or directory");
  CHECK(failure(root + "/link.txt") == "Too many levels of symbolic links");
  CHECK(failure(root + "/folder/a.txt") == "Too many levels of symbolic links");
  CHECK(failure(root + "/pipe.txt") == "not a regular file");
  CHECK(failure(root) == "not a regular file");
  CHECK(failure("/proc/" + std::to_string(getpid()) + "/mem") == "Input/output error");
}

TEST_CASE("a file that changes between opening and reading is a failure, small or large") {
  const TempFolder folder;
  for (const std::size_t size : {std::size_t{10}, std::size_t{9} << 20}) {
    const std::string file = folder.write("a.txt", std::string(size, 'x'));
    const OpenSource source(file);
    std::ofstream(file, std::ios::app) << "more";
    CHECK_THROWS_WITH_AS(read_whole(source.stream(), kNoLimit), "changed while it was read",
                         SourceError);
    CHECK_THROWS_WITH_AS(source.checksum(), "changed while it was read", SourceError);
  }
}

TEST_CASE("an article larger than the limit is a failure") {
  const TempFolder folder;
  const std::string file = folder.write("large.txt", "");
  fs::resize_file(file, kMaxArticleBytes + 1);
  CHECK_THROWS_WITH_AS(read_whole(OpenSource(file).stream()), "larger than the limit of 8 MiB",
                       SourceError);
}

TEST_CASE("a stream outlives what it came from") {
  const TempFolder folder;
  const ByteStream stream = OpenSource(folder.write("a.txt", "news")).stream();
  CHECK(read_whole(stream) == "news");
}

}  // namespace
}  // namespace dragoman
