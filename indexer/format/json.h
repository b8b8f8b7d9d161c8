// Readers of JSON: each object is a record, read by the names that the user maps and by the
// usual ones (data/fields/names.txt). Any thread may call these.
#pragma once

#include <string_view>

#include "indexer/format/field_map.h"
#include "indexer/format/record.h"
#include "indexer/source/byte_stream.h"

namespace dragoman {

// Records are handed out one by one, in order, under the name "#id", or "#17" where they have no
// id (or a very long one): the number of the line, or of the element. What is empty is a
// rejection, what is broken a failed one, and costs no other. UTF-16 and UTF-32 are read as well;
// `charset` as declared outside counts for what isn't UTF-8. Throws SourceError where `bytes`
// does.

// One object a line.
void read_json_lines(const ByteStream& bytes, std::string_view charset, const FieldMap& map,
                     const RecordSink& sink);

// The elements of an array, or objects one after the other. A single object is the file's own
// article, without a name; but one without text that holds a list of objects under a usual name
// stands for that list.
void read_json(const ByteStream& bytes, std::string_view charset, const FieldMap& map,
               const RecordSink& sink);

}  // namespace dragoman
