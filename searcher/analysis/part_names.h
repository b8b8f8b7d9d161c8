// What --explain calls the parts of a score: in the words of the query, not of the index.
#pragma once

#include <map>
#include <string>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/expand/query_context.h"

namespace dragoman {

// By Xapian's description of a part: `title:strike (stem)`, `strike (this form)`, `"cease fire"`,
// `harb* -> harbour, harboured +3`. What has no name here keeps its description.
using PartNames = std::map<std::string, std::string, std::less<>>;

// The names of whatever translate_query(query) may be made of.
PartNames name_parts(const AnalyzedQuery& query, const QueryContext& context);

}  // namespace dragoman
