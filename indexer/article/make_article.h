// A record -> an article, as a reader would take it.
//
// The only door into indexer/article: the judges of title, date, outlet, language and furniture
// stand behind it. Any thread may call it.
#pragma once

#include "common/index/article.h"
#include "indexer/format/record.h"

namespace dragoman {

// Sets every field but key and file_date, which are the caller's.
Article make_article(Record record);

// Judges an article anew from its text and what was told of it.
void judge_article(Article& article);

}  // namespace dragoman
