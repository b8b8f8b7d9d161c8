// A record as text, for tests of readers to compare.
#pragma once

#include <string>

#include "indexer/format/record.h"

namespace dragoman {

// The told fields that are set, a line "name: value" each, then every line that isn't blank as
// "kind: text", with "-" for a kind that isn't told.
std::string show_record(const Record& record);

// Without the fields.
std::string show_record_lines(const Record& record);

}  // namespace dragoman
