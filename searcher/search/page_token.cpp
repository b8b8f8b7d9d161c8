#include "searcher/search/page_token.h"

#include <xxhash.h>

#include <bit>

namespace dragoman {
namespace {

// Of tokens laid out as below; a later layout gets the next one.
constexpr char kLayout = '2';
constexpr std::size_t kMaxTokenLetters = 200;
// The last second of the year 9999, beyond which there are no dates to count.
constexpr std::int64_t kLatest = 253'402'300'799;
constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Base64url of RFC 4648, unpadded.
std::string to_letters(std::string_view bytes) {
  std::string letters;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<std::uint8_t>(byte);
    for (count += 8; count >= 6; count -= 6) letters += kLetters[bits >> (count - 6) & 63];
  }
  if (count > 0) letters += kLetters[bits << (6 - count) & 63];
  return letters;
}

std::optional<std::string> from_letters(std::string_view letters) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char letter : letters) {
    const std::size_t value = kLetters.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 255);
  }
  return bytes;
}

template <typename Number>
void append(std::string& bytes, Number number) {
  for (std::size_t i = sizeof number; i-- > 0;) bytes += static_cast<char>(number >> (8 * i) & 255);
}

// Takes a number off the front of `bytes`, which has it.
template <typename Number>
Number take(std::string_view& bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | static_cast<std::uint8_t>(bytes[i]);
  }
  bytes.remove_prefix(sizeof number);
  return number;
}

std::uint32_t checksum(std::string_view bytes) {
  return XXH32(bytes.data(), bytes.size(), 0);
}

}  // namespace

std::string write_page_token(const PageToken& token) {
  std::string bytes;
  append(bytes, token.request);
  append(bytes, token.generation);
  append(bytes, token.position);
  append(bytes, std::bit_cast<std::uint64_t>(token.now));
  append(bytes, std::bit_cast<std::uint64_t>(token.end.score));
  bytes += token.end.key;
  append(bytes, checksum(bytes));
  return kLayout + to_letters(bytes);
}

std::optional<PageToken> read_page_token(std::string_view text) {
  constexpr std::size_t kFixedBytes = 4 + 8 + 8 + 8 + 8 + 4;
  if (!text.starts_with(kLayout) || text.size() > kMaxTokenLetters) return std::nullopt;
  const auto decoded = from_letters(text.substr(1));
  if (!decoded || decoded->size() < kFixedBytes) return std::nullopt;
  std::string_view bytes = *decoded;
  std::string_view last = bytes.substr(bytes.size() - 4);
  bytes.remove_suffix(4);
  if (take<std::uint32_t>(last) != checksum(bytes)) return std::nullopt;
  PageToken token;
  token.request = take<std::uint32_t>(bytes);
  token.generation = take<std::uint64_t>(bytes);
  token.position = take<std::uint64_t>(bytes);
  token.now = std::bit_cast<std::int64_t>(take<std::uint64_t>(bytes));
  if (token.now < 0 || token.now > kLatest) return std::nullopt;
  token.end.score = std::bit_cast<double>(take<std::uint64_t>(bytes));
  token.end.key = bytes;
  return write_page_token(token) == text ? std::optional(token) : std::nullopt;
}

}  // namespace dragoman
