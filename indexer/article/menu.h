// Judge of the menu above a headline: the sections of an outlet ("News", "Sport"), and runs of
// short lines. Any thread may call this.
#pragma once

#include "indexer/article/lines.h"

namespace dragoman {

// Marks menu lines above the text as furniture, where a line that can better be the headline
// stands below them. Before the judge of the title, after all others.
void judge_menu(Page& page);

}  // namespace dragoman
