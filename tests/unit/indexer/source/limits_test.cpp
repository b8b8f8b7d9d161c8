#include <doctest/doctest.h>

#include "indexer/source/media_type.h"
#include "indexer/source/unpack.h"
#include "tests/unit/indexer/source/packing.h"
#include "tests/unit/indexer/source/unpacked.h"

namespace dragoman {
namespace {

const std::string kZeros(1'000'000, '\0');

std::string nested_zip(int levels) {
  std::string bytes = stored_zip_of({{"a.txt", "one"}});
  for (int level = 1; level < levels; ++level) bytes = streamed_zip_of({{"in.zip", bytes}});
  return bytes;
}

// Each file is what all those after it take together: of 100 bytes a file they make 100,000.
std::string overlapping_zip() {
  constexpr std::size_t kFiles = 900;
  constexpr std::size_t kHeader = 30 + 5;
  std::string files(100, 'x');
  std::string directory;
  for (std::size_t i = kFiles; i-- > 0;) {
    const std::string zip = stored_zip_of({{"a.txt", files}});
    const std::size_t entry = zip.rfind("PK\x01\x02");
    std::string entry_bytes = zip.substr(entry, 46 + 5);
    for (int byte = 0; byte < 4; ++byte) {
      entry_bytes[entry_bytes.size() - 9 + static_cast<std::size_t>(byte)] =
          static_cast<char>(i * kHeader >> (8 * byte) & 0xff);
    }
    directory.insert(0, entry_bytes);
    files = zip.substr(0, entry);
  }
  std::string end = stored_zip_of({});
  const auto put = [&end](std::size_t at, std::size_t value, int bytes) {
    for (int byte = 0; byte < bytes; ++byte) {
      end[at + static_cast<std::size_t>(byte)] = static_cast<char>(value >> (8 * byte) & 0xff);
    }
  };
  put(8, kFiles, 2);
  put(10, kFiles, 2);
  put(12, directory.size(), 4);
  put(16, files.size(), 4);
  return files + directory + end;
}

// The reason of the failure that `bytes` end with, reading the members or not.
std::string error_of(std::string_view name, std::string_view bytes, const Limits& limits,
                     bool reading) {
  UnpackOptions options;
  options.limits = limits;
  const auto sink = [&](const Member& member) {
    while (reading && !member.bytes().empty()) {
    }
  };
  try {
    unpack(name, "", stream_of(bytes), options, sink, [](const Rejection&) {});
  } catch (const SourceError& error) {
    return error.what();
  }
  return "no error";
}

TEST_CASE("no source expands beyond its limits") {
  const Limits by_size{.expanded_bytes = 500'000};
  const Limits by_ratio{.ratio = 20, .ratio_free_bytes = 100'000};
  const std::string size_error = "expands to more than the limit of 500000 bytes";
  const std::string ratio_error = "expands to more than the limit of 20 times its size";
  const std::vector<Packed> tenfold(10, {"a.txt", kZeros.substr(0, 100'000)});
  struct Row {
    std::string name;
    std::string bytes;
  };
  for (const Row& row : std::vector<Row>{
           {"a.txt.gz", compressed(kGzip, kZeros)},
           {"a.txt.xz", compressed(kXz, kZeros)},
           {"a.txt.zst", compressed(kZstd, kZeros)},
           {"a.txt.bz2", compressed(kBzip2, kZeros)},
           {"a.zip", streamed_zip_of({{"a.txt", kZeros}})},
           {"a.zip", streamed_zip_of(tenfold)},
           {"a.tgz", compressed(kGzip, tar_of(tenfold))},
           {"a.zip", streamed_zip_of({{"b.zip", streamed_zip_of(tenfold)}})},
           {"a.zip", streamed_zip_of({{"a.txt.gz", compressed(kGzip, kZeros)}})},
           {"a.warc.gz",
            compressed(kGzip, warc_page("http://a.example/", "200 OK",
                                        "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n",
                                        compressed(kGzip, kZeros)))},
       }) {
    CAPTURE(row.name);
    CHECK(error_of(row.name, row.bytes, by_size, true) == size_error);
    CHECK(error_of(row.name, row.bytes, by_ratio, true) == ratio_error);
    CHECK(error_of(row.name, row.bytes, {}, true) == "no error");
  }
}

TEST_CASE("what nobody reads is not expanded, or within the limits") {
  const Limits limits{.expanded_bytes = 500'000};
  const std::vector<Packed> members{{"a.jpg", kZeros}, {"b.txt", "two"}};
  const std::string zip = streamed_zip_of(members);
  CHECK(error_of("a.zip", zip, limits, true) == "no error");
  // Without its directory it must be read from its start, and its sizes are not known.
  CHECK(error_of("a.zip", zip.substr(0, zip.find("PK\x01\x02")), limits, true) ==
        "expands to more than the limit of 500000 bytes");
  CHECK(error_of("a.tgz", compressed(kGzip, tar_of(members)), limits, true) ==
        "expands to more than the limit of 500000 bytes");
  CHECK(error_of("a.txt.gz", compressed(kGzip, kZeros), limits, false) == "no error");
}

TEST_CASE("overlapping files of a .zip count each time") {
  const std::string zip = overlapping_zip();
  CHECK(zip.size() < 100'000);
  CHECK(error_of("a.zip", zip, {.expanded_bytes = 3'000'000}, true) ==
        "expands to more than the limit of 3000000 bytes");
  CHECK(error_of("a.zip", zip, {}, true) == "no error");
}

TEST_CASE("archives have no more members than the limit") {
  const Limits limits{.members = 5};
  std::vector<Packed> folders;
  for (int i = 0; i < 6; ++i) folders.push_back({"d" + std::to_string(i), "", 'd'});
  const std::vector<Packed> five(folders.begin(), folders.end() - 1);
  std::string pages;
  for (int i = 0; i < 6; ++i) pages += warc_record("request", "http://a.example/", "x/y", "");
  const std::string error = "more than the limit of 5 members";
  CHECK(error_of("a.tar", tar_of(folders), limits, true) == error);
  CHECK(error_of("a.zip", streamed_zip_of(folders), limits, true) == error);
  CHECK(error_of("a.warc", pages, limits, true) == error);
  CHECK(error_of("a.tar", tar_of(five), limits, true) == "no error");
  CHECK(error_of("a.zip", streamed_zip_of(five), limits, true) == "no error");
  CHECK(error_of("a.tar", tar_of({{"b.tar", tar_of(five)}}), limits, true) == error);
}

TEST_CASE("nesting deeper than the limit is refused where it begins") {
  CHECK(unpacked("a.zip", nested_zip(4)) == Lines{"in.zip!in.zip!in.zip!a.txt (text/plain): one"});
  CHECK(unpacked("a.zip", nested_zip(5)) ==
        Lines{"in.zip!in.zip!in.zip!in.zip failed: nested more than 4 deep"});
  std::string layers = "one";
  std::string name = "a.txt";
  for (int i = 0; i < 6; ++i) {
    layers = compressed(kGzip, layers);
    name += ".gz";
  }
  CHECK(unpacked(name, layers) == Lines{" failed: nested more than 4 deep"});
}

TEST_CASE("a document that is too large for a converter fails alone") {
  UnpackOptions options;
  options.converters = {parse_converter("pdf=cat")};
  options.converter_limits.document = 10;
  CHECK(unpacked("a.zip", stored_zip_of({{"a.pdf", "12345678901"}, {"b.pdf", "1234567890"}}),
                 options) ==
        Lines{"a.pdf failed: larger than the limit of 10 bytes for a temporary file",
              "b.pdf (text/plain of application/pdf): 1234567890"});
}

}  // namespace
}  // namespace dragoman
