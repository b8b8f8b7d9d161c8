#include "common/text/blank.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace dragoman {

bool is_blank(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0xFEFF || c == 0x200B ||
         c == 0x200E || c == 0x200F;
}

std::string_view trim_blank(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode_at(text, 0);
    if (!is_blank(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (text[last] & '\xC0') == '\x80') --last;
    if (!is_blank(decode_at(text, last).value)) break;
    text = text.substr(0, last);
  }
  return text;
}

}  // namespace dragoman
