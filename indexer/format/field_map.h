// Which fields of a JSON record are which of an article's.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

// Pairs of our field's name (id, title, text, standfirst, date, source, author, lang, source_lang,
// url) and the record's; they come before the usual names. A record's name may reach into objects
// by dots ("meta.published"). A field named twice takes the first that a record has; text takes
// all, one below the other.
using FieldMap = std::vector<std::pair<std::string, std::string>>;

// Reads "title=headline,text=body". Throws std::invalid_argument with a message for the user.
FieldMap parse_field_map(std::string_view text);

}  // namespace dragoman
