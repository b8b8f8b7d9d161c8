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

inline constexpr int kSchemaVersion = 4;

enum class FieldKind : std::uint8_t {
  Text,     // exact forms with positions under `prefix`, stems without under "Z" + `prefix`
  Words,    // exact forms with positions alone
  Boolean,  // one term for the whole value, no weight
  Date,     // Slot::Date alone, no term
};

struct Field {
  std::string_view name;  // as queries write it
  std::string_view prefix;
  FieldKind kind;
};

// The text field without a name is title and body together; an inferred title isn't in it twice.
inline constexpr Field kTextField{"", "", FieldKind::Text};
inline constexpr Field kTitleField{"title", "S", FieldKind::Text};
// The text field's own terms at the positions from Slot::Body on: the text without its title.
inline constexpr Field kBodyField{"body", "", FieldKind::Text};
inline constexpr Field kLangField{"lang", "L", FieldKind::Boolean};
// The languages of an article's parts, its own and others: those by which its words are stemmed.
// None where the index has words by folding alone.
inline constexpr Field kPartLangField{"", "XL", FieldKind::Boolean};
inline constexpr Field kSourceField{"source", "XS", FieldKind::Words};
inline constexpr Field kFurnitureField{"furniture", "XF", FieldKind::Words};
inline constexpr Field kAuthorField{"author", "A", FieldKind::Words};
// The words of the article's key: its file's path, and of what inside the file it is.
inline constexpr Field kPathField{"path", "P", FieldKind::Words};
// The media type of what the article was read from ("text/html").
inline constexpr Field kTypeField{"type", "T", FieldKind::Boolean};
// The hash of the article's own id, where its source gives one; see id_term().
inline constexpr Field kIdField{"id", "XI", FieldKind::Boolean};
inline constexpr Field kDateField{"date", "", FieldKind::Date};
// Unique: the hash of the article's key; see key_term().
inline constexpr Field kKeyField{"key", "Q", FieldKind::Boolean};
// The hash of the path of the file that the article stands in; see file_term().
inline constexpr Field kFileField{"", "XP", FieldKind::Boolean};
// What furniture is learned from: hashes of the article's lines, and of the group (outlet, site
// or folder) whose articles they are counted with; see line_term() and group_term().
inline constexpr Field kLineField{"", "XN", FieldKind::Boolean};
inline constexpr Field kGroupField{"", "XG", FieldKind::Boolean};

inline constexpr std::array kFields{kTextField,      kTitleField,  kBodyField,   kLangField,
                                    kPartLangField,  kSourceField, kAuthorField, kPathField,
                                    kFurnitureField, kTypeField,   kDateField,   kIdField,
                                    kKeyField,       kFileField,   kLineField,   kGroupField};

enum class Slot : Xapian::valueno {
  Date = 0,     // date_value() of the article's date; none without one
  KeyHash = 1,  // the 8 bytes of key_hash(): breaks ties, the same however often it's indexed
  Content = 2,  // content_hash(): tells an article that has changed
  Lang = 3,     // of the facets: the article's language, outlet and media type as they stand
  Source = 4,   //
  Type = 5,     //
  Body = 6,     // the position in the text field of the first word after the title, in
                // Xapian::sortable_serialise(); none where there is no title before it
  Copy = 7,     // copy_hash(): the same for articles with the same text
  Stems = 8     // StemCounter::value(): the stems that the article has most often
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

// The term of the articles that their source gives this id.
std::string id_term(std::string_view id);

std::string line_term(std::uint64_t hash);
std::string group_term(std::uint64_t hash);

// The hash in a term that file_term(), line_term() or group_term() made.
std::uint64_t hash_of_term(const Field& field, std::string_view term);

// 8 bytes that differ where anything differs of what the article's source says.
std::string content_hash(const Article& article);

// 8 bytes of the article's prose alone (body, standfirst, subheads), its white space squeezed:
// of exact copies the same, whatever their outlet, date, furniture or title. Empty without prose.
std::string copy_hash(const Article& article);

// A value that sorts by time, from an ISO 8601 date as in Article::date: its seconds since
// 1970 as 8 bytes. Without a zone it is taken as UTC, without a time of day as midnight.
// Empty where `date` isn't one.
std::string date_value(std::string_view date);

// The seconds since 1970 in such a value, which isn't empty.
std::int64_t date_seconds(std::string_view value);

}  // namespace dragoman
