// The bytes of a source or member -> its records: the only door into indexer/format. Any
// thread may call it.
#pragma once

#include <string_view>

#include "indexer/format/field_map.h"
#include "indexer/format/record.h"
#include "indexer/source/byte_stream.h"
#include "indexer/source/media_type.h"

namespace dragoman {

struct FormatOptions {
  FieldMap fields;  // of JSON records
};

// Whether there is a reader for this media type.
bool has_reader(std::string_view media_type);

// Hands every record of `bytes` to `sink`, in order, each once; what is broken or empty as a
// rejection. Only records of JSON Lines and the elements of a JSON array are read one by one;
// everything else must fit kMaxArticleBytes. `charset`: as declared outside (an HTTP header), or
// empty. Throws SourceError where the stream does; records handed out before stay valid.
// REQUIRES: has_reader(media_type).
void read_records(std::string_view media_type, const ByteStream& bytes, std::string_view charset,
                  const FormatOptions& options, const RecordSink& sink);

}  // namespace dragoman
