// A .zip as a stream -> a file, since a .zip is read from its end.
#pragma once

#include "indexer/source/byte_stream.h"
#include "indexer/source/file_handle.h"
#include "indexer/source/limits.h"

namespace dragoman {

struct ZipFile {
  FileHandle file;
  // Whether its directory stands at its end, where it should. Otherwise what stands there may
  // be that of a .zip within it.
  bool has_directory = false;
};

// Throws LimitError where its directory may have more entries than `limits` allows: libarchive
// would have them all in memory at once. Throws SourceError as spool() does.
ZipFile zip_file(const ByteStream& bytes, const Limits& limits);

}  // namespace dragoman
