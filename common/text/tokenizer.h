// Characters -> tokens: the tokenizer that indexing, searching and highlighting share.
//
// Stages, in this order: ill-formed UTF-8 is read as U+FFFD (offsets keep pointing into the
// bytes given); words are segmented as UAX #29 says, by dictionary for Chinese, Japanese,
// Thai and their like; each word is lower-cased, stemmed by Snowball with its marks still on,
// and then form and stem are folded (case, width, diacritics, Arabic and Hebrew marks,
// apostrophes).
//
// A Tokenizer belongs to one thread at a time; make one per thread, they share nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "common/text/settings.h"

namespace dragoman {

// Longest form or stem in bytes; longer ones are cut at a character's end. Leaves room for a
// field's prefix within Xapian's limit of 245 bytes a term.
inline constexpr std::size_t kMaxTokenBytes = 200;

struct Token {
  // Byte range in the text given to tokenize(), without a possessive 's, an elided article
  // (l'Élysée) or, in Turkish, a suffix after an apostrophe (Ankara'da).
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Word number in the text, from 1. The parts of a compound follow one another.
  std::uint32_t position = 0;
  // An additional spelling of what the tokens before it gave: the parts of cease-fire are
  // followed by ceasefire, elysee in l'Élysée by lelysee. It has the position of the first of
  // them, and covers the whole.
  bool additional = false;
  // The exact form: lower case, folded. Never empty.
  std::string_view form;
  // The folded stem in the text's language; the form itself where there is no stemmer.
  std::string_view stem;

  bool operator==(const Token&) const = default;
};

class Tokenizer {
 public:
  explicit Tokenizer(const AnalyzerSettings& settings);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  // The tokens of `text` by their begin (an additional one after those that it repeats),
  // stemmed as words of `language` (ISO 639-1; "" or an unknown one: no stemming).
  // The span and the views in it hold until the next call. `text` under 4 GiB.
  std::span<const Token> tokenize(std::string_view text, std::string_view language);

  const AnalyzerSettings& settings() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman
