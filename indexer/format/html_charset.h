// The charset that a page says it is in, read before it can be decoded.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Of `<meta charset>`, `<meta http-equiv=Content-Type>` or an XML declaration in the first 4 KiB;
// empty where there is none. Any thread may call it.
std::string declared_html_charset(std::string_view bytes);

}  // namespace dragoman
