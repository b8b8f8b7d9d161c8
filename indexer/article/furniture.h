// Judge of page furniture: lines that belong to the page and not to the article ("Leave a
// Reply", "Read more: ...", cookie notices). Any thread may call these.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/lines.h"

namespace dragoman {

// What a line is by its words alone.
enum class FurniturePhrase {
  None,
  Line,     // furniture
  Cue,      // furniture, or at the page's head a headline that begins so ("Watch: ...", "© ...")
  Trailer,  // furniture, and so are the short lines below it near the page's end
};

// `line` without white space around it. A longer phrase may have one letter too many, too few or
// wrong, or two of them swapped.
FurniturePhrase find_furniture_phrase(std::string_view line);

// Marks furniture among the lines that no judge has marked yet.
void judge_furniture(Page& page);

// Marks as furniture the unmarked lines that repeat the headline, the line at `headline`.
void judge_repeated_headline(Page& page, std::size_t headline);

}  // namespace dragoman
