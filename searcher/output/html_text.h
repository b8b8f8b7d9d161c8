// Text from outside as HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/search.h"

namespace dragoman {

// For an element's content or a quoted attribute: escaped, quotes too, and without controls.
std::string html_text(std::string_view text);

// With the matches in <mark>.
std::string html_marked(std::string_view text, const std::vector<TextRange>& matches);

// ` lang="ar" dir="auto"`, for an element that holds text of an article; the browser takes the
// direction from the text.
std::string html_language(std::string_view lang);

// `text` as a link to `url` where that is an http or https address.
std::string html_link(const std::string& text, std::string_view url);

}  // namespace dragoman
