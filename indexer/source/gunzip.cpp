#include "indexer/source/gunzip.h"

#include <zlib.h>

#include <exception>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "indexer/source/stream_cursor.h"

namespace dragoman {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
// As zlib's inflateInit2 wants them.
constexpr int kGzip = MAX_WBITS + 16;
constexpr int kZlib = MAX_WBITS;
constexpr int kBareDeflate = -MAX_WBITS;

// RFC 1950.
bool begins_as_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0f) == Z_DEFLATED && (first * 256 + second) % 31 == 0;
}

class Inflater {
 public:
  Inflater(ByteStream compressed, bool gzip)
      : gzip_(gzip), input_(std::move(compressed)), output_(kPiece) {}
  ~Inflater() { inflateEnd(&zlib_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  std::string_view next() {
    if (error_) std::rethrow_exception(error_);
    zlib_.next_out = output_.data();
    zlib_.avail_out = static_cast<uInt>(output_.size());
    try {
      if (!started_) start();
      while (zlib_.avail_out > 0 && !ended_) step();
    } catch (...) {
      error_ = std::current_exception();
    }
    const std::size_t got = output_.size() - zlib_.avail_out;
    if (got == 0 && error_) std::rethrow_exception(error_);
    // zlib's bytes are unsigned, ours aren't; either may be read as the other.
    return {reinterpret_cast<const char*>(output_.data()), got};
  }

 private:
  void start() {
    started_ = true;
    const int bare_or_zlib = begins_as_zlib(input_.peek(2)) ? kZlib : kBareDeflate;
    if (inflateInit2(&zlib_, gzip_ ? kGzip : bare_or_zlib) != Z_OK) {
      throw SourceError("zlib is out of memory");
    }
  }

  void step() {
    if (zlib_.avail_in == 0) fill();
    const int status = ::inflate(&zlib_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) return end_member();
    if (status == Z_MEM_ERROR) throw SourceError("zlib is out of memory");
    if (status != Z_OK && status != Z_BUF_ERROR) {
      const std::string why = zlib_.msg == nullptr ? "" : ": " + std::string(zlib_.msg);
      throw SourceError("damaged gzip data" + why);
    }
  }

  void fill() {
    const std::string_view piece = input_.take(std::numeric_limits<uInt>::max());
    if (piece.empty()) throw SourceError("gzip data is cut off");
    give(piece);
  }

  void give(std::string_view piece) {
    // zlib takes a pointer to what it won't change.
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    zlib_.avail_in = static_cast<uInt>(piece.size());
  }

  // Another member, padding or the end may follow; after HTTP's deflate nothing that counts.
  void end_member() {
    if (!gzip_) {
      ended_ = true;
      return;
    }
    for (;;) {
      while (zlib_.avail_in > 0 && *zlib_.next_in == 0) {
        ++zlib_.next_in;
        --zlib_.avail_in;
      }
      if (zlib_.avail_in > 0) break;
      const std::string_view piece = input_.take(std::numeric_limits<uInt>::max());
      if (piece.empty()) {
        ended_ = true;
        return;
      }
      give(piece);
    }
    inflateReset(&zlib_);
  }

  const bool gzip_;
  StreamCursor input_;
  std::vector<Bytef> output_;
  z_stream zlib_{};
  bool started_ = false;
  bool ended_ = false;
  std::exception_ptr error_;  // thrown once all before it is handed out
};

}  // namespace

ByteStream gunzip(ByteStream compressed) {
  return [inflater = std::make_shared<Inflater>(std::move(compressed), true)] {
    return inflater->next();
  };
}

ByteStream inflate_http(ByteStream compressed) {
  return [inflater = std::make_shared<Inflater>(std::move(compressed), false)] {
    return inflater->next();
  };
}

}  // namespace dragoman
