#include "indexer/source/unpack.h"

#include <doctest/doctest.h>

#include "indexer/source/media_type.h"
#include "tests/unit/indexer/source/packing.h"
#include "tests/unit/indexer/source/unpacked.h"

namespace dragoman {
namespace {

struct Row {
  std::string name;
  std::string bytes;
  Lines expected;
};

const std::string kDigits(100'000, '7');

TEST_CASE("a plain file is its own member, and a compression adds no name") {
  for (const Row& row : std::vector<Row>{
           {"a.txt", "news", {" (text/plain): news"}},
           {"a.txt", "", {" (text/plain): "}},
           {"a.HTM", "<p>", {" (text/html): <p>"}},
           {"a.pdf", "%PDF", {" (application/pdf): %PDF"}},
           {"a.jpg", "x", {" skipped: unknown type .jpg"}},
           {"a.txt.gz", compressed(kGzip, "news"), {" (text/plain): news"}},
           {"a.txt.gz", compressed(kGzip, ""), {" (text/plain): "}},
           {"a.txt.gz", compressed(kGzip, "ne") + compressed(kGzip, "ws"), {" (text/plain): news"}},
           {"a.txt.gz", compressed(kGzip, "news") + std::string(9, '\0'), {" (text/plain): news"}},
           {"feed.jsonl.xz", compressed(kXz, "{}"), {" (application/jsonl): {}"}},
           {"feed.jsonl.xz", compressed(kXz, ""), {" (application/jsonl): "}},
           {"feed.rss.zst", compressed(kZstd, "<rss/>"), {" (application/xml): <rss/>"}},
           {"a.md.bz2", compressed(kBzip2, "# A"), {" (text/markdown): # A"}},
           {"a.md.bz2",
            compressed(kBzip2, "# ") + compressed(kBzip2, "A"),
            {" (text/markdown): # A"}},
           {"a.txt.gz.xz", compressed(kXz, compressed(kGzip, "news")), {" (text/plain): news"}},
           {"a.txt.gz", compressed(kGzip, kDigits), {" (text/plain): " + kDigits}},
           {"a.txt.xz", compressed(kXz, kDigits), {" (text/plain): " + kDigits}},
           {"a.gz", compressed(kGzip, "news"), {" skipped: unknown type (no extension)"}},
           {"a.jpg.gz", compressed(kGzip, "x"), {" skipped: unknown type .jpg"}},
           {"a.txt.gz", "", {" skipped: empty"}},
           {"a.zip", "", {" skipped: empty"}},
       }) {
    CAPTURE(row.name);
    CHECK(unpacked(row.name, row.bytes) == row.expected);
  }
}

TEST_CASE("a type that is given counts, of a compressed file for what is in it") {
  CHECK(unpacked("a.log", "{}", {}, "application/jsonl") == Lines{" (application/jsonl): {}"});
  CHECK(unpacked("-", "{}", {}, "application/jsonl") == Lines{" (application/jsonl): {}"});
  CHECK(unpacked("a.gz", compressed(kGzip, "{}"), {}, "application/jsonl") ==
        Lines{" (application/jsonl): {}"});
  CHECK(unpacked("a", "x", {}, "image/png") == Lines{" skipped: unknown type image/png"});
}

TEST_CASE("archives are taken apart, nested ones too") {
  const std::vector<Packed> two{{"a.txt", "one"}, {"sub/b.html", "<p>"}};
  const Lines both{"a.txt (text/plain): one", "sub/b.html (text/html): <p>"};
  for (const Row& row : std::vector<Row>{
           {"x.tar", tar_of(two), both},
           {"x.zip", stored_zip_of(two), both},
           {"x.zip", streamed_zip_of(two), both},
           {"x.tar.gz", compressed(kGzip, tar_of(two)), both},
           {"x.tgz", compressed(kGzip, tar_of(two)), both},
           {"x.txz", compressed(kXz, tar_of(two)), both},
           {"x.tar.zst", compressed(kZstd, tar_of(two)), both},
           {"x.tbz2", compressed(kBzip2, tar_of(two)), both},
           {"x.zip",
            stored_zip_of({{"in.tar.gz", compressed(kGzip, tar_of(two))},
                           {"c.txt.gz", compressed(kGzip, "three")},
                           {"in.zip", streamed_zip_of(two)}}),
            {"in.tar.gz!a.txt (text/plain): one", "in.tar.gz!sub/b.html (text/html): <p>",
             "c.txt.gz (text/plain): three", "in.zip!a.txt (text/plain): one",
             "in.zip!sub/b.html (text/html): <p>"}},
           {"x.tar", tar_of({{"long.txt", kDigits}}), {"long.txt (text/plain): " + kDigits}},
           {"x.zip",
            streamed_zip_of({{"long.txt", kDigits}}),
            {"long.txt (text/plain): " + kDigits}},
           {"x.zip", stored_zip_of({}), {}},
           {"x.tar", tar_of({}), {}},
       }) {
    CAPTURE(row.name);
    CHECK(unpacked(row.name, row.bytes) == row.expected);
  }
}

TEST_CASE("what is no article in an archive is left out with a reason, folders without") {
  const std::vector<Packed> members{
      {"sub", "", 'd'},          {"sub/link.txt", "", 'l'}, {"sub/pipe.txt", "", 'p'},
      {"__MACOSX/._a.txt", "x"}, {".git/a.txt", "x"},       {"sub/.hidden.txt", "x"},
      {"logo.png", "x"},         {"empty.zip", ""},         {"a.txt", "one"}};
  CHECK(unpacked("x.tar", tar_of(members)) ==
        Lines{"sub/link.txt skipped: a link", "sub/pipe.txt skipped: a FIFO",
              "__MACOSX/._a.txt skipped: hidden", ".git/a.txt skipped: hidden",
              "sub/.hidden.txt skipped: hidden", "logo.png skipped: unknown type .png",
              "empty.zip skipped: empty", "a.txt (text/plain): one"});
}

TEST_CASE("names of members are harmless, valid and differ") {
  const std::string long_name = std::string(2000, 'n') + ".txt";
  const Lines found = unpacked("x.zip", stored_zip_of({{"/etc/a.txt", "1"},
                                                       {"../../etc/a.txt", "2"},
                                                       {"./etc//a.txt", "3"},
                                                       {"etc/a.txt~2", "x"},
                                                       {"b\x1b[31m\n.txt", "4"},
                                                       {"c\xff\xd0\xb6.txt", "5"},
                                                       {"\xd0\xb6.txt", "6"},
                                                       {long_name, "7"},
                                                       {long_name, "8"}}));
  CHECK(found == Lines{"etc/a.txt (text/plain): 1", "etc/a.txt~2 (text/plain): 2",
                       "etc/a.txt~3 (text/plain): 3", "etc/a.txt~2~2 skipped: unknown type .txt~2",
                       "b\uFFFD[31m\uFFFD.txt (text/plain): 4", "c\uFFFDж.txt (text/plain): 5",
                       "ж.txt (text/plain): 6", std::string(1000, 'n') + " (text/plain): 7",
                       std::string(1000, 'n') + "~2 (text/plain): 8"});
}

TEST_CASE("what a member's reader complains of is that member's affair") {
  const std::string large(kMaxArticleBytes + 1, 'x');
  CHECK(unpacked("x.zip", streamed_zip_of({{"large.txt", large}, {"b.txt", "two"}})) ==
        Lines{"large.txt failed: larger than the limit of 8 MiB", "b.txt (text/plain): two"});
  CHECK(unpacked("x.tar", tar_of({{"large.txt", large}, {"b.txt", "two"}})) ==
        Lines{"large.txt failed: larger than the limit of 8 MiB", "b.txt (text/plain): two"});
}

TEST_CASE("members may be left unread") {
  Lines names;
  const auto note = [&](const Member& member) { names.push_back(member.name); };
  for (const std::string& bytes : {tar_of({{"a.txt", kDigits}, {"b.txt", "2"}}),
                                   streamed_zip_of({{"a.txt", kDigits}, {"b.txt", "2"}})}) {
    names.clear();
    unpack(bytes.starts_with("PK") ? "x.zip" : "x.tar", "", stream_of(bytes), {}, note, {});
    CHECK(names == Lines{"a.txt", "b.txt"});
  }
}

TEST_CASE("of a damaged or cut archive the members before the damage are handed out") {
  const std::vector<Packed> two{{"a.txt", "one"}, {"b.txt", kDigits}};
  const std::string tar = tar_of(two);
  const std::string gzip = compressed(kGzip, tar_of(two));
  const std::string zip = streamed_zip_of(two);
  std::string bad_sum = compressed(kGzip, "news");
  bad_sum[bad_sum.size() - 8] ^= 1;
  const std::string first = "a.txt (text/plain): one";
  for (const Row& row : std::vector<Row>{
           {"x.tar", tar.substr(0, 2000), {first, "error: damaged: Truncated tar archive"}},
           {"x.tar", "no tar", {"error: damaged: Unrecognized archive format"}},
           {"x.tgz",
            gzip.substr(0, gzip.size() - 9),
            {first, "b.txt (text/plain): " + kDigits, "error: gzip data is cut off"}},
           {"x.zip", zip.substr(0, 120), {first, "error: damaged: Truncated ZIP file header"}},
           {"x.zip", "no zip", {"error: damaged: Unrecognized archive format"}},
           {"a.txt.gz", bad_sum, {"error: damaged gzip data: incorrect data check"}},
           {"a.txt.gz", "no gzip", {"error: damaged gzip data: incorrect header check"}},
           {"a.txt.gz",
            compressed(kGzip, "news") + "junk",
            {"error: damaged gzip data: incorrect header check"}},
           {"a.txt.bz2", "no bzip2", {"error: damaged: no application/x-bzip2"}},
           {"a.txt.bz2",
            compressed(kBzip2, "news") + "junk",
            {"error: damaged: no application/x-bzip2"}},
           {"a.txt.xz", "no xz", {"error: damaged: Lzma library error:  No progress is possible"}},
           {"a.txt.zst",
            "no zstd",
            {"error: damaged: Zstd decompression failed: Unknown frame descriptor"}},
       }) {
    CAPTURE(row.name);
    CHECK(unpacked(row.name, row.bytes) == row.expected);
  }
}

TEST_CASE("damage within a nested archive costs that one only") {
  const std::string broken = tar_of({{"a.txt", "one"}, {"b.txt", kDigits}}).substr(0, 2000);
  CHECK(unpacked("x.zip",
                 stored_zip_of({{"in.tar", broken}, {"c.txt.gz", "no"}, {"d.txt", "four"}})) ==
        Lines{"in.tar!a.txt (text/plain): one", "in.tar failed: damaged: Truncated tar archive",
              "c.txt.gz failed: damaged gzip data: incorrect header check",
              "d.txt (text/plain): four"});
}

TEST_CASE("a member whose checksum is wrong fails alone") {
  std::string zip = stored_zip_of({{"a.txt", "one"}, {"b.txt", "two"}});
  zip[zip.find("one")] = 'O';
  CHECK(unpacked("x.zip", zip) ==
        Lines{"a.txt failed: damaged: ZIP bad CRC: 0x4221c011 should be 0x7a6c86f1",
              "b.txt (text/plain): two"});
}

TEST_CASE("documents with a converter are converted, wherever they are") {
  UnpackOptions options;
  options.converters = {parse_converter("pdf=false"), parse_converter("pdf=sed s/PDF/text/"),
                        parse_converter("doc=sed s/^/<HTML>/"), parse_converter("rtf=false")};
  CHECK(unpacked("a.pdf", "PDF", options) == Lines{" (text/plain of application/pdf): text"});
  CHECK(unpacked("a.rtf", "x", options) == Lines{"error: false: exit status 1"});
  CHECK(unpacked("x.zip",
                 stored_zip_of({{"a.pdf.gz", compressed(kGzip, "PDF")},
                                {"b.doc", "x"},
                                {"c.rtf", "x"},
                                {"d.txt", "four"}}),
                 options) == Lines{"a.pdf.gz (text/plain of application/pdf): text",
                                   "b.doc (text/html of application/msword): <HTML>x",
                                   "c.rtf failed: false: exit status 1",
                                   "d.txt (text/plain): four"});
}

}  // namespace
}  // namespace dragoman
