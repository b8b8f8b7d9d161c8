#include "searcher/query/distance.h"

#include <algorithm>
#include <charconv>

#include "searcher/query/lexer.h"

namespace dragoman {
namespace {

bool is_ascii_figure(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::optional<Distance> read_distance(std::string_view text) {
  if (text.empty() || !std::ranges::all_of(text, is_ascii_figure)) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value > kMaxDistance) return Distance{kMaxDistance, true};
  return Distance{value, false};
}

std::optional<double> read_weight(std::string_view text) {
  constexpr std::size_t kLongest = 20;
  const auto is_part = [](char c) { return is_ascii_figure(c) || c == '.'; };
  if (text.size() > kLongest || !std::ranges::all_of(text, is_part)) return std::nullopt;
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace dragoman
