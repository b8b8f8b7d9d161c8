// A record -> an article, as a reader would take it.
//
// The only door into indexer/article: the judges of title, date, outlet, language and furniture
// stand behind it. Any thread may call it.
#pragma once

#include "common/index/article.h"
#include "common/index/furniture_table.h"
#include "indexer/article/line_hash.h"
#include "indexer/format/record.h"

namespace dragoman {

// The article before it is judged: the record's fields, and no zones. What its file is, and
// with it its key, is for the caller to set.
Article make_article(Record record);

// Judges an article by its text and by what was told of it: sets title, date, source, author,
// languages and zones, whatever they were before. Returns what is to be counted of it.
CountedLines judge_article(Article& article, const FurnitureTable& learned);

}  // namespace dragoman
