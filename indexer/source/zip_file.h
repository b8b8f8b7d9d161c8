// A .zip as a stream -> a file, since a .zip is read from its end.
#pragma once

#include "indexer/source/byte_stream.h"
#include "indexer/source/file_handle.h"
#include "indexer/source/limits.h"

namespace dragoman {

// Throws LimitError where its directory may have more entries than `limits` allows: libarchive
// would have them all in memory at once. Throws SourceError as spool() does.
FileHandle zip_file(const ByteStream& bytes, const Limits& limits);

}  // namespace dragoman
