// Which script a text is written in, and which languages go with it. Scripts are ICU's
// UScriptCode as an int; Han, Hiragana and Katakana count as one, as Japanese mixes them, and
// go by Han. Any thread may call these.
#pragma once

#include <string_view>

namespace dragoman {

struct ScriptShare {
  int script = -1;          // the one with the most letters; -1 without letters
  std::size_t letters = 0;  // of that script
  std::size_t all_letters = 0;
  bool has_kana = false;
};

// Of the letters of `text` (UTF-8).
ScriptShare main_script(std::string_view text);

// The largest language that is written in the main script; empty for Latin and rare scripts.
std::string_view language_of_script(const ScriptShare& share);

// Whether the language (ISO 639) is written in the script. True of a language unknown to ICU.
bool is_script_of(int script, std::string_view language);

}  // namespace dragoman
