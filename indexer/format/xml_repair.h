// XML as feeds on the web have it -> well-formed XML that is safe to parse.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

struct RepairedXml {
  std::string text;        // UTF-8, without declaration, DOCTYPE, comments; empty: no element
  bool cut_short = false;  // elements were still open at the end

  bool operator==(const RepairedXml&) const = default;
};

// `xml`: well-formed UTF-8. Bare ampersands and angle brackets are escaped, entities of HTML
// become characters, end tags close what stands open within, attributes get their quotes. Nothing
// is left that a parser might expand; nesting and attributes are capped. Linear in time.
RepairedXml repair_xml(std::string_view xml);

}  // namespace dragoman
