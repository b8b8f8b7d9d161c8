// A place in a ByteStream, for those who read lines or counts of bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/byte_stream.h"

namespace dragoman {

class StreamCursor {
 public:
  explicit StreamCursor(ByteStream stream);

  // At least `size` bytes from here on, fewer only at the end; nothing is taken.
  std::string_view peek(std::size_t size);

  // Takes what comes next, at most `limit` bytes; empty at the end (or for a limit of 0). Holds
  // until the next call.
  std::string_view take(std::uint64_t limit);

  // Takes a line, which comes without its LF or CR LF; none at the end. Throws SourceError where
  // it is longer than `limit`.
  std::optional<std::string> take_line(std::size_t limit);

 private:
  // Makes the rest no shorter than it is, by the stream's next piece; false at the end.
  bool fetch();

  ByteStream stream_;
  bool ended_ = false;
  std::string joined_;     // holds the rest where that isn't within one piece
  std::string_view rest_;  // fetched, not taken
};

// All that is left.
ByteStream rest_of(std::shared_ptr<StreamCursor> cursor);

}  // namespace dragoman
