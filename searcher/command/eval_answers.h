// An index's answers to queries, as a run.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "searcher/command/eval_options.h"
#include "searcher/command/eval_queries.h"
#include "searcher/eval/judgements.h"
#include "searcher/eval/ranked_run.h"

namespace dragoman {

struct IndexRun {
  Rankings rankings;
  bool any_failed = false;  // told on standard error; such a query has no answers
};

// With the docnos and the order that --format trec has. Throws TrecFileError where an answer has a
// docno twice, since no run may, and IndexError.
IndexRun answer_queries(const EvalOptions& options, const std::vector<EvalQuery>& queries);

// How many judged documents aren't in the index by their docnos. Throws IndexError.
std::size_t count_missing(const Judgements& judgements, const std::filesystem::path& index_folder);

}  // namespace dragoman
