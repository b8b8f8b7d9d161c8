// The bytes of a source, of a member of an archive, or of what a converter printed, handed out
// piece by piece, so that none of them need be in memory as a whole.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dragoman {

// Why a source, or a member, can't be read (to its end): for the user, without its path.
struct SourceError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Gives the next piece; an empty one is the end, and it isn't called again then. A piece holds
// until the next call. Copies share one place in the stream. Throws SourceError.
using ByteStream = std::function<std::string_view()>;

// The largest text, record or page that is read as one. News articles are a thousand times
// smaller.
inline constexpr std::uint64_t kMaxArticleBytes = std::uint64_t{8} << 20;

// "8 MiB", "1000 bytes".
std::string show_size(std::uint64_t bytes);

// Everything that is left in `stream`. Throws SourceError where that is more than `limit`.
std::string read_whole(const ByteStream& stream, std::uint64_t limit = kMaxArticleBytes);

// Standard input, which is read once.
ByteStream standard_input();

// `bytes`, which must outlive it, as one piece.
ByteStream stream_of(std::string_view bytes);

}  // namespace dragoman
