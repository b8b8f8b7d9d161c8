#include "common/text/number.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr char kGroup = 'g';    // a sign that only ever groups digits
constexpr char kDecimal = 'd';  // a sign that only ever starts a fraction

// '.', ',', kGroup or kDecimal; 0 for what parts no digits.
char separator_kind(char32_t c) {
  switch (c) {
    case ',':
    case 0xFE50:
    case 0xFF0C: return ',';
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x066C:
    case 0x202F: return kGroup;
    case 0x066B: return kDecimal;
    default: return is_full_stop(c) ? '.' : '\0';
  }
}

struct Digits {
  std::vector<std::string> groups;
  std::string separators;  // their kinds; one fewer than groups
  std::string_view unit;
};

// Digits, separators between them, then at most a unit.
std::optional<Digits> read_digits(std::string_view word) {
  Digits out;
  bool in_group = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode_at(word, at);
    const int digit = u_charDigitValue(static_cast<UChar32>(c.value));
    const char kind = separator_kind(c.value);
    if (digit >= 0) {
      if (!in_group) out.groups.emplace_back();
      out.groups.back().push_back(static_cast<char>('0' + digit));
    } else if (kind != 0) {
      if (!in_group) return std::nullopt;
      out.separators.push_back(kind);
    } else {
      out.unit = word.substr(at);
      break;
    }
    in_group = digit >= 0;
    at += c.length;
  }
  if (!in_group) return std::nullopt;
  return out;
}

bool is_unit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const auto code = static_cast<UChar32>(c.value);
    if (separator_kind(c.value) != 0 || is_word_divider(c.value) || u_isdigit(code)) return false;
    at += c.length;
  }
  return true;
}

// Whether the first `count` groups are a whole number cut into groups of three.
bool is_grouped(const Digits& number, std::size_t count) {
  const std::string separators = number.separators.substr(0, count - 1);
  return number.groups[0].size() <= 3 &&
         separators.find_first_not_of(separators[0]) == std::string::npos &&
         separators[0] != kDecimal &&
         std::all_of(number.groups.begin() + 1,
                     number.groups.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const std::string& group) { return group.size() == 3; });
}

std::string join(const Digits& number, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += number.groups[i];
  return out;
}

std::optional<std::string> join_digits(const Digits& number) {
  const std::size_t count = number.groups.size();
  const bool below_one = count == 2 && number.groups[0] == "0";
  if (!below_one && is_grouped(number, count)) return join(number, count);
  const char last = number.separators.back();
  const bool fraction = last != kGroup && number.separators.find(last) == count - 2;
  if (!fraction || (count > 2 && !is_grouped(number, count - 1))) return std::nullopt;
  return join(number, count - 1).append(1, '.').append(number.groups.back());
}

}  // namespace

bool is_full_stop(char32_t c) {
  return c == '.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E;
}

std::optional<std::string> normalize_number(std::string_view word) {
  const std::optional<Digits> number = read_digits(word);
  if (!number || number->groups.size() < 2 || !is_unit(number->unit)) return std::nullopt;
  std::optional<std::string> digits = join_digits(*number);
  if (digits) digits->append(number->unit);
  return digits;
}

bool is_word_divider(char32_t c) {
  const char kind = separator_kind(c);
  return kind == '.' || kind == ',' || kind == kDecimal || c == 0x066C || c == 0x202F;
}

}  // namespace dragoman
