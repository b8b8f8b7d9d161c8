// WARC (ISO 28500), the format of web archives: record after record of what was asked and
// answered. libarchive's reader loses the hosts of addresses, and all that end in a slash.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "indexer/source/byte_stream.h"
#include "indexer/source/stream_cursor.h"

namespace dragoman {

struct WarcRecord {
  std::string type;  // "response", "resource", "request", ...
  std::string uri;   // what it is about
  std::string content_type;
  ByteStream block;  // to be read before the next record, or not at all
};

// One thread. Throws SourceError where the file is damaged or cut off, and what `bytes` throws.
class WarcReader {
 public:
  explicit WarcReader(ByteStream bytes);

  // Goes to the next record, if there is one.
  bool next(WarcRecord& record);
  // After an error: it was the file's, rather than of what a record holds.
  bool damaged() const { return damaged_; }

 private:
  bool begin_record(WarcRecord& record);
  bool find_version_line();
  std::string_view read_block();

  StreamCursor bytes_;
  std::uint64_t left_ = 0;  // of the record's block
  bool damaged_ = false;
};

}  // namespace dragoman
