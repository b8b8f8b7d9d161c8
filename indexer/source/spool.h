// A stream -> a file that can be read from any place.
#pragma once

#include <cstdint>

#include "indexer/source/byte_stream.h"
#include "indexer/source/file_handle.h"

namespace dragoman {

// Writes `bytes` into a temporary file that has no name (in TMPDIR, else /tmp), and stands at its
// start. Throws SourceError where that fails or there are more than `limit`, and what `bytes`
// throws.
FileHandle spool(const ByteStream& bytes, std::uint64_t limit);

}  // namespace dragoman
