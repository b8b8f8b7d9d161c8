// What stands before a Markdown text between two lines of "---" (YAML) or "+++" (TOML).
#pragma once

#include <string_view>

#include "indexer/format/field_names.h"

namespace dragoman {

// Adds the front matter's values to `values` and returns the text after it: all of `text` where
// there is none. Reads what front matter is made of (one value a line, lists, texts in quotes or
// indented, objects one level deep) and passes over the rest. `text`: UTF-8, LF line ends.
std::string_view read_front_matter(std::string_view text, const FieldNames& names,
                                   FieldValues& values);

}  // namespace dragoman
