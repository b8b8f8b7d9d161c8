// Articles in the language that a query is written in come before others that have its words as
// often: what stands there in another language is mostly names, and the same story.
#pragma once

#include <xapian.h>

#include <string>

namespace dragoman {

// What such an article gains (ranking_weights.h). `language`: as stop_language() tells it, not
// empty. To be ranked by beside a query; it would find all articles in the language.
Xapian::Query own_language_part(const std::string& language);

}  // namespace dragoman
