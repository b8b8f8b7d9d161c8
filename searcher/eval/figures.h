// Figures as the text formats show them.
#pragma once

#include <string>
#include <vector>

#include "searcher/eval/measures.h"

namespace dragoman {

// With four decimals; signed_figure() has a sign too, unless it shows as zero.
std::string figure(double value);
std::string signed_figure(double value);

// The figures of all measures, in the order of kMeasures.
std::vector<std::string> figures(const Measures& measures);

}  // namespace dragoman
