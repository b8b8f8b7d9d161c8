#include "indexer/format/field_map.h"
namespace dragoman {
FieldMap parse_field_map(std::string_view) { return {}; }
}
