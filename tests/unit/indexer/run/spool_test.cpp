#include "indexer/run/spool.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <system_error>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

TEST_CASE("what is spooled comes out again, file by file") {
  const TempFolder folder;
  const std::vector<SpooledArticle> articles = {
      {0, false, "one"}, {7, true, std::string("t\0o", 3)}, {7, false, ""}};
  std::vector<std::filesystem::path> paths;
  for (const char* name : {"a", "empty", "b"}) {
    SpoolWriter writer(folder.path() / name);
    if (std::string(name) != "empty") {
      for (const SpooledArticle& article : articles) writer.add(article);
    }
    paths.push_back(writer.finish());
  }
  SpoolReader reader(paths);
  for (int i = 0; i < 6; ++i) CHECK(reader.next() == articles[static_cast<std::size_t>(i % 3)]);
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.next());
}

TEST_CASE("a spool that ends early is an error, never an end") {
  const TempFolder folder;
  SpoolWriter writer(folder.path() / "a");
  writer.add({0, false, "some text"});
  const std::filesystem::path path = writer.finish();
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  SpoolReader cut({path});
  CHECK_THROWS_AS(cut.next(), std::system_error);
  SpoolReader missing({folder.path() / "missing"});
  CHECK_THROWS_AS(missing.next(), std::system_error);
  CHECK_THROWS_AS(SpoolWriter(folder.path() / "no" / "folder"), std::system_error);
}

}  // namespace
}  // namespace dragoman
