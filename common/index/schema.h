// The schema: which terms and values an article has in a segment. Numbers and prefixes are
// permanent; a change of meaning raises kSchemaVersion, which makes older indexes be rebuilt.
//
// Prefixes follow Xapian's conventions, so that other Xapian tools read the index.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

inline constexpr int kSchemaVersion = 1;

enum class FieldKind : std::uint8_t {
  Text,     // exact forms with positions under `prefix`, stems without under "Z" + `prefix`
  Words,    // exact forms with positions alone
  Boolean,  // one term for the whole value, no weight
};

struct Field {
  std::string_view name;  // as queries write it
  std::string_view prefix;
  FieldKind kind;
};

// The text field without a name is title and body together; an inferred title isn't in it twice.
inline constexpr Field kTextField{"", "", FieldKind::Text};
inline constexpr Field kTitleField{"title", "S", FieldKind::Text};
inline constexpr Field kLangField{"lang", "L", FieldKind::Boolean};
inline constexpr Field kSourceField{"source", "XS", FieldKind::Words};
inline constexpr Field kFurnitureField{"furniture", "XF", FieldKind::Words};
// Unique: the hash of the article's key; see key_term().
inline constexpr Field kKeyField{"key", "Q", FieldKind::Boolean};

inline constexpr std::array kFields{kTextField,   kTitleField,     kLangField,
                                    kSourceField, kFurnitureField, kKeyField};

enum class Slot : Xapian::valueno {
  Date = 0,    // date_value() of the article's date; none without one
  KeyHash = 1  // the 8 bytes of key_hash(): breaks ties, the same however often it's indexed
};

constexpr Xapian::valueno slot_number(Slot slot) {
  return static_cast<Xapian::valueno>(slot);
}

// 8 bytes, big-endian XXH64 of the article's key.
std::string key_hash(std::string_view key);

// The article's unique term: its prefix and key_hash() in hexadecimal digits.
std::string key_term(std::string_view key);

// A value that sorts by time, from an ISO 8601 date as in Article::date: its seconds since
// 1970 as 8 bytes. Without a zone it is taken as UTC, without a time of day as midnight.
// Empty where `date` isn't one.
std::string date_value(std::string_view date);

}  // namespace dragoman
