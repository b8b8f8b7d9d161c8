// The values of a record's fields -> what it tells. Any thread may call these.
#pragma once

#include <string>

#include "indexer/format/field_names.h"
#include "indexer/format/record.h"

namespace dragoman {

// Takes all that is a line from `values`: id, title, date and so on.
void tell_fields(FieldValues& values, Record& record);

// The standfirst's lines.
std::string take_standfirst(FieldValues& values);

}  // namespace dragoman
