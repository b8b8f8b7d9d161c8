// A request -> its result: the steps of an answer, one after the other.
#pragma once

#include <cstdint>

#include "searcher/expand/query_context.h"
#include "searcher/search/search.h"
#include "searcher/search/sentences.h"

namespace dragoman {

// What an answer is made from; all of it belongs to one thread at a time.
struct AnswerContext {
  QueryContext query;
  SentenceSplitter& splitter;
  std::uint64_t generation = 0;  // of the index
};

// Everything of the result but the time that it took.
SearchResult answer(const SearchRequest& request, const AnswerContext& context);

}  // namespace dragoman
