// A page's lines and their kinds -> the text and the told zones of a record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/format/html_page.h"
#include "indexer/format/record.h"

namespace dragoman {

struct HtmlAddition {
  std::string title;  // a headline that the page doesn't show: the first line
  std::string body;   // text that a script would show: under the headline; lines ended by LF
};

// Sets text and told.zones of `record`. `headline_end`: one past the page's lines of headline.
void assemble_html_text(const HtmlPage& page, const std::vector<std::optional<ZoneKind>>& kinds,
                        const HtmlAddition& addition, std::size_t headline_end, Record& record);

}  // namespace dragoman
