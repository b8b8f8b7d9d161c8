// Hits as a TREC run.
#pragma once

#include <string>

#include "searcher/output/format.h"

namespace dragoman {

// Lines `qid Q0 id rank score tag`, scores strictly falling. White space and controls in ids are
// percent-encoded; an id that several articles have is followed by a colon and the path.
std::string trec_result(const SearchResult& result, const OutputOptions& options);

}  // namespace dragoman
