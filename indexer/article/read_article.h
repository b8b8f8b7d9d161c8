// Bytes of a source file -> articles, as a reader would take them.
//
// The only door into indexer/article: the readers by type, the charset, and the judges of
// title, date, outlet and furniture stand behind it.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "common/index/article.h"

namespace dragoman {

// Why a source gives no article although reading it went well: "empty", "binary data, not text".
struct Skipped {
  std::string reason;
  bool operator==(const Skipped&) const = default;
};

using ReadResult = std::variant<Article, Skipped>;

// Reads the bytes of a plain-text file as one article. Sets every field but key, id and
// file_date, which are the caller's. Any bytes are allowed: a byte-order mark decides, else
// UTF-8 where it is that, else the charset is guessed; what can't be read becomes U+FFFD.
// REQUIRES: `bytes` are under 1 GiB.
ReadResult read_text_article(std::string_view bytes);

}  // namespace dragoman
