#include "searcher/eval/trec_number.h"

#include <unicode/uchar.h>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// All digits as ASCII ones; other characters beyond ASCII make it no number.
std::optional<std::string> ascii_form(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(point.value));
    if (digit >= 0) {
      out += static_cast<char>('0' + digit);
    } else if (point.value != 0 && point.value < 0x80) {
      out += static_cast<char>(point.value);
    } else {
      return std::nullopt;
    }
    at += point.length;
  }
  return out;
}

std::optional<std::string> without_underscores(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '_') {
      out += text[at];
    } else if (at == 0 || !is_digit(text[at - 1]) || at + 1 == text.size() ||
               !is_digit(text[at + 1])) {
      return std::nullopt;
    }
  }
  return out;
}

std::optional<std::string> plain_form(std::string_view text) {
  const auto ascii = ascii_form(text);
  return ascii ? without_underscores(*ascii) : std::nullopt;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '+' || text[at] == '-') ? at + 1 : at;
}

// 12, 1.5, .5, 5., 1e-3, each with a sign or without.
bool is_decimal(std::string_view text) {
  const std::size_t start = skip_sign(text, 0);
  std::size_t at = skip_digits(text, start);
  std::size_t digits = at - start;
  if (at < text.size() && text[at] == '.') {
    const std::size_t end = skip_digits(text, at + 1);
    digits += end - at - 1;
    at = end;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t exponent = skip_sign(text, at + 1);
    at = skip_digits(text, exponent);
    if (at == exponent) return false;
  }
  return at == text.size();
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
  const auto plain = plain_form(text);
  if (!plain) return std::nullopt;
  const std::size_t start = skip_sign(*plain, 0);
  const char* const end = plain->data() + plain->size();
  if (start == plain->size() || skip_digits(*plain, start) != plain->size()) return std::nullopt;
  std::int64_t number = 0;
  const bool negative = plain->front() == '-';
  const auto [last, error] = std::from_chars(plain->data() + (negative ? 0 : start), end, number);
  if (error != std::errc() || last != end) return std::nullopt;
  return number;
}

// The program never sets a locale, so strtod's decimal point is a point; it rounds as it should,
// and tells what is too great from what is too small.
std::optional<double> finite_number(std::string_view text) {
  const auto plain = plain_form(text);
  if (!plain || !is_decimal(*plain)) return std::nullopt;
  const double number = std::strtod(plain->c_str(), nullptr);
  if (!std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace dragoman
