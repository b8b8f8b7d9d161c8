// Which language's stop words a query leaves out. Called by analyze_query() alone.
#pragma once

#include <span>
#include <string>

#include "searcher/expand/query_context.h"

namespace dragoman {

// Of the index's languages (ISO 639-1) the one whose stop words cover most of a query's `forms`;
// English wins a tie, then the first. Empty where none does, or where it isn't sure: what is a
// small word of one language is the matter itself in another (war, die, men). So beside English a
// language of the same script must have two small words more than English has, or one of the
// query's other words must be its own: one that English articles hardly have. On the database's
// thread.
std::string stop_language(std::span<const std::string> forms, const QueryContext& context);

}  // namespace dragoman
