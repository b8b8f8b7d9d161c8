// The words that a segment's text field holds, as one sorted list that is quick to scan: what
// wildcards, regular expressions, fuzzy words and suggestions are expanded over.
//
// Xapian lists its terms by walking through all their postings; this file beside a segment's
// database holds the exact forms alone, with the number of articles that have each. Written
// when the segment is built, by make_lexicon(); never modified. Any thread may read it.
//
// Layout, integers little-endian, so that it is read where it lies (mmap):
//   "DRLEX001"            8 bytes
//   count                 u64: forms
//   size                  u64: bytes of the forms, their line feeds with them
//   ends[count]           u32: where each form's line feed stands, from the forms' beginning
//   frequencies[count]    u32: articles that have it
//   forms[size]           in the order of their bytes, each ended by a line feed
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace dragoman {

// The file's name in a segment's folder.
inline constexpr std::string_view kLexiconName = "lexicon";

class Lexicon {
 public:
  // Maps the file into memory. Throws IndexError where it is missing or no lexicon.
  static Lexicon open(const std::filesystem::path& file);
  // Of what make_lexicon() gave. Throws IndexError.
  static Lexicon from_bytes(std::string bytes);

  std::size_t size() const { return count_; }
  // The views hold as long as the lexicon or a copy of it.
  std::string_view form(std::size_t i) const;
  std::uint32_t frequency(std::size_t i) const;

  // All forms in their order, each ended by a line feed: for scans with memchr and the like.
  std::string_view forms() const { return forms_; }
  // The same from form number `begin` up to, but not with, number `end`.
  std::string_view forms(std::size_t begin, std::size_t end) const;
  // The number of the form in which byte `offset` of forms() lies, or its line feed. The nearer
  // `first`, a form before it or itself, the faster.
  std::size_t form_at(std::size_t offset, std::size_t first = 0) const;
  // The number of the first form that isn't less than `wanted`; size() if there is none.
  std::size_t lower_bound(std::string_view wanted) const;

 private:
  Lexicon(std::shared_ptr<const void> owner, std::string_view bytes);

  std::shared_ptr<const void> owner_;
  std::size_t count_ = 0;
  const char* ends_ = nullptr;
  const char* frequencies_ = nullptr;
  std::string_view forms_;
};

// The lexicon's bytes of a database: its terms without a prefix.
std::string make_lexicon(const Xapian::Database& database);

}  // namespace dragoman
