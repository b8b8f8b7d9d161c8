// What dragoman-search does: one query, or a file of them.
#pragma once

#include "searcher/command/options.h"

namespace dragoman {

// Carries out what the command line asks for and returns the exit status. Hits go to standard
// output, everything else to standard error.
int run_search(const SearchOptions& options);

}  // namespace dragoman
