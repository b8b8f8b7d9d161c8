#include "searcher/analysis/spelling.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace dragoman {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

// Composed, with straight apostrophes.
std::string composed(icu::UnicodeString text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  text.findAndReplace(u"\u2019", u"'");
  if (U_SUCCESS(status)) text = composer->normalize(text, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU can't normalise text");
  std::string out;
  text.toUTF8String(out);
  return out;
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace

std::string lower_spelling(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  return composed(utf16(text).toLower(icu::Locale::getRoot()));
}

std::string written_spelling(std::string_view text) {
  return is_ascii(text) ? std::string(text) : composed(utf16(text));
}

}  // namespace dragoman
