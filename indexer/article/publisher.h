// The outlet where no "Source: ..." line tells it: "First published by Harbour Gazette", a last
// line "— Harbour Gazette", "© 2024 Harbour Gazette. All rights reserved". Any thread may call
// these.
#pragma once

#include <string>
#include <string_view>

#include "common/index/article.h"
#include "indexer/article/lines.h"

namespace dragoman {

// "First published by Harbour Gazette", "Originally published on gazette.example" -> the outlet;
// else empty.
std::string read_first_publisher(std::string_view line);

// "— Harbour Gazette", "(Harbour Gazette)", "Harbour Gazette" -> the outlet. Empty where none of
// the name's words says that it is one: people and places stand so, too.
std::string read_closing_outlet(std::string_view line);

// "© 2024 Harbour Gazette. All rights reserved" -> the outlet. Empty where neither a year nor a
// reservation of rights makes it the page's, or where a company or an agency is named.
std::string read_copyright(std::string_view line);

// Marks lines of the first form near begin and end, and one of the second as the page's last
// line, as credits. Unless the outlet is known, takes it from the first such line, else from a
// copyright line below the text.
void judge_publisher(Page& page, Article& article);

}  // namespace dragoman
