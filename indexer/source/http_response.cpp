#include "indexer/source/http_response.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "indexer/source/archive_reader.h"
#include "indexer/source/gunzip.h"
#include "indexer/source/header_lines.h"
#include "indexer/source/media_type.h"
#include "indexer/source/stream_cursor.h"

namespace dragoman {
namespace {

constexpr std::size_t kMaxLine = 8192;

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// The size that begins a chunk, "1f4" or "1f4;name=value"; none where `line` is something else.
std::optional<std::uint64_t> chunk_size(std::string_view line) {
  std::uint64_t size = 0;
  const char* end = line.data() + line.size();
  const auto [rest, error] = std::from_chars(line.data(), end, size, 16);
  if (error != std::errc()) return std::nullopt;
  if (rest != end && *rest != ';' && *rest != ' ' && *rest != '\r') return std::nullopt;
  return size;
}

// A text may begin with a line such as "2024"; but that hasn't a web server's line end.
bool begins_with_chunk(StreamCursor& body) {
  const std::string_view start = body.peek(20).substr(0, 20);
  const std::size_t end = start.find("\r\n");
  return end != std::string_view::npos && chunk_size(start.substr(0, end));
}

// RFC 9112, section 7.1.
class Chunks {
 public:
  explicit Chunks(std::shared_ptr<StreamCursor> body) : body_(std::move(body)) {}

  std::string_view next() {
    if (left_ == 0 && !begin_chunk()) return {};
    const std::string_view piece = body_->take(left_);
    if (piece.empty()) throw SourceError("the page is cut off");
    left_ -= piece.size();
    return piece;
  }

 private:
  bool begin_chunk() {
    auto line = body_->take_line(kMaxLine);
    if (!std::exchange(first_, false) && line && line->empty()) line = body_->take_line(kMaxLine);
    if (!line) throw SourceError("the page is cut off");
    const auto size = chunk_size(*line);
    if (!size) throw SourceError("damaged chunks of a page");
    left_ = *size;
    return left_ > 0;
  }

  std::shared_ptr<StreamCursor> body_;
  std::uint64_t left_ = 0;  // of the chunk
  bool first_ = true;       // before the first chunk, behind which there is no line's end
};

ByteStream without_chunks(const std::shared_ptr<StreamCursor>& body, std::string_view encoding) {
  if (encoding.find("chunked") == std::string_view::npos || !begins_with_chunk(*body)) {
    return rest_of(body);
  }
  return [chunks = std::make_shared<Chunks>(body)] { return chunks->next(); };
}

// Or is empty; a byte order mark may come before.
bool begins_with_tag(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return text.empty() || (first != std::string_view::npos && text[first] == '<');
}

ByteStream without_compression_of(ByteStream body, std::string_view encoding) {
  if (encoding.empty() || equal_ignoring_case(encoding, "identity")) return body;
  auto cursor = std::make_shared<StreamCursor>(std::move(body));
  const std::string_view start = cursor->peek(4);
  if (start.starts_with("\x1f\x8b")) return gunzip(rest_of(cursor));
  if (start.starts_with("\x28\xb5\x2f\xfd")) return decompress(kZstd, rest_of(cursor));
  if (begins_with_tag(start) || encoding.find("gzip") != std::string_view::npos)
    return rest_of(cursor);
  if (equal_ignoring_case(encoding, "deflate")) return inflate_http(rest_of(cursor));
  throw SourceError("content encoding " + std::string(encoding) + " can't be undone");
}

int status_of(std::string_view line) {
  int status = 0;
  const std::size_t space = line.find(' ');
  if (!line.starts_with("HTTP/") || space == std::string_view::npos) {
    throw SourceError("no HTTP response");
  }
  const std::string_view rest = line.substr(space + 1);
  std::from_chars(rest.data(), rest.data() + rest.size(), status);
  return status;
}

}  // namespace

ContentType parse_content_type(std::string_view header) {
  ContentType result{.media_type = media_type_from(header)};
  while (header.find(';') != std::string_view::npos) {
    header.remove_prefix(header.find(';') + 1);
    header.remove_prefix(std::min(header.find_first_not_of(" \t"), header.size()));
    if (!equal_ignoring_case(header.substr(0, 8), "charset=")) continue;
    const std::string_view value = header.substr(8, header.find(';') - 8);
    for (const char c : value) {
      if (c != '"' && c != '\'' && c != ' ') result.charset += c;
    }
    break;
  }
  return result;
}

HttpResponse read_http_response(ByteStream bytes) {
  const auto cursor = std::make_shared<StreamCursor>(std::move(bytes));
  HttpResponse response;
  response.status = status_of(cursor->take_line(kMaxLine).value_or(""));
  const auto headers = read_header_lines(*cursor);
  response.type = parse_content_type(header_value(headers, "content-type"));
  if (response.status != 200) return response;
  response.body =
      without_compression_of(without_chunks(cursor, header_value(headers, "transfer-encoding")),
                             header_value(headers, "content-encoding"));
  return response;
}

}  // namespace dragoman
