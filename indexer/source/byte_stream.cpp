#include "indexer/source/byte_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} * 1024;

}  // namespace

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

ByteStream standard_input() {
  return [block = std::vector<char>(kBlockBytes)]() mutable -> std::string_view {
    ssize_t got = 0;
    do {
      got = read(STDIN_FILENO, block.data(), block.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw SourceError(std::strerror(errno));
    return {block.data(), static_cast<std::size_t>(got)};
  };
}

ByteStream stream_of(std::string_view bytes) {
  return [rest = bytes]() mutable { return std::exchange(rest, std::string_view()); };
}

}  // namespace dragoman
