#include "common/text/utf8.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// What may follow a first byte: how many more there are, and the range of the second, which
// rules out overlong forms, surrogates and what lies beyond U+10FFFF.
struct Lead {
  std::uint32_t more;
  unsigned char low;
  unsigned char high;
};

Lead lead_of(unsigned char first) {
  if (first < 0xC2 || first > 0xF4) return {0, 0, 0};
  if (first < 0xE0) return {1, 0x80, 0xBF};
  if (first == 0xE0) return {2, 0xA0, 0xBF};
  if (first == 0xED) return {2, 0x80, 0x9F};
  if (first < 0xF0) return {2, 0x80, 0xBF};
  if (first == 0xF0) return {3, 0x90, 0xBF};
  return {3, 0x80, static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
}

// Its value is U+FFFD, and `well_formed` false, for a maximal subpart.
CodePoint decode(std::string_view text, std::size_t offset, bool& well_formed) {
  const auto first = static_cast<unsigned char>(text[offset]);
  well_formed = first < 0x80;
  if (well_formed) return {first, 1};
  const Lead lead = lead_of(first);
  if (lead.more == 0) return {kReplacement, 1};
  char32_t value = first & (0x3FU >> lead.more);
  for (std::uint32_t i = 1; i <= lead.more; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i};
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    const bool fits = i == 1 ? byte >= lead.low && byte <= lead.high : (byte & 0xC0U) == 0x80U;
    if (!fits) return {kReplacement, i};
    value = value << 6U | (byte & 0x3FU);
  }
  well_formed = true;
  return {value, lead.more + 1};
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t offset) {
  bool well_formed = false;
  return decode(text, offset, well_formed);
}

std::size_t count_characters(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

void append_utf8(std::string& out, char32_t value) {
  const auto tail = [&](unsigned shift) {
    out.push_back(static_cast<char>(0x80U | ((value >> shift) & 0x3FU)));
  };
  if (value < 0x80) {
    out.push_back(static_cast<char>(value));
  } else if (value < 0x800) {
    out.push_back(static_cast<char>(0xC0U | value >> 6U));
    tail(0);
  } else if (value < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | value >> 12U));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xF0U | value >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_valid_utf8(std::string_view text) {
  bool well_formed = true;
  for (std::size_t at = 0; at < text.size() && well_formed;) {
    at += decode(text, at, well_formed).length;
  }
  return well_formed;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    bool well_formed = false;
    const CodePoint c = decode(text, at, well_formed);
    well_formed ? void(out.append(text.substr(at, c.length))) : append_utf8(out, kReplacement);
    at += c.length;
  }
  return out;
}

std::string_view cut_at_character(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  std::size_t end = limit;
  while (end > 0 && limit - end < 3 && is_continuation(text[end])) --end;
  return text.substr(0, is_continuation(text[end]) ? limit : end);
}

}  // namespace dragoman
