// The guesses of the Compact Language Detector (CLD2), in this project's language codes. Any
// thread may call these.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// ISO 639-1 as the index has it: `he`, `nb`, `zh` (both scripts), `hr` (for Bosnian, too) from
// CLD2's codes and from what pages declare (`iw`, `zh-Hant`, `EN_us`). Empty for no language.
std::string language_code(std::string_view code);

struct Cld2Chunk {
  std::size_t begin = 0;  // a byte of the text
  std::size_t end = 0;
  std::string language;  // empty where CLD2 isn't sure
};

struct Cld2Question {
  std::string_view hint;                     // a declared language, or ""
  bool best_effort = false;                  // an answer even where it isn't sure
  std::vector<Cld2Chunk>* chunks = nullptr;  // if set, the text's parts by language
};

// The language of `text`, empty where CLD2 isn't sure. Nothing where it refuses the bytes: see
// interchange_text().
std::optional<std::string> ask_cld2(std::string_view text, const Cld2Question& question);

// `text` as CLD2 takes it: spaces for the bytes of what is ill-formed, a control character or
// none. All else stays where it is.
std::string interchange_text(std::string_view text);

}  // namespace dragoman
