// Bytes of a source -> well-formed UTF-8 with LF line ends: the first step of every reader.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

struct DecodedText {
  // Well-formed UTF-8. CR LF and lone CR are LF; controls below U+0020 but tab, LF and FF, U+FFFE
  // and U+FFFF, and what can't be read, are U+FFFD.
  std::string text;
  std::string charset;  // what was decided: "UTF-8", "UTF-16LE", "windows-1251"
  // More than a tenth of the characters are controls or unreadable: no text at all.
  bool binary = false;

  bool operator==(const DecodedText&) const = default;
};

// A byte-order mark decides; else UTF-16 is known by its NULs; else ASCII may be in a declared
// charset that writes other letters in it (ISO-2022-JP); else well-formed UTF-8 is that, whatever
// is declared, and UTF-8 with some broken bytes is repaired; else the `declared` charset
// counts, if there is one by this name; else ICU guesses. `bytes` under 1 GiB.
DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

}  // namespace dragoman
