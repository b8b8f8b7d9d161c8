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

#include "common/index/article.h"

namespace dragoman {

inline constexpr int kSchemaVersion = 2;

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
// The languages of an article's parts, its own and others: those by which its words are stemmed.
inline constexpr Field kPartLangField{"", "XL", FieldKind::Boolean};
inline constexpr Field kSourceField{"source", "XS", FieldKind::Words};
inline constexpr Field kFurnitureField{"furniture", "XF", FieldKind::Words};
// Unique: the hash of the article's key; see key_term().
inline constexpr Field kKeyField{"key", "Q", FieldKind::Boolean};
// The hash of the path of the file that the article stands in; see file_term().
inline constexpr Field kFileField{"", "XP", FieldKind::Boolean};
// What furniture is learned from: hashes of the article's lines, and of the group (outlet, site
// or folder) whose articles they are counted with; see line_term() and group_term().
inline constexpr Field kLineField{"", "XN", FieldKind::Boolean};
inline constexpr Field kGroupField{"", "XG", FieldKind::Boolean};

inline constexpr std::array kFields{kTextField,   kPartLangField,  kTitleField, kLangField,
                                    kSourceField, kFurnitureField, kKeyField,   kFileField,
                                    kLineField,   kGroupField};

enum class Slot : Xapian::valueno {
  Date = 0,     // date_value() of the article's date; none without one
  KeyHash = 1,  // the 8 bytes of key_hash(): breaks ties, the same however often it's indexed
  Content = 2   // content_hash(): tells an article that has changed
};

constexpr Xapian::valueno slot_number(Slot slot) {
  return static_cast<Xapian::valueno>(slot);
}

// 8 bytes, big-endian XXH64 of the article's key.
std::string key_hash(std::string_view key);

// The article's unique term: its prefix and key_hash() in hexadecimal digits.
std::string key_term(std::string_view key);

// The same of a key whose hash is known.
std::string key_term_of_hash(std::string_view key_hash);

// The term of all articles of a file, by its absolute path.
std::string file_term(std::string_view file);

std::string line_term(std::uint64_t hash);
std::string group_term(std::uint64_t hash);

// The hash in a term that file_term(), line_term() or group_term() made.
std::uint64_t hash_of_term(const Field& field, std::string_view term);

// 8 bytes that differ where anything differs of what the article's source says.
std::string content_hash(const Article& article);

// A value that sorts by time, from an ISO 8601 date as in Article::date: its seconds since
// 1970 as 8 bytes. Without a zone it is taken as UTC, without a time of day as midnight.
// Empty where `date` isn't one.
std::string date_value(std::string_view date);

}  // namespace dragoman
