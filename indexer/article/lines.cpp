#include "indexer/article/lines.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "common/text/blank.h"

namespace dragoman {
namespace {

constexpr int kParagraphColumns = 80;
constexpr UChar32 kFirstWide = 0x1100;

bool is_wide(UChar32 c) {
  return (c >= 0x2E80 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFF61) || c >= 0x20000 ||
         (c >= kFirstWide && c < 0x1200);
}

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

UChar32 first_of(std::string_view text, std::size_t& length) {
  std::int32_t i = 0;
  UChar32 c = 0;
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), U8_MAX_LENGTH));
  U8_NEXT_OR_FFFD(bytes_of(text), i, size, c);
  length = static_cast<std::size_t>(i);
  return c;
}

UChar32 last_of(std::string_view text, std::size_t& length) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (text[begin] & '\xC0') == '\x80') --begin;
  return first_of(text.substr(begin), length);
}

std::int16_t count_columns(std::string_view text) {
  int columns = 0;
  std::size_t length = 0;
  while (!text.empty() && columns < kMaxColumns) {
    columns += is_wide(first_of(text, length)) ? 2 : 1;
    text.remove_prefix(length);
  }
  return static_cast<std::int16_t>(std::min(columns, kMaxColumns));
}

void append_folded(std::string& out, UChar32 c) {
  if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) {
    out += static_cast<char>('0' + digit);
  } else if (c == 0x131) {  // Turkish: I and ı are one letter, i and İ another
    out += 'i';
  } else {
    char buffer[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    out.append(buffer, static_cast<std::size_t>(length));
  }
}

void add_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else {
      add_space(out);
    }
  }
  return out;
}

std::string fold_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString folded = decompose->normalize(fold->normalize(source, status), status);
  std::string out;
  out.reserve(text.size());
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_isalnum(c) != 0) {
      append_folded(out, c);
    } else if ((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) {
      add_space(out);
    }
  }
  return out;
}

constexpr std::u32string_view kFullStops = U".。।۔｡．";
constexpr std::u32string_view kOtherEnds = U"!?…！？؟‽՞";
constexpr std::u32string_view kClosers = U"\"'”’»«“)]）】」』›*";

bool holds(std::u32string_view set, UChar32 c) {
  return set.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

// The text up to its last character that doesn't close quotes or brackets.
std::string_view without_closers(std::string_view text) {
  std::size_t length = 0;
  while (!text.empty()) {
    const UChar32 c = last_of(text, length);
    if (!holds(kClosers, c) && !is_blank(static_cast<char32_t>(c))) break;
    text.remove_suffix(length);
  }
  return text;
}

}  // namespace

Page split_page(std::string_view text) {
  Page page;
  page.text = text;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim_blank(text.substr(at, end - at));
    if (line.empty()) {
      gap = true;
    } else {
      const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
      const auto size = static_cast<std::uint32_t>(line.size());
      page.lines.push_back({begin, begin + size, count_columns(line), gap, std::nullopt});
      gap = false;
    }
    at = end + 1;
  }
  return page;
}

void take_told_zones(Page& page, const std::vector<Zone>& zones) {
  auto zone = zones.begin();
  for (Line& line : page.lines) {
    while (zone != zones.end() && zone->end <= line.begin) ++zone;
    if (zone != zones.end() && zone->begin <= line.begin) line.kind = zone->kind;
  }
}

std::string fold_line(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<signed char>(c) >= 0; });
  std::string out = ascii ? fold_ascii(text) : fold_unicode(text);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool ends_sentence(std::string_view line) {
  line = without_closers(line);
  std::size_t length = 0;
  if (line.empty()) return false;
  const UChar32 last = last_of(line, length);
  return holds(kFullStops, last) || holds(kOtherEnds, last);
}

bool ends_with_full_stop(std::string_view line) {
  line = without_closers(line);
  std::size_t length = 0;
  if (line.empty() || !holds(kFullStops, last_of(line, length))) return false;
  line.remove_suffix(length);
  if (line.ends_with("..")) return false;
  // "U.S." and "J.": a lone letter before the stop.
  if (line.empty() || u_isalpha(last_of(line, length)) == 0) return true;
  line.remove_suffix(length);
  return !line.empty() && line.back() != '.' && line.back() != ' ';
}

bool is_paragraph(const Page& page, const Line& line) {
  return line.columns >= kParagraphColumns && ends_sentence(page.of(line));
}

bool is_paragraph(std::string_view line) {
  return count_columns(line) >= kParagraphColumns && ends_sentence(line);
}

}  // namespace dragoman
