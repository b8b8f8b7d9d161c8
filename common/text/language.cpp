#include "common/text/language.h"

// CLD2's header needs it, and doesn't say so.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// More than this says no more about a language.
constexpr std::size_t kMaxBytes = std::size_t{1} << 16U;

// A shorter text that CLD2 isn't sure of isn't guessed at.
constexpr std::size_t kMinBytesToGuess = 40;

struct Code {
  std::string_view theirs;
  std::string_view ours;
};

// CLD2's codes that aren't ours.
constexpr Code kCodes[] = {
    {"bs", "hr"}, {"iw", "he"}, {"jw", "jv"},      {"no", "nb"},    {"sr-ME", "sr"},
    {"un", ""},   {"xxx", ""},  {"zh-Hant", "zh"}, {"zh-TW", "zh"},
};

std::string our_code(std::string_view code) {
  const auto* row = std::find_if(std::begin(kCodes), std::end(kCodes),
                                 [&](const Code& each) { return each.theirs == code; });
  if (row != std::end(kCodes)) return std::string(row->ours);
  return code.size() == 2 || code.size() == 3 ? std::string(code) : std::string();
}

struct Script {
  UScriptCode script;
  std::string_view language;  // the largest that is written in it
};

constexpr Script kScripts[] = {
    {USCRIPT_ARABIC, "ar"},   {USCRIPT_ARMENIAN, "hy"},   {USCRIPT_BENGALI, "bn"},
    {USCRIPT_CYRILLIC, "ru"}, {USCRIPT_DEVANAGARI, "hi"}, {USCRIPT_GEORGIAN, "ka"},
    {USCRIPT_GREEK, "el"},    {USCRIPT_GUJARATI, "gu"},   {USCRIPT_GURMUKHI, "pa"},
    {USCRIPT_HAN, "zh"},      {USCRIPT_HANGUL, "ko"},     {USCRIPT_HEBREW, "he"},
    {USCRIPT_HIRAGANA, "ja"}, {USCRIPT_KANNADA, "kn"},    {USCRIPT_KATAKANA, "ja"},
    {USCRIPT_KHMER, "km"},    {USCRIPT_LAO, "lo"},        {USCRIPT_MALAYALAM, "ml"},
    {USCRIPT_MYANMAR, "my"},  {USCRIPT_SINHALA, "si"},    {USCRIPT_TAMIL, "ta"},
    {USCRIPT_TELUGU, "te"},   {USCRIPT_THAI, "th"},
};

// The language of the script that more than half of the letters are in; empty for Latin, and
// where no script has that many. Text that CLD2 takes for English or doesn't know at all is
// often a few words in another script among names and links.
std::string_view language_of_script(std::string_view text) {
  std::array<std::size_t, std::size(kScripts)> counts{};
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    at += c.length;
    const auto code = static_cast<UChar32>(c.value);
    if (!u_isalpha(code)) continue;
    ++letters;
    if (c.value < 0x250) continue;
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(code, &error);
    const auto* row = std::find_if(std::begin(kScripts), std::end(kScripts),
                                   [&](const Script& each) { return each.script == script; });
    if (row != std::end(kScripts)) ++counts[static_cast<std::size_t>(row - kScripts)];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most * 2 <= letters) return {};
  return kScripts[most - counts.begin()].language;
}

// `text` as CLD2 takes it: well-formed, spaces for control characters and non-characters.
std::string interchange_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const auto code = static_cast<UChar32>(c.value);
    const bool control = u_iscntrl(code) || u_charType(code) == U_UNASSIGNED;
    append_utf8(out, control ? U' ' : c.value);
    at += c.length;
  }
  return out;
}

// By CLD2; `flags` are its own. Nothing where it refuses the bytes.
std::optional<std::string> detect(std::string_view text, const std::string& hint, int flags) {
  CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  if (!hint.empty()) hints.content_language_hint = hint.c_str();
  const int size = static_cast<int>(text.size());
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), size, true, &hints, flags, languages.data(), percents.data(), scores.data(),
      nullptr, &bytes, &reliable, &valid_bytes);
  if (valid_bytes < size) return std::nullopt;
  return our_code(CLD2::LanguageCode(found));
}

std::string cld2_code(std::string_view code) {
  if (code == "he") return "iw";
  return std::string(code == "nb" || code == "nn" ? "no" : code);
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view hint) {
  text = cut_at_character(text, kMaxBytes);
  const std::string their_hint = cld2_code(hint);
  std::string cleaned;
  std::optional<std::string> answer = detect(text, their_hint, 0);
  if (!answer) {
    text = cleaned = interchange_text(text);
    answer = detect(text, their_hint, 0);
  }
  std::string found = answer.value_or("");
  if (found.empty() && text.size() >= kMinBytesToGuess) {
    found = detect(text, their_hint, CLD2::kCLDFlagBestEffort).value_or("");
  }
  if (found.empty() || found == "en") {
    const std::string_view by_script = language_of_script(text);
    if (!by_script.empty()) found = by_script;
  }
  return found;
}

}  // namespace dragoman
