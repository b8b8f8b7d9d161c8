// Reading the index's own files of tab-separated values.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace dragoman {

// The columns of a line, as they stand (still escaped).
std::vector<std::string_view> split_columns(std::string_view line);

// All of `text` as a number.
template <typename Number>
std::optional<Number> number_from(std::string_view text, int base = 10) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace dragoman
