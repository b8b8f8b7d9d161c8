// Decompresses gzip and HTTP's "deflate", checking their checksums. (libarchive doesn't check
// those of gzip.)
#pragma once

#include "indexer/source/byte_stream.h"

namespace dragoman {

// The content of `compressed`, which is gzip, one member or several. Zero bytes may pad its end.
// The stream throws SourceError where that is damaged or cut off.
ByteStream gunzip(ByteStream compressed);

// The same for "deflate", by which some servers mean zlib's format and others bare deflate.
ByteStream inflate_http(ByteStream compressed);

}  // namespace dragoman
