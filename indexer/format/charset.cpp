#include "indexer/format/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

namespace dragoman {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{64} * 1024;
constexpr UChar32 kReplacement = 0xFFFD;

struct ByteOrderMark {
  std::string_view bytes;
  const char* charset;
};

// UTF-32 before UTF-16, whose mark its own begins with.
constexpr ByteOrderMark kMarks[] = {
    {{"\xEF\xBB\xBF", 3}, "UTF-8"},        {{"\xFF\xFE\x00\x00", 4}, "UTF-32LE"},
    {{"\x00\x00\xFE\xFF", 4}, "UTF-32BE"}, {{"\xFF\xFE", 2}, "UTF-16LE"},
    {{"\xFE\xFF", 2}, "UTF-16BE"},
};

// Latin text in UTF-16 has a NUL in nearly every pair of bytes, always on the same side.
const char* utf16_without_mark(std::string_view bytes) {
  const std::size_t pairs = std::min(bytes.size(), kSampleBytes) / 2;
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    first += bytes[2 * i] == '\0' ? 1 : 0;
    second += bytes[2 * i + 1] == '\0' ? 1 : 0;
  }
  if (pairs < 2) return nullptr;
  if (second * 10 > pairs * 7 && first * 20 < pairs) return "UTF-16LE";
  if (first * 10 > pairs * 7 && second * 20 < pairs) return "UTF-16BE";
  return nullptr;
}

struct Utf8Census {
  std::size_t multibyte = 0;  // well-formed sequences of several bytes
  std::size_t broken = 0;
  std::size_t first_broken = 0;  // where, if any is
};

Utf8Census take_census(std::string_view bytes) {
  Utf8Census census;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    if (c >= 0x80) ++census.multibyte;
    if (c >= 0) continue;
    if (census.broken++ == 0) census.first_broken = static_cast<std::size_t>(begin);
  }
  return census;
}

// Text in a one-byte charset has hardly any controls; a twentieth of them is no text.
bool too_many_controls(std::string_view bytes) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  };
  const auto controls = std::count_if(bytes.begin(), bytes.end(), is_control);
  return static_cast<std::size_t>(controls) * 20 > bytes.size();
}

struct Extension {
  std::string_view charset;
  const char* extended;
};

// What is said to be in one of these is in its extension, as a rule (WHATWG Encoding Standard).
constexpr Extension kExtensions[] = {
    {"EUC-KR", "windows-949"},      {"GB2312", "GB18030"},      {"ISO-8859-1", "windows-1252"},
    {"ISO-8859-9", "windows-1254"}, {"TIS-620", "windows-874"}, {"US-ASCII", "windows-1252"},
};

std::string extended(std::string_view charset) {
  const auto* const found = std::ranges::find(kExtensions, charset, &Extension::charset);
  return found == std::end(kExtensions) ? std::string(charset) : found->extended;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// What ICU takes the bytes around the first that isn't UTF-8 for.
std::string guess_charset(std::string_view bytes, std::size_t first_broken) {
  const std::size_t begin = first_broken - std::min(first_broken, kSampleBytes / 4);
  const std::string_view sample = bytes.substr(begin, kSampleBytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr || std::string_view(name) == "UTF-8") {
    return "windows-1252";
  }
  return extended(name);
}

// The name under which ICU's converters know the charset called `name`, or its extension; empty
// where none does.
std::string known_charset(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string alias(name);
  const char* standard = ucnv_getStandardName(alias.c_str(), "MIME", &status);
  // Microsoft's charsets aren't among those of MIME.
  if (standard == nullptr) standard = ucnv_getStandardName(alias.c_str(), "IANA", &status);
  return U_FAILURE(status) || standard == nullptr ? std::string() : extended(standard);
}

// A charset that writes its letters in ASCII (ISO-2022-JP: mail in Japanese), by its name; empty
// where `declared` is none, or the bytes aren't ASCII.
std::string seven_bit_charset(std::string_view declared, std::string_view bytes) {
  if (declared.empty()) return {};
  std::string known = known_charset(declared);
  const bool is_seven_bit =
      known.starts_with("ISO-2022-") || known == "HZ-GB-2312" || known == "UTF-7";
  const bool is_ascii = std::ranges::all_of(bytes, [](char c) { return (c & '\x80') == 0; });
  return is_seven_bit && is_ascii ? known : std::string();
}

std::string convert(std::string_view bytes, const std::string& charset) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                charset.c_str());
  std::string out;
  text.toUTF8String(out);
  return out;
}

void append(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, static_cast<std::size_t>(length));
}

// Controls, and what no XML may hold.
bool is_refused(UChar32 c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\f') || c == 0xFFFE || c == 0xFFFF;
}

// Repairs ill-formed UTF-8 and controls, makes the line ends LF, and counts what was wrong.
void clean(std::string_view utf8, DecodedText& out) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int64_t>(utf8.size());
  out.text.reserve(utf8.size() + utf8.size() / 8);
  std::size_t total = 0;
  std::size_t wrong = 0;
  for (std::int64_t i = 0; i < size; ++total) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(data, i, size, c);
    if (c == '\r') {
      if (i < size && data[i] == '\n') ++i;
      c = '\n';
    }
    if (is_refused(c)) c = kReplacement;
    if (c == kReplacement || (c >= 0x7F && c < 0xA0)) ++wrong;
    append(out.text, c);
  }
  out.binary = wrong * 10 > total;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
  DecodedText out;
  const auto* const mark =
      std::find_if(std::begin(kMarks), std::end(kMarks), [&](const ByteOrderMark& m) {
        return bytes.starts_with(m.bytes) && (m.bytes.size() < 4 || bytes.size() % 4 == 0);
      });
  if (mark != std::end(kMarks)) {
    out.charset = mark->charset;
    bytes.remove_prefix(mark->bytes.size());
  } else if (const char* utf16 = utf16_without_mark(bytes)) {
    out.charset = utf16;
  } else if (std::string seven_bit = seven_bit_charset(declared, bytes); !seven_bit.empty()) {
    out.charset = std::move(seven_bit);
  } else if (const Utf8Census census = take_census(bytes);
             census.broken == 0 || census.multibyte >= census.broken) {
    out.charset = "UTF-8";
  } else if (too_many_controls(bytes)) {
    out.charset = "binary";
    out.binary = true;
    return out;
  } else {
    out.charset = known_charset(declared);
    if (out.charset.empty()) out.charset = guess_charset(bytes, census.first_broken);
  }
  if (out.charset == "UTF-8") {
    clean(bytes, out);
  } else {
    clean(convert(bytes, out.charset), out);
  }
  return out;
}

}  // namespace dragoman
