// Judge of headline, standfirst and subheads, and the title made of a text without headline.
// Any thread may call these, after the judges of furniture and credits.
#pragma once

#include "common/index/article.h"
#include "indexer/article/lines.h"

namespace dragoman {

// Marks the headline, unless the source told it, its repetitions and the standfirst; sets title
// and title_inferred.
void judge_title(Page& page, Article& article);

// Marks the short lines between paragraphs.
void judge_subheads(Page& page);

}  // namespace dragoman
