#include "common/text/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

struct Script {
  UScriptCode script;
  std::string_view language;  // the largest that is written in it
};

constexpr Script kScripts[] = {
    {USCRIPT_LATIN, ""},      {USCRIPT_ARABIC, "ar"},    {USCRIPT_ARMENIAN, "hy"},
    {USCRIPT_BENGALI, "bn"},  {USCRIPT_CYRILLIC, "ru"},  {USCRIPT_DEVANAGARI, "hi"},
    {USCRIPT_GEORGIAN, "ka"}, {USCRIPT_GREEK, "el"},     {USCRIPT_GUJARATI, "gu"},
    {USCRIPT_HAN, "zh"},      {USCRIPT_GURMUKHI, "pa"},  {USCRIPT_HANGUL, "ko"},
    {USCRIPT_HEBREW, "he"},   {USCRIPT_KANNADA, "kn"},   {USCRIPT_KHMER, "km"},
    {USCRIPT_LAO, "lo"},      {USCRIPT_MALAYALAM, "ml"}, {USCRIPT_MYANMAR, "my"},
    {USCRIPT_SINHALA, "si"},  {USCRIPT_TAMIL, "ta"},     {USCRIPT_TELUGU, "te"},
    {USCRIPT_THAI, "th"},     {USCRIPT_ETHIOPIC, "am"},
};

// Languages that are written in Latin script as well as in the one that ICU names.
constexpr std::string_view kAlsoLatin[] = {"az", "bs", "hr", "kk", "sr", "tt", "uz"};
// And in Cyrillic.
constexpr std::string_view kAlsoCyrillic[] = {"az", "mn", "ro", "sr", "tk", "uz"};

template <std::size_t N>
bool is_in(const std::string_view (&languages)[N], std::string_view language) {
  return std::find(std::begin(languages), std::end(languages), language) != std::end(languages);
}

bool is_kana(int script) {
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

int as_one(UScriptCode script) {
  return is_kana(script) ? USCRIPT_HAN : script;
}

const Script* row_of(int script) {
  return std::find_if(std::begin(kScripts), std::end(kScripts),
                      [&](const Script& each) { return each.script == script; });
}

}  // namespace

ScriptShare main_script(std::string_view text) {
  std::array<std::size_t, std::size(kScripts) + 1> counts{};  // other scripts last
  ScriptShare share;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    at += c.length;
    const auto code = static_cast<UChar32>(c.value);
    if (!u_isalpha(code)) continue;
    ++share.all_letters;
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = c.value < 0x250 ? USCRIPT_LATIN : uscript_getScript(code, &error);
    share.has_kana |= is_kana(script);
    ++counts[static_cast<std::size_t>(row_of(as_one(script)) - kScripts)];
  }
  const auto* most = std::max_element(counts.begin(), counts.end() - 1);
  if (*most == 0) return share;
  share.letters = *most;
  share.script = kScripts[most - counts.begin()].script;
  return share;
}

std::string_view language_of_script(const ScriptShare& share) {
  if (share.script == USCRIPT_HAN && share.has_kana) return "ja";
  const Script* row = row_of(share.script);
  return row == std::end(kScripts) ? std::string_view() : row->language;
}

bool is_script_of(int script, std::string_view language) {
  if (script == USCRIPT_LATIN && is_in(kAlsoLatin, language)) return true;
  if (script == USCRIPT_CYRILLIC && is_in(kAlsoCyrillic, language)) return true;
  std::array<UScriptCode, 8> codes{};
  UErrorCode error = U_ZERO_ERROR;
  const int count = uscript_getCode(std::string(language).c_str(), codes.data(),
                                    static_cast<int>(codes.size()), &error);
  if (U_FAILURE(error) || count == 0) return true;
  return std::any_of(codes.begin(), codes.begin() + count,
                     [&](UScriptCode code) { return as_one(code) == script; });
}

}  // namespace dragoman
