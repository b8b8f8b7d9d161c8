#include "indexer/format/json_repair.h"

#include <algorithm>
#include <cstdint>

namespace dragoman {
namespace {

constexpr std::size_t kEscapeBytes = 6;  // \u0041

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The UTF-16 unit of an escape at the begin of `text`; -1 where there is none.
std::int32_t escaped_unit(std::string_view text) {
  if (text.size() < kEscapeBytes || !text.starts_with("\\u")) return -1;
  std::int32_t unit = 0;
  for (const char c : text.substr(2, 4)) {
    const int digit = hex_digit(c);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high_surrogate(std::int32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_surrogate(std::int32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// Copies the escape at `at`, or the two of a surrogate pair; returns one past it.
std::size_t copy_escape(std::string_view value, std::size_t at, std::string& out) {
  const std::int32_t unit = escaped_unit(value.substr(at, kEscapeBytes));
  std::size_t length = unit < 0 ? 2 : kEscapeBytes;
  if (is_high_surrogate(unit) &&
      is_low_surrogate(escaped_unit(value.substr(at + length, kEscapeBytes)))) {
    length *= 2;
  } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
    out += "\\uFFFD";
    return at + length;
  }
  out += value.substr(at, length);
  return std::min(at + length, value.size());
}

// Copies the string at `at` with both its quotes; returns one past it.
std::size_t copy_string(std::string_view value, std::size_t at, std::string& out) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  out += value[at++];
  while (at < value.size() && value[at] != '"') {
    const auto c = static_cast<unsigned char>(value[at]);
    if (c == '\\') {
      at = copy_escape(value, at, out);
      continue;
    }
    if (c < 0x20) {
      ((out += "\\u00") += kHexDigits[c / 16]) += kHexDigits[c % 16];
    } else {
      out += value[at];
    }
    ++at;
  }
  if (at == value.size()) return at;
  out += '"';
  return at + 1;
}

bool closes_next(std::string_view value, std::size_t at) {
  at = value.find_first_not_of(" \t\r\n", at);
  return at != std::string_view::npos && (value[at] == '}' || value[at] == ']');
}

}  // namespace

std::string repair_json(std::string_view value) {
  constexpr std::string_view kNoNumbers[] = {"-Infinity", "Infinity", "NaN"};
  std::string out;
  out.reserve(value.size());
  for (std::size_t at = 0; at < value.size();) {
    const std::string_view rest = value.substr(at);
    const auto* const number = std::ranges::find_if(
        kNoNumbers, [&](std::string_view name) { return rest.starts_with(name); });
    if (number != std::end(kNoNumbers)) {
      out += "null";
      at += number->size();
    } else if (value[at] == '"') {
      at = copy_string(value, at, out);
    } else if (value[at] == ',' && closes_next(value, at + 1)) {
      ++at;
    } else {
      out += value[at++];
    }
  }
  return out;
}

}  // namespace dragoman
