// Makes one of the spellings of a word that readers take for the same: the last stage of the
// analysis of a word, and how word lists are compared with tokens.
//
// Always: compatibility and width, case, digits of any script as ASCII, no apostrophes and no
// invisible characters. With fold_marks also: no diacritics on Latin, Greek and Cyrillic
// letters (but й is a letter of its own), no points and one form of alef, yeh, kaf and heh in
// Arabic script, no points in Hebrew. Marks of other scripts are letters and stay.
// A Folder belongs to one thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/page_table.h"

namespace dragoman {

class Folder {
 public:
  explicit Folder(bool fold_marks) : fold_marks_(fold_marks) {}

  // `word`, in any case, folded; folding that again changes nothing. Empty where the word has
  // nothing but signs and marks.
  std::string fold(std::string_view word);

 private:
  // What a character becomes.
  struct Entry {
    static constexpr std::uint8_t kUnknown = 0xFF;
    std::uint8_t length = kUnknown;
    std::array<char, 7> bytes{};
  };
  Entry compute(char32_t c) const;
  std::string fold_each(std::string_view word);

  bool fold_marks_;
  PageTable<Entry> entries_;
};

// NFKC of `text`: the text itself, without a copy, where it is ASCII.
std::string compose(std::string_view text);

}  // namespace dragoman
