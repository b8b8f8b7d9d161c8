// Archives cut off anywhere, or with any byte flipped, neither crash nor hang nor pass for whole.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "indexer/source/media_type.h"
#include "tests/unit/indexer/source/packing.h"
#include "tests/unit/indexer/source/unpacked.h"

namespace dragoman {
namespace {

struct Archive {
  std::string name;
  std::string bytes;
};

std::vector<Archive> archives() {
  const std::vector<Packed> members{
      {"a.txt", "The dock walkout ended."}, {"sub", "", 'd'}, {"sub/b.html", "<p>Lock gate"}};
  const std::string page = warc_page("http://a.example/", "200 OK",
                                     "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                                     "4\r\n<p>o\r\n2\r\nne\r\n0\r\n\r\n");
  return {{"a.txt.gz", compressed(kGzip, "The dock walkout ended.")},
          {"a.txt.xz", compressed(kXz, "The dock walkout ended.")},
          {"a.txt.zst", compressed(kZstd, "The dock walkout ended.")},
          {"a.txt.bz2", compressed(kBzip2, "The dock walkout ended.")},
          {"a.tar", tar_of(members)},
          {"a.tgz", compressed(kGzip, tar_of(members))},
          {"a.zip", streamed_zip_of(members)},
          {"b.zip", stored_zip_of(members)},
          {"c.zip", stored_zip_of({{"d.zip", streamed_zip_of(members)}})},
          {"a.warc", page + page},
          {"a.warc.gz", compressed(kGzip, page) + compressed(kGzip, page)}};
}

bool ends_with_error(const Lines& lines) {
  return !lines.empty() && lines.back().starts_with("error: ");
}

// What the lines say of contents, whatever their names.
std::set<std::string> contents(const Lines& lines) {
  std::set<std::string> result;
  for (const std::string& line : lines) {
    const std::size_t content = line.find("): ");
    if (content != std::string::npos) result.insert(line.substr(content));
  }
  return result;
}

TEST_CASE("an archive that is cut off never passes for whole") {
  for (const auto& [name, bytes] : archives()) {
    const Lines whole = unpacked(name, bytes);
    REQUIRE_FALSE(ends_with_error(whole));
    for (std::size_t size = 1; size < bytes.size(); ++size) {
      const Lines cut = unpacked(name, bytes.substr(0, size));
      CAPTURE(name);
      CAPTURE(size);
      CAPTURE(cut);
      // At the end of a .tar there is padding. A web archive may end after any record.
      const bool complete = cut == whole || (name.starts_with("a.warc") && cut.size() == 1);
      CHECK((ends_with_error(cut) || complete));
    }
  }
}

TEST_CASE("a member of a .tar that can't be found doesn't pass for one that isn't there") {
  std::string bytes = tar_of({{"a.txt", "one"}, {"b.txt", "two"}, {"c.txt", "three"}});
  bytes[bytes.find("b.txt")] = 'x';  // its header's checksum is wrong now
  CHECK(unpacked("a.tar", bytes) == Lines{"a.txt (text/plain): one", "c.txt (text/plain): three",
                                          "error: damaged: some of its members can't be found"});
}

TEST_CASE("no flipped bit changes a text unnoticed, where there are checksums") {
  for (const auto& [name, bytes] : archives()) {
    // A .tar and a .warc have none; zstd's are optional.
    if (name == "a.tar" || name == "a.warc" || name == "a.txt.zst") continue;
    const std::set<std::string> whole = contents(unpacked(name, bytes));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
      const Lines found = unpacked(name, damaged);
      CAPTURE(name);
      CAPTURE(i);
      CAPTURE(found);
      const std::set<std::string> texts = contents(found);
      CHECK((ends_with_error(found) || std::ranges::includes(whole, texts)));
    }
  }
}

TEST_CASE("no flipped bit of an archive crashes or hangs") {
  for (const auto& [name, bytes] : archives()) {
    for (std::size_t i = 0; i < 8 * bytes.size(); i += 3) {
      std::string damaged = bytes;
      damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
      CHECK_NOTHROW(unpacked(name, damaged));
    }
  }
}

}  // namespace
}  // namespace dragoman
