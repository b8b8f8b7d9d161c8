// A person grades hits on a terminal, and makes a file of judgements of them.
#pragma once

#include "searcher/command/eval_options.h"

namespace dragoman {

// Shows each hit of each query that the file doesn't judge yet, in the order of queries and ranks,
// and asks for its grade on standard input, a line an answer. Each grade is on disk before the next
// question. Returns the exit status. Throws TrecFileError, IndexError, and std::system_error.
int judge_hits(const EvalOptions& options);

}  // namespace dragoman
