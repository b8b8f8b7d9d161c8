// Hits as JSON, as result.schema.json describes it. Keys and their order are fixed; values that
// are absent are null; offsets are in code points. Characters that could steer a terminal are
// escaped.
#pragma once

#include <string>

#include "searcher/output/format.h"

namespace dragoman {

// One object on one line for the whole answer; with a query's id it has a "qid".
std::string json_result(const SearchResult& result, const OutputOptions& options);

// One object a line for each hit.
std::string jsonl_result(const SearchResult& result, const OutputOptions& options);

}  // namespace dragoman
