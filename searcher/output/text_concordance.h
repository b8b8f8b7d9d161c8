// A hit's concordance as text: its matches stand below one another.
#pragma once

#include <string>

#include "searcher/output/text_marks.h"

namespace dragoman {

// Every line keeps the order of the text. A line that runs from right to left is padded on both
// sides and, on a terminal, isolated as a whole, the spaces with it. So its match stands in the
// same column as the others whether the terminal lays it out from right to left (what comes first
// in the text then stands to the right of the match, as its reader expects) or doesn't know how to.
// Either side is cut so that a line takes `columns` at most, if there is any room beside its match;
// 0: it isn't cut.
std::string text_concordance(const Hit& hit, const TextMarks& marks, std::size_t columns);

}  // namespace dragoman
