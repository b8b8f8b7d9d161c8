// What a query asks of all the words that the index holds: the forms that a wildcard, a regular
// expression, a fuzzy word or a word's stem stands for, over all segments at once, so that an
// index of many segments answers as a merged one would.
//
// Forms are exact forms (lower case, folded), and so are patterns. Stateless; on the thread
// that the database belongs to.
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/lexicon.h"
#include "common/index/schema.h"
#include "common/text/tokenizer.h"

namespace dragoman {

// The index's words: of the text field by its lexicons, one a segment (which hold the title's
// words too); of other fields by the database's terms.
struct Vocabulary {
  const Xapian::Database& database;
  std::span<const Lexicon> lexicons;
};

// What expansions may still cost in one query: hostile ones would scan the vocabulary again and
// again.
struct ExpansionBudget {
  std::size_t forms = 5000;               // that may come out, of all expansions together
  std::size_t bytes = 128 * 1024 * 1024;  // of the vocabulary that may be scanned
  // By thread_time(), for regular expressions: no size tells what they take.
  std::chrono::nanoseconds regex_time = std::chrono::milliseconds(100);
};

// The most forms that one expansion gives: those that most articles have.
inline constexpr std::size_t kMaxExpansions = 1000;

struct Expansion {
  std::vector<std::string> forms;  // by their bytes, each once
  // Some were left out: those that fewest articles have, or all that came after the budget
  // was spent.
  bool is_cut = false;

  bool operator==(const Expansion&) const = default;
};

// The forms of `field` that match `pattern`, in which * stands for any letters, none too, and ?
// for a single letter (a code point).
Expansion expand_pattern(const Vocabulary& vocabulary, const Field& field, std::string_view pattern,
                         ExpansionBudget& budget);

// The forms within `edits` (1 or 2) insertions, deletions, substitutions or swaps of neighbours
// of `form` (optimal string alignment distance, in code points); the form itself among them, where
// the index has it.
Expansion expand_fuzzy(const Vocabulary& vocabulary, const Field& field, std::string_view form,
                       std::uint32_t edits, ExpansionBudget& budget);

// The most bytes that a regular expression may have: each may stand for a class of many letters,
// which takes time and memory to read.
inline constexpr std::size_t kMaxRegexBytes = 1000;

// The forms that `expression` (RE2's syntax) matches from end to end. On a mistake in it, or
// where it is too long or would take too much memory, no forms and `error`, a sentence.
struct RegexExpansion {
  Expansion expansion;
  std::string error;
};
RegexExpansion expand_regex(const Vocabulary& vocabulary, const Field& field,
                            std::string_view expression, ExpansionBudget& budget);

// The forms that have one of `stems` in one of `languages`: all forms of a word, for operators
// that need positions, which stems don't have. `form`, the word's own, is always among them if
// the field has it.
Expansion expand_stems(const Vocabulary& vocabulary, const Field& field, std::string_view form,
                       std::span<const std::string> stems, std::span<const std::string> languages,
                       Tokenizer& tokenizer, ExpansionBudget& budget);

}  // namespace dragoman
