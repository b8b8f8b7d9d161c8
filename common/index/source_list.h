// The source list of a generation: what the index knows of every source file, so that the next
// run tells changed from unchanged without opening it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class SourceState : std::uint8_t { Indexed, Skipped, Failed };

// A member or record of a file that gave no article.
struct RejectedPart {
  std::string name;     // within the file
  bool failed = false;  // rather than skipped
  std::string reason;

  bool operator==(const RejectedPart&) const = default;
};

struct SourceEntry {
  SourceState state = SourceState::Indexed;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;  // since 1970
  // The file was so young when read that it may have changed since with the same size and time.
  bool doubtful = false;
  std::string checksum;        // of its content; empty where it wasn't read
  std::uint64_t articles = 0;  // in the index; a failed source keeps those that it gave before
  std::string reason;          // why skipped or failed
  std::vector<RejectedPart> rejected;  // some of them failed: then the file has, too

  bool operator==(const SourceEntry&) const = default;
};

struct SourceList {
  std::vector<std::string> roots;              // paths that were given, absolute, in order
  std::map<std::string, SourceEntry> entries;  // by absolute path

  bool operator==(const SourceList&) const = default;
};

// Lines of tab-separated values, escaped as escape.h says.
std::string serialize(const SourceList& list);

// Throws IndexError where `text` isn't what serialize() wrote.
SourceList parse_source_list(std::string_view text);

}  // namespace dragoman
