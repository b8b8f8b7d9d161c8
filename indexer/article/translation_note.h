// Notes that an article is a translation: "Translated from Hebrew", "Aus dem Hebräischen von
// Lena Voss", "翻译自英文". The phrases are those of data/credits/translation.txt, the names of
// languages ICU's in the phrase's own language. Any thread may call these.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/index/article.h"
#include "indexer/article/lines.h"

namespace dragoman {

// The language (ISO 639-1) that `line` says the article was translated from or first appeared
// in. Nothing where the line isn't such a note, or its first clause says more.
std::optional<std::string> read_translation_note(std::string_view line);

// Marks such notes near begin and end as credits. The first that names another language than
// the page's is Article::source_lang where the source told none.
void judge_translation_note(Page& page, Article& article);

}  // namespace dragoman
