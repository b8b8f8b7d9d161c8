// What a page's JSON-LD (https://schema.org) tells of articles. Any thread may call it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// One article; what isn't told is empty.
struct JsonLdArticle {
  std::string headline;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string author;  // several joined by ", "
  std::string lang;
  std::string original_lang;  // of the work that this one translates
  std::string url;
  std::string body;  // as it stands there: plain text or HTML

  bool operator==(const JsonLdArticle&) const = default;
};

struct JsonLd {
  std::vector<JsonLdArticle> articles;  // in their order; a list's entries too
  std::string site;                     // the name of the website or organisation

  bool operator==(const JsonLd&) const = default;
};

// Adds what `script`, the text of one <script type="application/ld+json">, holds. Small faults are
// mended (json_repair.h); what is broken otherwise, nests deeper than 64 or is larger than 1 MiB
// is ignored.
void read_json_ld(std::string_view script, JsonLd& into);

}  // namespace dragoman
