// Which * and ? of a query are wildcards. Called by the lexer alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// Whether at byte `at` stands a full-width question mark between two letters of a script without
// spaces between words: there it ends a sentence.
bool is_east_asian_question_mark(std::string_view text, std::size_t at);

enum class WildcardKind : std::uint8_t {
  Word,         // none in it; `text` may lack question marks at its end
  Pattern,      // `text`: with * and ? as ASCII, each a wildcard
  LoneStar,     // no letter at all, but a star: `text` is "*"
  Punctuation,  // no letter at all, but question marks; `text` is empty
};

struct WildcardWord {
  WildcardKind kind = WildcardKind::Word;
  std::string text;
};

// Reads a word without white space. A question mark after which no letter comes is punctuation,
// unless the word has another wildcard; so is every one in an address (with :// in it).
WildcardWord read_wildcards(std::string_view word);

// What stands between quotes, so that each * and ? left in it is a wildcard of a word with
// letters.
struct WildcardPhrase {
  std::string text;         // no white space at its ends
  std::uint32_t stars = 0;  // words of nothing but stars, which are left out
};
WildcardPhrase read_phrase_wildcards(std::string_view phrase);

}  // namespace dragoman
