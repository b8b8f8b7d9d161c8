// The charset that a page or a feed says it is in, read before it can be decoded. Any thread may
// call these.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Of an XML declaration, before which white space may stand; empty where there is none.
std::string declared_xml_charset(std::string_view bytes);

// Of an XML declaration, `<meta charset>` or `<meta http-equiv=Content-Type>` in the first 4 KiB;
// empty where there is none.
std::string declared_html_charset(std::string_view bytes);

}  // namespace dragoman
