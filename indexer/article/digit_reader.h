// Walks over a date that a machine wrote.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dragoman {

class DigitReader {
 public:
  explicit DigitReader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  // How many digits come next.
  std::size_t count_digits() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }
  // The number that the next `count` characters make; nothing, and no step, unless all are
  // digits. REQUIRES: count <= 9.
  std::optional<int> take_digits(std::size_t count) {
    if (count == 0 || count_digits() < count) return {};
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(count);
    return value;
  }
  bool take(char c) {
    if (peek() != c || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  // Passes one of `characters`, and says which.
  char take_any(std::string_view characters) {
    if (rest_.empty() || characters.find(peek()) == std::string_view::npos) return '\0';
    const char c = peek();
    rest_.remove_prefix(1);
    return c;
  }
  void skip(std::string_view characters) {
    while (take_any(characters) != '\0') {
    }
  }
  // The letters that come next.
  std::string_view take_letters() {
    std::size_t count = 0;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (count < rest_.size() && is_letter(rest_[count])) ++count;
    const std::string_view letters = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return letters;
  }

 private:
  std::string_view rest_;
};

// "+02:00", "+0200", "-5" as minutes from UTC, not more than 14 hours; no step otherwise.
inline std::optional<int> take_utc_offset(DigitReader& reader) {
  DigitReader ahead = reader;
  const char sign = ahead.take_any("+-");
  if (sign == '\0') return {};
  const std::size_t digits = ahead.count_digits();
  const auto hours = ahead.take_digits(digits == 3 ? 1 : digits >= 2 ? 2 : digits);
  if (!hours) return {};
  int minutes = 0;
  ahead.take(':');
  if (ahead.count_digits() > 0) {
    const auto taken = ahead.take_digits(2);
    if (!taken || *taken > 59) return {};
    minutes = *taken;
  }
  constexpr int kLargest = 14 * 60;
  const int offset = *hours * 60 + minutes;
  if (offset > kLargest) return {};
  reader = ahead;
  return sign == '-' ? -offset : offset;
}

}  // namespace dragoman
