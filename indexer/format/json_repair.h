// A JSON value with the faults that dumps of news have -> one that a strict parser takes.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// `value` (well-formed UTF-8) with its small faults mended: control characters in strings and
// lone surrogates (become U+FFFD) are escaped, commas before a closing bracket go, NaN and
// Infinity are null. Whatever else is wrong stays wrong. Linear in time.
std::string repair_json(std::string_view value);

}  // namespace dragoman
