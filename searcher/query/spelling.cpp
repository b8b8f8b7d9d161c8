#include "searcher/query/spelling.h"

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

}  // namespace

std::string lower_spelling(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString spelling =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  spelling.toLower(icu::Locale::getRoot()).findAndReplace(u"\u2019", u"'");
  if (U_SUCCESS(status)) spelling = composer->normalize(spelling, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU can't normalise text");
  std::string out;
  spelling.toUTF8String(out);
  return out;
}

}  // namespace dragoman
