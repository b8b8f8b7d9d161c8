// A stream of JSON -> its top-level values, one by one, without reading them: the step before
// the parser. Memory is bounded by kMaxArticleBytes, whatever the stream holds.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "indexer/source/byte_stream.h"

namespace dragoman {

struct JsonValue {
  // Holds until the sink returns. What is broken stands here as it is, for the parser to refuse.
  std::string_view bytes;
  std::uint64_t number = 0;  // from 1: of the line, or of the value
  bool too_large = false;    // more than kMaxArticleBytes; then `bytes` is empty
  bool is_element = false;   // of an array at the top

  bool operator==(const JsonValue&) const = default;
};
using JsonValueSink = std::function<void(const JsonValue&)>;

// JSON Lines: every line that isn't blank is a value, whole or broken. `bytes` is UTF-8 without
// a byte-order mark, as below.
void cut_json_lines(const ByteStream& bytes, const JsonValueSink& sink);

// Values one after the other, with any white space or commas between them; an array at the top
// stands for its elements. A value that isn't closed ends where a line begins with "{" that
// can't be inside it, so that a broken line costs no other. What is no value at all, a line.
void cut_json_values(const ByteStream& bytes, const JsonValueSink& sink);

}  // namespace dragoman
