// What holds for one generation of an index as a whole: the stub that names it, and the
// manifest, which the stub names.
//
// DIR/XAPIANDB       the stub: an ordinary Xapian stub database file with the live segments;
//                    its first line, a comment, names generation and manifest
// DIR/manifest-G-*.json, sources-G-*.tsv, furniture-G-*.tsv, segment-G-*/
//                    of generation G; never modified
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/checksum.h"

namespace dragoman {

inline constexpr std::string_view kStubName = "XAPIANDB";
inline constexpr std::string_view kLockName = "lock";

struct Stub {
  std::uint64_t generation = 0;
  std::string manifest;               // file name
  std::vector<std::string> segments;  // folder names

  bool operator==(const Stub&) const = default;
};

std::string serialize(const Stub& stub);

// Throws IndexError where `text` isn't the stub of a Dragoman index.
Stub parse_stub(std::string_view text);

struct SegmentFile {
  std::string name;
  FileSum sum;

  bool operator==(const SegmentFile&) const = default;
};

struct Segment {
  std::string name;  // folder name
  std::uint64_t articles = 0;
  std::vector<SegmentFile> files;

  bool operator==(const Segment&) const = default;
};

struct Manifest {
  std::uint64_t generation = 0;
  int schema = 0;
  std::string analyzer;  // describe() of the analyser's settings
  SegmentFile source_list;
  SegmentFile furniture;  // the table of what was learned
  std::vector<Segment> segments;

  bool operator==(const Manifest&) const = default;
};

std::uint64_t count_articles(const Manifest& manifest);

std::string serialize(const Manifest& manifest);

// Throws IndexError where `text` isn't what serialize() wrote.
Manifest parse_manifest(std::string_view text);

// Why an index has to be rebuilt before this version of the programs can use it.
enum class RebuildReason { None, OtherSchema, OtherAnalysis };

// `analyzer` is describe() of the same settings in this program. Only a change of our own
// analysis makes a rebuild necessary; other versions of the libraries below may differ in a
// few tokens and are left to library_versions_differ().
RebuildReason rebuild_reason(const Manifest& manifest, std::string_view analyzer);

// A sentence for the user: what is wrong and how to put it right. Empty for None.
std::string_view explain(RebuildReason reason);

// Whether the index was made with other versions of the libraries for text analysis.
bool library_versions_differ(const Manifest& manifest, std::string_view analyzer);

}  // namespace dragoman
