#include "common/cli/printable.h"

#include <cstdio>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_line_separator(char32_t c) {
  return c == 0x2028 || c == 0x2029;
}

// What the decoder made up for ill-formed bytes, as opposed to a U+FFFD that is in the text.
bool is_ill_formed(CodePoint point, std::string_view bytes) {
  return point.value == 0xFFFD && bytes != "\xEF\xBF\xBD";
}

template <typename Function>
void for_each_character(std::string_view text, Function function) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    function(point, text.substr(at, point.length));
    at += point.length;
  }
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    char text[8];
    std::snprintf(text, sizeof text, "\\x%02x", static_cast<unsigned char>(byte));
    out += text;
  }
}

void append_escape(std::string& out, char32_t value, std::string_view bytes) {
  if (value == '\n') {
    out += "\\n";
  } else if (value == '\t') {
    out += "\\t";
  } else if (value < 0x80) {
    append_hex(out, bytes);
  } else {
    char text[16];
    std::snprintf(text, sizeof text, "\\u{%04x}", static_cast<unsigned>(value));
    out += text;
  }
}

}  // namespace

bool may_steer(char32_t character) {
  return is_control(character) || is_bidi_control(character) || is_line_separator(character);
}

std::string printable(std::string_view text) {
  std::string out;
  for_each_character(text, [&](CodePoint point, std::string_view bytes) {
    if (is_ill_formed(point, bytes)) {
      append_hex(out, bytes);
    } else if (may_steer(point.value)) {
      append_escape(out, point.value, bytes);
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string printable_prose(std::string_view text) {
  std::string out;
  for_each_character(text, [&](CodePoint point, std::string_view bytes) {
    const char32_t c = point.value;
    if ((c >= '\t' && c <= '\r') || is_line_separator(c)) {
      out += ' ';
    } else if (!is_control(c) && !is_bidi_control(c) && !is_ill_formed(point, bytes)) {
      out += bytes;
    }
  });
  return out;
}

}  // namespace dragoman
