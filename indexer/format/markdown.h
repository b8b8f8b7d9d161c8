// Reader of Markdown (CommonMark): the file is one record.
#pragma once

#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

// Front matter tells what a JSON record's fields would; without a title there, a first "# heading"
// is the headline. Text that would cost too much to parse, as no author writes it, is read as
// plain text. `charset` as declared outside, or empty; `bytes` under 1 GiB. Any thread may call
// it.
RecordOrRejection read_markdown(std::string_view bytes, std::string_view charset = {});

}  // namespace dragoman
