#include "common/index/schema.h"

#include <xxhash.h>

#include <charconv>
#include <chrono>
#include <optional>

#include "common/index/tsv.h"

namespace dragoman {
namespace {

// Flipped in dates, so that their bytes sort as the signed numbers do.
constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;

std::string big_endian(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(number >> (56 - 8 * i));
  return bytes;
}

std::uint64_t from_big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<std::uint8_t>(byte);
  return number;
}

std::uint64_t hash_of(std::string_view key) {
  return XXH64(key.data(), key.size(), 0);
}

std::string hash_term(const Field& field, std::uint64_t hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string term(field.prefix);
  for (int shift = 60; shift >= 0; shift -= 4) term += kDigits[(hash >> shift) & 15];
  return term;
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
  return hash_term(kKeyField, hash_of(key));
}

std::string key_term_of_hash(std::string_view key_hash) {
  return hash_term(kKeyField, from_big_endian(key_hash));
}

std::string file_term(std::string_view file) {
  return hash_term(kFileField, hash_of(file));
}

std::string id_term(std::string_view id) {
  return hash_term(kIdField, hash_of(id));
}

std::string line_term(std::uint64_t hash) {
  return hash_term(kLineField, hash);
}

std::string group_term(std::uint64_t hash) {
  return hash_term(kGroupField, hash);
}

std::uint64_t hash_of_term(const Field& field, std::string_view term) {
  term.remove_prefix(field.prefix.size());
  return number_from<std::uint64_t>(term, 16).value_or(0);
}

std::string content_hash(const Article& article) {
  const Told& told = article.told;
  std::string head;
  for (const std::string* field : {&article.id, &told.title, &told.date, &told.source, &told.author,
                                   &told.lang, &told.source_lang, &told.url}) {
    (head += *field) += '\0';
  }
  for (const Zone& zone : told.zones) {
    for (const std::uint32_t number :
         {static_cast<std::uint32_t>(zone.kind), zone.begin, zone.end}) {
      (head += std::to_string(number)) += ' ';
    }
  }
  return big_endian(XXH64(article.text.data(), article.text.size(), hash_of(head)));
}

std::string copy_hash(const Article& article) {
  std::string prose;
  for (const Zone& zone : article.zones) {
    if (zone.kind != ZoneKind::Body && zone.kind != ZoneKind::Standfirst &&
        zone.kind != ZoneKind::Subhead) {
      continue;
    }
    for (const char c : zone_text(article, zone)) {
      const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank) {
        prose += c;
      } else if (!prose.empty() && prose.back() != ' ') {
        prose += ' ';
      }
    }
    if (!prose.empty() && prose.back() != ' ') prose += ' ';
  }
  return prose.empty() ? std::string() : big_endian(hash_of(prose));
}

std::string date_value(std::string_view date) {
  const auto time = parse_time(date);
  if (!time) return {};
  return big_endian(static_cast<std::uint64_t>(*time) ^ kSignBit);
}

std::int64_t date_seconds(std::string_view value) {
  return static_cast<std::int64_t>(from_big_endian(value) ^ kSignBit);
}

}  // namespace dragoman
