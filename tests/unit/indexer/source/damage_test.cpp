// Archives cut off anywhere, or with any byte flipped, neither crash nor hang nor pass for whole.
#include <doctest/doctest.h>

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

TEST_CASE("an archive that is cut off never passes for whole") {
  for (const auto& [name, bytes] : archives()) {
    const Lines whole = unpacked(name, bytes);
    for (std::size_t size = 1; size < bytes.size(); ++size) {
      const Lines cut = unpacked(name, bytes.substr(0, size));
      CAPTURE(name);
      CAPTURE(size);
      // A .tar's end is padding; a .warc may end after any record.
      if (cut == whole || cut.empty()) continue;
      const bool told = cut.size() <= whole.size() + 1;
      CHECK(told);
    }
  }
}

TEST_CASE("no flipped byte of a compressed file changes its text unnoticed") {
  for (const auto& [name, bytes] : archives()) {
    const bool has_sum = name.starts_with("a.txt.") && name != "a.txt.zst";
    const Lines whole = unpacked(name, bytes);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
      const Lines found = unpacked(name, damaged);
      CAPTURE(name);
      CAPTURE(i);
      if (has_sum && found != whole) CHECK(found.back().starts_with("error: "));
    }
  }
}

}  // namespace
}  // namespace dragoman
