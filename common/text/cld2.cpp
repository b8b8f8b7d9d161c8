#include "common/text/cld2.h"

// CLD2's header needs it, and doesn't say so.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

struct Code {
  std::string_view theirs;
  std::string_view ours;
};

// Codes that aren't ours.
constexpr Code kCodes[] = {
    {"bs", "hr"}, {"in", "id"}, {"iw", "he"}, {"ji", "yi"}, {"jw", "jv"}, {"no", "nb"},
    {"sh", "sr"}, {"tlh", ""},  {"un", ""},   {"xx", ""},   {"xxx", ""},  {"zzp", ""},
};

// The longest primary code, as in `sah-RU`.
constexpr std::size_t kMaxPrimary = 3;

// CLD2 was made for web pages: it takes English, and what else is common in navigation bars, for
// furniture where a sixth of a text is in another language. But what is most of an article is
// the article.
constexpr int kMostOfText = 55;  // percent

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

std::string cld2_code(std::string_view code) {
  if (code == "he") return "iw";
  return std::string(code == "nb" || code == "nn" ? "no" : code);
}

}  // namespace

std::string language_code(std::string_view code) {
  code = code.substr(0, kMaxPrimary + 1);  // whatever else was declared
  std::string primary(code.substr(0, code.find_first_of("-_")));
  for (char& c : primary) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto* row = std::find_if(std::begin(kCodes), std::end(kCodes),
                                 [&](const Code& each) { return each.theirs == primary; });
  if (row != std::end(kCodes)) return std::string(row->ours);
  const bool known = primary.size() >= 2 && primary.size() <= kMaxPrimary &&
                     std::all_of(primary.begin(), primary.end(), is_small_letter);
  return known ? primary : std::string();
}

std::optional<std::string> ask_cld2(std::string_view text, const Cld2Question& question) {
  const std::string hint = cld2_code(question.hint);
  CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  if (!hint.empty()) hints.content_language_hint = hint.c_str();
  const int size = static_cast<int>(text.size());
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  CLD2::ResultChunkVector chunks;
  int bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), size, true, &hints, question.best_effort ? CLD2::kCLDFlagBestEffort : 0,
      languages.data(), percents.data(), scores.data(), question.chunks ? &chunks : nullptr, &bytes,
      &reliable, &valid_bytes);
  if (valid_bytes < size) return std::nullopt;
  if (reliable && percents[0] >= kMostOfText) found = languages[0];
  for (const CLD2::ResultChunk& chunk : chunks) {
    const auto begin = static_cast<std::size_t>(chunk.offset);
    const auto language = static_cast<CLD2::Language>(chunk.lang1);
    question.chunks->push_back({begin, begin + static_cast<std::size_t>(chunk.bytes),
                                language_code(CLD2::LanguageCode(language))});
  }
  return language_code(CLD2::LanguageCode(found));
}

std::string interchange_text(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const auto code = static_cast<UChar32>(c.value);
    const bool ill_formed = c.value == 0xFFFD;
    if (ill_formed || u_iscntrl(code) || u_charType(code) == U_UNASSIGNED) {
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), c.length, ' ');
    }
    at += c.length;
  }
  return out;
}

}  // namespace dragoman
