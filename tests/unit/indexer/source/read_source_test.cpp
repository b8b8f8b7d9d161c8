#include "indexer/source/read_source.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <variant>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

std::string failure(const std::string& path) {
  const auto result = read_source(path);
  const auto* failed = std::get_if<ReadFailure>(&result);
  return failed == nullptr ? "read" : failed->reason;
}

TEST_CASE("a file is read whole, whatever its bytes") {
  const TempFolder folder;
  for (const std::string& content :
       {std::string(), std::string("a\0b\xff", 4), std::string(300'000, 'x')}) {
    const auto result = read_source(folder.write("a.txt", content));
    REQUIRE(std::holds_alternative<SourceBytes>(result));
    CHECK(std::get<SourceBytes>(result).bytes == content);
    CHECK(std::get<SourceBytes>(result).size == content.size());
  }
}

TEST_CASE("a file just written is doubtful, an older one isn't") {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", "news");
  CHECK(std::get<SourceBytes>(read_source(file)).doubtful);
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::seconds(3));
  CHECK_FALSE(std::get<SourceBytes>(read_source(file)).doubtful);
}

TEST_CASE("what can't be read is a failure, never an empty file") {
  const TempFolder folder;
  const std::string root = folder.path().string();
  folder.write("real/a.txt", "news");
  fs::create_symlink("real/a.txt", folder.path() / "link.txt");
  fs::create_symlink("real", folder.path() / "folder");
  mkfifo((root + "/pipe.txt").c_str(), 0600);
  folder.write("large.txt", "");
  fs::resize_file(root + "/large.txt", kMaxSourceBytes + 1);
  CHECK(failure(root + "/real/a.txt") == "read");
  CHECK(failure(root + "/missing.txt") == "No such file or directory");
  CHECK(failure(root + "/link.txt") == "Too many levels of symbolic links");
  CHECK(failure(root + "/folder/a.txt") == "Too many levels of symbolic links");
  CHECK(failure(root + "/pipe.txt") == "not a regular file any more");
  CHECK(failure(root) == "not a regular file any more");
  CHECK(failure(root + "/large.txt") == "larger than the limit of 8 MiB");
  CHECK(failure("/proc/" + std::to_string(getpid()) + "/mem") == "Input/output error");
}

}  // namespace
}  // namespace dragoman
