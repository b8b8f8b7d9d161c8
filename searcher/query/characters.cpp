#include "searcher/query/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// Marks that steer the direction of text and the byte order mark: they come with pasted text and
// nobody sees them. The joiners aren't among them: they spell.
bool is_invisible(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x061C || c == 0xFEFF;
}

bool parts_words(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200B;
}

// Of the full-width forms those that mean something to a query; the others, such as the comma,
// mean what they mean where they are typed.
char32_t ascii_of(char32_t c) {
  if (c < 0x80) return c;
  if (const int32_t figure = u_charDigitValue(static_cast<UChar32>(c)); figure >= 0) {
    return U'0' + static_cast<char32_t>(figure);
  }
  if (c < 0xFF01 || c > 0xFF5E) return c;
  const char32_t ascii = c - 0xFF01 + U'!';
  const bool letter = u_isalpha(static_cast<UChar32>(ascii)) != 0;
  constexpr std::u32string_view kOperators = U"():\"+-*?=~^/<>._";
  return letter || kOperators.find(ascii) != std::u32string_view::npos ? ascii : c;
}

}  // namespace

std::uint32_t CleanText::typed_begin(std::uint32_t begin) const {
  return begin < typed.size() ? typed[begin] : typed_end(begin);
}

std::uint32_t CleanText::typed_end(std::uint32_t end) const {
  return end == 0 ? 0 : typed[end - 1] + 1;
}

CleanText clean_query_text(std::string_view text, std::vector<QueryWarning>& warnings) {
  CleanText out;
  bool warned = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const CodePoint c = decode_at(text, at);
    at += c.length;
    const bool ill_formed = c.value == U'\uFFFD' && text.substr(begin, c.length) != "\uFFFD";
    if (!ill_formed && is_invisible(c.value)) continue;
    const bool blank = ill_formed || parts_words(c.value);
    for (std::size_t byte = begin; byte < at; ++byte) {
      out.text += blank ? ' ' : text[byte];
      out.typed.push_back(static_cast<std::uint32_t>(byte));
    }
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
  return {.value = ascii_of(c.value), .next = at + c.length};
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return character_at(text, begin).value;
}

std::string narrow(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.value < 0x80) {
      out += static_cast<char>(c.value);
    } else {
      out += text.substr(at, c.next - at);
    }
    at = c.next;
  }
  return out;
}

bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_delimiter(char32_t c) {
  constexpr std::u32string_view kDelimiters =
      U",;\u060C\u061B\u061F\u06D4\u3001\u3002\uFF01\uFF0C\uFF1B\uFF61\uFF64";
  return kDelimiters.find(c) != std::u32string_view::npos;
}

std::size_t end_of_full_stops(std::string_view text, std::size_t at) {
  Character c = character_at(text, at);
  while (c.value == U'.' || c.value == U'!' || c.value == U'?' || c.value == U':') {
    c = character_at(text, at = c.next);
  }
  return at;
}

bool is_figure(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_letter_or_figure(char32_t c) {
  const auto value = static_cast<UChar32>(c);
  return u_isalnum(value) != 0 || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

bool is_hebrew_letter(char32_t c) {
  return c >= 0x05D0 && c <= 0x05EA;
}

bool is_east_asian_letter(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

}  // namespace dragoman
