#include "searcher/query/characters.h"

#include <unicode/uchar.h>

#include <cstdint>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// Marks that steer the direction of text, the byte order mark and the zero-width space: they
// come with pasted text and nobody sees them. The joiners aren't among them: they spell.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x061C ||
         c == 0xFEFF;
}

}  // namespace

std::string clean_query_text(std::string_view text, std::vector<QueryWarning>& warnings) {
  std::string out(text);
  bool warned = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const CodePoint c = decode_at(text, at);
    at += c.length;
    const bool ill_formed = c.value == U'\uFFFD' && text.substr(begin, c.length) != "\uFFFD";
    if (ill_formed || is_invisible(c.value)) out.replace(begin, c.length, c.length, ' ');
    if (!ill_formed || warned) continue;
    warned = true;
    add_warning(warnings, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at),
                "the query isn't UTF-8 here and the bytes are ignored; set the terminal or the "
                "file to UTF-8");
  }
  return out;
}

Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {.value = 0, .next = text.size()};
  const CodePoint c = decode_at(text, at);
  return {.value = c.value, .next = at + c.length};
}

bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_quote(char32_t c) {
  return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u201F' ||
         c == U'\u00AB' || c == U'\u00BB';
}

bool is_delimiter(char32_t c) {
  return c == U',' || c == U';' || c == U'\u060C' || c == U'\u061B' || c == U'\u3001' ||
         c == U'\uFF0C' || c == U'\uFF1B';
}

bool is_hebrew_letter(char32_t c) {
  return c >= 0x05D0 && c <= 0x05EA;
}

}  // namespace dragoman
