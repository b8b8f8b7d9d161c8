#include "common/text/word_analyzer.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "common/text/fold_table.h"
#include "common/text/number.h"
#include "common/text/tokenizer.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// No word of a language is so long; what is longer is cut before it costs anything.
constexpr std::size_t kMaxWordBytes = 4096;

bool is_plain_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

void lower_ascii(std::string& word) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string without_signs(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode_at(word, at);
    const bool ignorable =
        u_hasBinaryProperty(static_cast<UChar32>(c.value), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    if (!ignorable && !is_silent_sign(c.value) && !is_full_stop(c.value)) {
      append_utf8(out, c.value);
    }
    at += c.length;
  }
  return out;
}

std::string lower(const std::string& word, bool turkic) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  const icu::StringPiece piece(word.data(), static_cast<std::int32_t>(word.size()));
  icu::CaseMap::utf8ToLower(turkic ? "tr" : "", 0, piece, sink, nullptr, error);
  return U_SUCCESS(error) ? out : word;
}

}  // namespace

bool is_turkic(std::string_view language) {
  return language == "tr" || language == "az";
}

std::string plain_word(std::string_view word, bool turkic) {
  word = cut_at_character(word, kMaxWordBytes);
  if (is_plain_ascii(word) && !turkic) {
    std::string out(word);
    lower_ascii(out);
    return out;
  }
  if (const auto number = normalize_number(word)) return lower(compose(*number), turkic);
  return compose(lower(compose(without_signs(word)), turkic));
}

WordForms analyze_word(std::string_view plain, Folder& folder, Stemmer& stemmer) {
  WordForms out;
  const std::string form = folder.fold(plain);
  out.form = cut_at_character(form, kMaxTokenBytes);
  if (!stemmer) {
    out.stem = out.form;
    return out;
  }
  const std::string stem = folder.fold(stemmer.stem(plain));
  out.stem = stem.empty() ? out.form : cut_at_character(stem, kMaxTokenBytes);
  return out;
}

}  // namespace dragoman
