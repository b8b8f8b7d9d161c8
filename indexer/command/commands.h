// What dragoman-index does, by subcommand.
#pragma once

#include "indexer/command/options.h"

namespace dragoman {

// Carries out what the command line asks for and returns the exit status. Data goes to
// standard output, everything else to standard error.
int run_command(const IndexOptions& options);

}  // namespace dragoman
