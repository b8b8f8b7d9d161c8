// Article + tokens -> the document that a segment holds of it.
#pragma once

#include <xapian.h>

#include "common/index/article.h"
#include "common/text/tokenizer.h"
#include "indexer/article/line_hash.h"

namespace dragoman {

// How often a word of the title counts in the text field.
inline constexpr Xapian::termcount kTitleWeight = 2;

// Terms and values as common/index/schema.h says, the stored article as data. Furniture gets
// terms of its own field, without weight, and is in no other. `lines` are the article's, as
// judge_article() gives them.
Xapian::Document make_document(const Article& article, const CountedLines& lines,
                               Tokenizer& tokenizer);

}  // namespace dragoman
