// What `dragoman-search eval` does: scores answers and runs, or has hits judged.
#pragma once

#include "searcher/command/eval_options.h"

namespace dragoman {

// Returns the exit status. The report goes to standard output, everything else to standard error.
int run_eval(const EvalOptions& options);

}  // namespace dragoman
