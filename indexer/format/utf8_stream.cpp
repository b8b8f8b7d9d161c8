#include "indexer/format/utf8_stream.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

namespace dragoman {
namespace {

constexpr std::size_t kSliceBytes = std::size_t{64} * 1024;

struct Encoding {
  const char* charset = nullptr;  // null: passes as it is
  std::size_t mark_bytes = 0;
};

Encoding encoding_of(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\xEF\xBB\xBF"sv)) return {nullptr, 3};
  if (head.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4};
  if (head.starts_with("\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4};
  if (head.starts_with("\xFF\xFE"sv)) return {"UTF-16LE", 2};
  if (head.starts_with("\xFE\xFF"sv)) return {"UTF-16BE", 2};
  if (head.size() < 4) return {};
  const auto is_nul = [&](std::size_t i) { return head[i] == '\0'; };
  if (is_nul(1) && is_nul(2) && is_nul(3)) return {"UTF-32LE", 0};
  if (is_nul(0) && is_nul(1) && is_nul(2)) return {"UTF-32BE", 0};
  if (is_nul(1) && is_nul(3)) return {"UTF-16LE", 0};
  if (is_nul(0) && is_nul(2)) return {"UTF-16BE", 0};
  return {};
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset, &status));
  if (U_FAILURE(status)) throw SourceError(std::string("can't be read as ") + charset);
  return converter;
}

// Converts what it is given, and keeps what is cut within a character for the next time.
class Transcoder {
 public:
  explicit Transcoder(const char* charset)
      : from_(open_converter(charset)), to_(open_converter("UTF-8")) {}

  void append(std::string_view bytes, bool is_last, std::string& out) {
    const char* source = bytes.empty() ? "" : bytes.data();
    const char* const end = source + bytes.size();
    for (bool more = true; more;) {
      std::array<char, 8192> buffer;
      char* target = buffer.data();
      UErrorCode status = U_ZERO_ERROR;
      ucnv_convertEx(to_.get(), from_.get(), &target, buffer.data() + buffer.size(), &source, end,
                     pivot_.data(), &pivot_source_, &pivot_target_, pivot_.data() + pivot_.size(),
                     0, is_last ? 1 : 0, &status);
      out.append(buffer.data(), target);
      more = status == U_BUFFER_OVERFLOW_ERROR;
    }
  }

 private:
  Converter from_;
  Converter to_;
  std::array<UChar, 2048> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
};

class Utf8Reader {
 public:
  explicit Utf8Reader(const ByteStream& bytes) : bytes_(bytes) {}

  std::string_view next() {
    if (!begun_) begin();
    if (!transcoder_) return next_piece();
    converted_.clear();
    while (converted_.empty() && !flushed_) convert_slice();
    return converted_;
  }

 private:
  // Reads as many pieces as the first four bytes take.
  void begin() {
    begun_ = true;
    piece_ = bytes_();
    ended_ = piece_.empty();
    if (!ended_ && piece_.size() < 4) {
      head_ = piece_;
      while (head_.size() < 4 && !ended_) {
        const std::string_view piece = bytes_();
        ended_ = piece.empty();
        head_ += piece;
      }
      piece_ = head_;
    }
    const Encoding encoding = encoding_of(piece_);
    piece_.remove_prefix(encoding.mark_bytes);
    if (encoding.charset != nullptr) transcoder_ = std::make_unique<Transcoder>(encoding.charset);
  }

  // What is left of the piece at hand, else the next.
  std::string_view next_piece() {
    std::string_view piece = std::exchange(piece_, {});
    if (piece.empty() && !ended_) piece = bytes_();
    ended_ = ended_ || piece.empty();
    return piece;
  }

  void convert_slice() {
    if (piece_.empty()) piece_ = next_piece();
    const std::string_view slice = piece_.substr(0, kSliceBytes);
    piece_.remove_prefix(slice.size());
    flushed_ = slice.empty();
    transcoder_->append(slice, flushed_, converted_);
  }

  const ByteStream& bytes_;
  bool begun_ = false;
  bool ended_ = false;    // the stream has nothing more
  bool flushed_ = false;  // the transcoder has nothing more
  std::string head_;
  std::string_view piece_;
  std::unique_ptr<Transcoder> transcoder_;
  std::string converted_;
};

}  // namespace

ByteStream utf8_stream(const ByteStream& bytes) {
  return [reader = std::make_shared<Utf8Reader>(bytes)] { return reader->next(); };
}

}  // namespace dragoman
