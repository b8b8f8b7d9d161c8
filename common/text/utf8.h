// UTF-8, one code point at a time. Ill-formed bytes read as U+FFFD, one for each maximal
// subpart (as the Unicode standard and ICU do), so offsets always point into the bytes given.
// Free functions without state: any thread may call them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;  // in bytes, 1 to 4

  bool operator==(const CodePoint&) const = default;
};

// Requires offset < text.size().
CodePoint decode_at(std::string_view text, std::size_t offset);

// Whether the byte goes on a character that began before it.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Requires well-formed text.
std::size_t count_characters(std::string_view text);

// Appends `value`, which must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t value);

bool is_valid_utf8(std::string_view text);

// `text` with each ill-formed sequence replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

// The longest prefix of at most `limit` bytes that doesn't end within a character.
std::string_view cut_at_character(std::string_view text, std::size_t limit);

}  // namespace dragoman
