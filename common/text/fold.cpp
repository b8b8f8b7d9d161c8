#include "common/text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cassert>

#include "common/text/fold_table.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

UScriptCode script_of(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(c, &error);
}

bool has_silent_marks(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
         script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
}

// Combining marks that no script uses as a letter, or that are of those scripts.
bool is_silent_mark(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK) return false;
  switch (ublock_getCode(c)) {
    case UBLOCK_COMBINING_DIACRITICAL_MARKS:
    case UBLOCK_COMBINING_DIACRITICAL_MARKS_EXTENDED:
    case UBLOCK_COMBINING_DIACRITICAL_MARKS_SUPPLEMENT:
    case UBLOCK_COMBINING_MARKS_FOR_SYMBOLS:
    case UBLOCK_COMBINING_HALF_MARKS:
    case UBLOCK_ARABIC: return true;
    default: return has_silent_marks(script_of(c));
  }
}

// Letters that a decomposition would make into another letter of their alphabet.
bool keeps_its_mark(UChar32 c) {
  return c == U'й' || c == U'ؤ' || c == U'ئ';
}

UChar32 simple_lower(UChar32 c) {
  return c == U'İ' ? 'i' : u_foldCase(c, U_FOLD_CASE_DEFAULT);
}

// A lower-case letter without its marks; the letter itself where marks matter.
icu::UnicodeString without_marks(UChar32 c) {
  icu::UnicodeString letters(c);
  if (keeps_its_mark(c) || !has_silent_marks(script_of(c))) return letters;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return letters;
  const icu::UnicodeString decomposed = nfd->normalize(letters, error);
  letters.remove();
  for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 part = decomposed.char32At(i);
    if (!is_silent_mark(part)) letters.append(part);
  }
  return letters;
}

bool is_dropped(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_isUWhiteSpace(c) ||
         is_silent_sign(static_cast<char32_t>(c));
}

}  // namespace

std::string compose(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (U_FAILURE(error) || nfkc->isNormalizedUTF8(piece, error)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfkc->normalizeUTF8(0, piece, sink, nullptr, error);
  return U_SUCCESS(error) ? out : std::string(text);
}

Folder::Entry Folder::compute(char32_t c) const {
  const auto code = static_cast<UChar32>(c);
  std::string out;
  if (u_charType(code) == U_DECIMAL_DIGIT_NUMBER) {
    out.push_back(static_cast<char>('0' + u_charDigitValue(code)));
  } else if (!is_dropped(code) && !(fold_marks_ && is_silent_mark(code))) {
    const UChar32 lower = simple_lower(code);
    const icu::UnicodeString letters =
        fold_marks_ ? without_marks(lower) : icu::UnicodeString(lower);
    for (int i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
      const auto letter = static_cast<char32_t>(letters.char32At(i));
      const auto special = fold_marks_ ? special_fold(letter) : std::nullopt;
      special ? void(out.append(*special)) : append_utf8(out, letter);
    }
  }
  Entry entry;
  assert(out.size() <= entry.bytes.size());
  entry.length = static_cast<std::uint8_t>(std::min(out.size(), entry.bytes.size()));
  std::copy_n(out.begin(), entry.length, entry.bytes.begin());
  return entry;
}

std::string Folder::fold_each(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode_at(word, at);
    Entry& entry = entries_.at(c.value);
    if (entry.length == Entry::kUnknown) entry = compute(c.value);
    out.append(entry.bytes.data(), entry.length);
    at += c.length;
  }
  return out;
}

std::string Folder::fold(std::string_view word) {
  // Characters that were dropped may have kept others from composing.
  std::string folded = fold_each(compose(word));
  std::string composed = compose(folded);
  while (composed != folded) {
    folded = fold_each(composed);
    composed = compose(folded);
  }
  return folded;
}

}  // namespace dragoman
