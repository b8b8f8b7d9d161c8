// Which fields of the schema a query may name.
#pragma once

#include <string>
#include <string_view>

#include "common/index/schema.h"

namespace dragoman {

// The field that words without one are searched in.
const Field* text_field();

// The field that a query writes as `name:`, in any case; nullptr where there is none. Points
// into kFields, so that fields are compared by address.
const Field* find_query_field(std::string_view name);

// Whether a value of the field is read up to the next white space, whatever signs it has.
bool takes_any_sign(const Field& field);

// The names of all fields that a query may name: "title, body, ... and id".
std::string query_field_names();

// Whether the field only narrows the hits and never ranks them.
inline bool is_filter(const Field& field) {
  return field.kind != FieldKind::Text;
}

}  // namespace dragoman
