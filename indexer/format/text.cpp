#include "indexer/format/text.h"

#include <utility>

#include "indexer/format/charset.h"

namespace dragoman {

RecordOrRejection read_text(std::string_view bytes, std::string_view charset) {
  DecodedText decoded = decode_text(bytes, charset);
  if (decoded.binary) return Rejection{.reason = "binary data, not text"};
  Record record;
  record.text = std::move(decoded.text);
  if (!record.text.empty() && record.text.back() != '\n') record.text += '\n';
  record.charset = std::move(decoded.charset);
  return record;
}

}  // namespace dragoman
