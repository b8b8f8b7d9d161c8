// What the head of a page and its JSON-LD tell of the article, as they write it: nothing is
// judged here but what contradicts the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/html_tree.h"
#include "indexer/format/json_ld.h"

namespace dragoman {

struct HtmlMetadata {
  std::string page_title;  // <title>, with whatever the outlet adds
  std::string title;       // Open Graph's, or that of another vocabulary
  std::string site;        // the outlet's name
  std::string published;
  std::string modified;
  std::string author;
  std::string lang;
  std::string original_lang;
  std::string url;
  JsonLd json_ld;
};

HtmlMetadata read_html_metadata(const HtmlTree& tree);

// Which of the JSON-LD articles the page is about: the one whose address or headline is the page's
// own (`titles`: its headings and told titles). Null where none is, or where the only one has
// another headline than the page.
const JsonLdArticle* find_json_ld_article(const HtmlMetadata& metadata,
                                          const std::vector<std::string>& titles);

// `text`, where it has entities or tags, as a page would show it; white space squeezed.
std::string plain_text(std::string_view text);

}  // namespace dragoman
