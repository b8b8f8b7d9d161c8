// Header lines as HTTP, WARC and their like have them: "Name: value" up to an empty line.
#pragma once

#include <map>
#include <string>

#include "indexer/source/stream_cursor.h"

namespace dragoman {

// Values by their names in lower case; of a name that comes twice the first value. A line that
// begins with a space goes on with the one before it. Throws SourceError where there are more
// than a megabyte of them.
std::map<std::string, std::string> read_header_lines(StreamCursor& from);

// The value, or empty.
const std::string& header_value(const std::map<std::string, std::string>& lines,
                                const std::string& name);

}  // namespace dragoman
