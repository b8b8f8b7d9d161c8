#include "indexer/source/byte_stream.h"

#include <memory>
#include <utility>

namespace dragoman {

std::string read_whole(const ByteStream& stream, std::uint64_t limit) {
  std::string bytes;
  for (std::string_view piece = stream(); !piece.empty(); piece = stream()) {
    if (bytes.size() + piece.size() > limit) {
      throw SourceError("larger than the limit of " + std::to_string(limit >> 20) + " MiB");
    }
    bytes += piece;
  }
  return bytes;
}

ByteStream stream_of(std::string_view bytes) {
  return [rest = std::make_shared<std::string_view>(bytes)] {
    return std::exchange(*rest, std::string_view());
  };
}

}  // namespace dragoman
