// Hits as JSON. Keys and their order are fixed; values that are absent are null; offsets are in
// code points.
#pragma once

#include <string>

#include "searcher/search/search.h"

namespace dragoman {

// One object on one line for the whole answer; with `query_id` (else empty) it has a "qid".
std::string json_result(const SearchResult& result, const std::string& query_id);

// One object a line for each hit.
std::string jsonl_result(const SearchResult& result, const std::string& query_id);

}  // namespace dragoman
