// A word as it was written, with its case or without: what =word and ==Word compare. Any thread may
// call it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// `text` in lower case and composed (NFC), ill-formed bytes as U+FFFD, typographic apostrophes
// as straight ones; marks stay.
std::string lower_spelling(std::string_view text);

// The same with its case.
std::string written_spelling(std::string_view text);

enum class SpellingKind : std::uint8_t { Lower, Written };
inline std::string spelling_of(std::string_view text, SpellingKind kind) {
  return kind == SpellingKind::Lower ? lower_spelling(text) : written_spelling(text);
}

}  // namespace dragoman
