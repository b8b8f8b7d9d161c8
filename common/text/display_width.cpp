#include "common/text/display_width.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

bool is_invisible(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return true;
    default: break;
  }
  // The vowels and finals of a Hangul syllable are drawn into its first letter's cells.
  const int hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO;
}

}  // namespace

int display_width(char32_t character) {
  if (character >= 0x20 && character < 0x7F) return 1;
  const auto c = static_cast<UChar32>(character);
  if (is_invisible(c)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    columns += static_cast<std::size_t>(display_width(point.value));
    at += point.length;
  }
  return columns;
}

std::string_view last_columns(std::string_view text, std::size_t columns) {
  // Walks back to where characters begin: the last place where all that follows still fits.
  std::size_t begin = text.size();
  std::size_t taken = 0;
  for (std::size_t at = text.size(); at > 0;) {
    do --at;
    while (at > 0 && is_continuation(text[at]));
    const auto width = static_cast<std::size_t>(display_width(decode_at(text, at).value));
    taken += width;
    if (taken > columns) break;
    if (width > 0) begin = at;
  }
  return text.substr(begin);
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  for (std::size_t taken = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    taken += static_cast<std::size_t>(display_width(point.value));
    if (taken > columns) break;
    at += point.length;
  }
  return text.substr(0, at);
}

}  // namespace dragoman
