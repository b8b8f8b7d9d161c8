#include "indexer/segment/durable_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <system_error>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

std::string read(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

TEST_CASE("a new file is never written over another") {
  const TempFolder folder;
  const std::filesystem::path file = folder.path() / "a";
  write_new_file(file, "one\n");
  CHECK(read(file) == "one\n");
  CHECK_THROWS_AS(write_new_file(file, "two\n"), std::system_error);
  CHECK(read(file) == "one\n");
}

TEST_CASE("a file is replaced whole, and what a crash left beside it is no obstacle") {
  const TempFolder folder;
  const std::filesystem::path file = folder.path() / "a";
  replace_file(file, "one");
  folder.write("a.new", "half of something");
  replace_file(file, "two");
  CHECK(read(file) == "two");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a.new"));
}

TEST_CASE("a copy has all of the file, and is never written over another") {
  const TempFolder folder;
  const std::string content(3'000'000, 'x');
  const std::filesystem::path file = folder.write("a", content);
  copy_to_new_file(file, folder.path() / "b");
  CHECK(read(folder.path() / "b") == content);
  CHECK_THROWS_AS(copy_to_new_file(file, folder.path() / "b"), std::system_error);
  CHECK_THROWS_AS(copy_to_new_file(folder.path() / "no", folder.path() / "c"), std::system_error);
}

TEST_CASE("what can't be written is an error") {
  const TempFolder folder;
  CHECK_THROWS_AS(write_new_file(folder.path() / "no/a", "x"), std::system_error);
  CHECK_THROWS_AS(replace_file("/dev/full/a", "x"), std::system_error);
  CHECK_THROWS_AS(sync_path(folder.path() / "missing"), std::system_error);
}

}  // namespace
}  // namespace dragoman
