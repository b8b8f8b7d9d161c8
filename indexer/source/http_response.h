// What a web server sent, as an archive of the web keeps it: status, headers, body.
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/byte_stream.h"

namespace dragoman {

// A header's value with its charset set apart: "text/html", "utf-8". Both may be empty.
struct ContentType {
  std::string media_type;  // as media_type_from() has it
  std::string charset;

  bool operator==(const ContentType&) const = default;
};

ContentType parse_content_type(std::string_view header);

struct HttpResponse {
  int status = 0;  // 200 is success
  ContentType type;
  // Without its transfer and content encodings (chunked; gzip, deflate, zstd). Headers name some
  // that the archive's maker has undone already: the bytes decide. Throws SourceError.
  ByteStream body;
};

// Reads status and headers. Throws SourceError where `bytes` is no HTTP response, or in an
// encoding that can't be undone.
HttpResponse read_http_response(ByteStream bytes);

}  // namespace dragoman
