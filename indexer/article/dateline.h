// Datelines, with which agencies begin a report: "WEXMARK, Jan. 20, 2025 (Kestrel Wire) - ".
// Any thread may call these.
#pragma once

#include <string>
#include <string_view>

#include "common/index/article.h"
#include "indexer/article/lines.h"

namespace dragoman {

// The date (ISO 8601) of the dateline that `line` begins with: a place, a date with its year,
// perhaps an agency in brackets, and a dash. Empty where there is none. `lang` as that of
// read_date_line().
std::string read_dateline(std::string_view line, std::string_view lang = {});

// Gives an article without a date that of the dateline at the head of its text. The line stays
// what it is.
void judge_dateline(const Page& page, Article& article);

}  // namespace dragoman
