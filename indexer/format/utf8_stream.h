// Bytes of a JSON text -> the same in UTF-8, piece by piece: JSON may be in UTF-16 or UTF-32.
#pragma once

#include <string_view>

#include "indexer/source/byte_stream.h"

namespace dragoman {

// `bytes` without a byte-order mark; UTF-16 and UTF-32, known by their mark or by the NULs of
// the first two characters (RFC 4627, section 3), become UTF-8. All else passes as it is,
// well-formed or not. `bytes` must outlive it.
ByteStream utf8_stream(const ByteStream& bytes);

}  // namespace dragoman
