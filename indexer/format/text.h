// Reader of plain text: the file is one record, its lines as they are.
#pragma once

#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

// `charset` as declared outside, or empty. `bytes` under 1 GiB.
RecordOrRejection read_text(std::string_view bytes, std::string_view charset = {});

}  // namespace dragoman
