#include "indexer/source/byte_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} * 1024;

}  // namespace

std::string show_size(std::uint64_t bytes) {
  constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20;
  if (bytes == 0 || bytes % kMebibyte != 0) return std::to_string(bytes) + " bytes";
  return std::to_string(bytes / kMebibyte) + " MiB";
}

std::string read_whole(const ByteStream& stream, std::uint64_t limit) {
  std::string bytes;
  for (std::string_view piece = stream(); !piece.empty(); piece = stream()) {
    if (bytes.size() + piece.size() > limit) {
      throw SourceError("larger than the limit of " + show_size(limit));
    }
    bytes += piece;
  }
  return bytes;
}

ByteStream standard_input() {
  return [block = std::make_shared<std::vector<char>>(kBlockBytes)]() -> std::string_view {
    ssize_t got = 0;
    do {
      got = read(STDIN_FILENO, block->data(), block->size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw SourceError(std::strerror(errno));
    return {block->data(), static_cast<std::size_t>(got)};
  };
}

ByteStream stream_of(std::string_view bytes) {
  return [rest = std::make_shared<std::string_view>(bytes)] {
    return std::exchange(*rest, std::string_view());
  };
}

}  // namespace dragoman
