// Which options go together.
#pragma once

#include "searcher/command/options.h"

namespace dragoman {

// Throws UsageError, with the reason, where two options together make no sense: what one of them
// asks for would be lost.
void check_combination(const SearchOptions& options);

}  // namespace dragoman
