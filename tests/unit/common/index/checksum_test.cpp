#include "common/index/checksum.h"

#include <doctest/doctest.h>

#include <system_error>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

TEST_CASE("checksums are XXH3's, which never change") {
  CHECK(checksum("") == "99aa06d3014798d86001c324468d497f");
  CHECK(checksum("dragoman") != checksum("Dragoman"));
}

TEST_CASE("bytes that come piece by piece have the checksum of the whole") {
  RunningChecksum sum;
  CHECK(sum.value() == checksum(""));
  sum.add("drag");
  sum.add("");
  sum.add("oman");
  CHECK(sum.value() == checksum("dragoman"));
}

TEST_CASE("a file's checksum is that of its content") {
  const TempFolder folder;
  std::string large(1'000'000, 'x');
  for (std::size_t i = 0; i < large.size(); i += 7) large[i] = static_cast<char>(i);
  for (const std::string& content : {std::string(), std::string("news"), large}) {
    const std::string file = folder.write("file", content);
    CHECK(file_checksum(file) == FileSum{content.size(), checksum(content)});
  }
  CHECK_THROWS_AS(file_checksum(folder.path() / "missing"), std::system_error);
  CHECK_THROWS_AS(file_checksum(folder.path()), std::system_error);
}

}  // namespace
}  // namespace dragoman
