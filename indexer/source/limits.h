// How much one source may make of itself, so that no archive bomb takes a run down.
#pragma once

#include <cstdint>

namespace dragoman {

struct Limits {
  // All that compressions and archives hold, at every level, taken together.
  std::uint64_t expanded_bytes = std::uint64_t{64} << 30;
  // Expanded bytes for each byte of the source read so far. Text shrinks to a twentieth, feeds
  // that repeat themselves to a sixtieth; zeros to a thousandth and less.
  std::uint64_t ratio = 200;
  // So many expanded bytes are allowed whatever the ratio.
  std::uint64_t ratio_free_bytes = std::uint64_t{64} << 20;
  std::uint64_t members = 1'000'000;  // at every level, folders too
  // Archives (and compressions of compressions) within each other; a .tar.gz is one level.
  std::uint32_t nesting = 4;
  // What is put into a temporary file at a time: a .zip, which is read from its end, or a
  // document for a converter.
  std::uint64_t temporary_bytes = std::uint64_t{16} << 30;
};

}  // namespace dragoman
