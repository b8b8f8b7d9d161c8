// A source file -> its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace dragoman {

// The largest file that is read. News articles are a thousand times smaller.
inline constexpr std::uint64_t kMaxSourceBytes = std::uint64_t{8} << 20;

struct SourceBytes {
  std::string bytes;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;  // since 1970, before it was read
  // Changed so shortly before it was read that a later change might show in neither.
  bool doubtful = false;
};

struct ReadFailure {
  std::string reason;
};

// Reads a regular file by its absolute path, following no link on the way. A file that
// changes while it is read, is too large, or isn't a regular file any more is a failure.
std::variant<SourceBytes, ReadFailure> read_source(const std::string& path);

}  // namespace dragoman
