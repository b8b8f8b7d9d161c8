// Keeps account of what one source expands to, over all that is nested in it. One thread.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/source/byte_stream.h"
#include "indexer/source/limits.h"

namespace dragoman {

// A limit of the whole source is passed: nothing more of it is read.
struct LimitError : SourceError {
  using SourceError::SourceError;
};

[[noreturn]] void fail_by_members(const Limits& limits);

class Allowance {
 public:
  explicit Allowance(const Limits& limits) : limits_(limits) {}

  // `stream` of the source itself; what is read of it counts as compressed.
  ByteStream of_source(ByteStream stream);
  // `stream` of a compression or member; it throws LimitError once there is too much of it.
  // This object must outlive both.
  ByteStream of_content(ByteStream stream);

  // Throws LimitError.
  void count_member();

 private:
  void count_content(std::uint64_t bytes);

  const Limits limits_;
  std::uint64_t compressed_ = 0;
  std::uint64_t expanded_ = 0;
  std::uint64_t members_ = 0;
};

}  // namespace dragoman
