// What a page tells of its article beside the lines: date, author, outlet, languages, address.
// Any thread may call these.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/index/article.h"
#include "indexer/format/html_article.h"
#include "indexer/format/html_metadata.h"
#include "indexer/format/html_page.h"

namespace dragoman {

// All but title and zones. `json` may be null.
Told tell_html_fields(const HtmlPage& page, const HtmlMetadata& metadata, const JsonLdArticle* json,
                      const HtmlRegion& region);

// "gazette.example" is an address and no name.
bool is_domain_name(std::string_view text);

}  // namespace dragoman
