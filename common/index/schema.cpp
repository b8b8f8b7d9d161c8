#include "common/index/schema.h"

#include <xxhash.h>

#include <charconv>
#include <chrono>
#include <optional>

namespace dragoman {
namespace {

std::string big_endian(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(number >> (56 - 8 * i));
  return bytes;
}

std::uint64_t hash_of(std::string_view key) {
  return XXH64(key.data(), key.size(), 0);
}

// Reads `digits` decimal digits at `at` and moves behind them.
std::optional<int> take_digits(std::string_view text, std::size_t& at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int number = 0;
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + digits, number);
  if (error != std::errc() || end != begin + digits || number < 0) return std::nullopt;
  at += digits;
  return number;
}

bool take(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

std::optional<std::chrono::sys_days> take_day(std::string_view text, std::size_t& at) {
  using namespace std::chrono;
  const auto y = take_digits(text, at, 4);
  if (!y || !take(text, at, '-')) return std::nullopt;
  const auto m = take_digits(text, at, 2);
  if (!m || !take(text, at, '-')) return std::nullopt;
  const auto d = take_digits(text, at, 2);
  if (!d) return std::nullopt;
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                            day{static_cast<unsigned>(*d)}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

// "hh:mm", the way times of day and offsets are both written.
std::optional<std::chrono::minutes> take_clock(std::string_view text, std::size_t& at) {
  const auto hours = take_digits(text, at, 2);
  if (!hours || !take(text, at, ':')) return std::nullopt;
  const auto minutes = take_digits(text, at, 2);
  if (!minutes || *hours > 24 || *minutes > 59) return std::nullopt;
  return std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
}

std::optional<std::chrono::seconds> take_offset(std::string_view text, std::size_t& at) {
  if (at == text.size() || take(text, at, 'Z')) return std::chrono::seconds{0};
  const bool east = text[at] == '+';
  if (!east && text[at] != '-') return std::nullopt;
  ++at;
  const auto offset = take_clock(text, at);
  if (!offset) return std::nullopt;
  return east ? *offset : -*offset;
}

std::optional<std::int64_t> parse_time(std::string_view text) {
  std::size_t at = 0;
  const auto day = take_day(text, at);
  if (!day) return std::nullopt;
  std::chrono::seconds time = day->time_since_epoch();
  if (at == text.size()) return time.count();
  if (!take(text, at, 'T')) return std::nullopt;
  const auto clock = take_clock(text, at);
  if (!clock) return std::nullopt;
  time += *clock;
  if (take(text, at, ':')) {
    const auto seconds = take_digits(text, at, 2);
    if (!seconds) return std::nullopt;
    time += std::chrono::seconds{*seconds};
  }
  const auto offset = take_offset(text, at);
  if (!offset || at != text.size()) return std::nullopt;
  return (time - *offset).count();
}

}  // namespace

std::string key_hash(std::string_view key) {
  return big_endian(hash_of(key));
}

std::string key_term(std::string_view key) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string term(kKeyField.prefix);
  const std::uint64_t hash = hash_of(key);
  for (int shift = 60; shift >= 0; shift -= 4) term += kDigits[(hash >> shift) & 15];
  return term;
}

std::string date_value(std::string_view date) {
  const auto time = parse_time(date);
  if (!time) return {};
  // Flipping the sign bit makes the bytes sort as the signed numbers do.
  return big_endian(static_cast<std::uint64_t>(*time) ^ (std::uint64_t{1} << 63));
}

}  // namespace dragoman
