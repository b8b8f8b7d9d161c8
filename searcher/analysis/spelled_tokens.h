// Which words of a stored article are spelled as typed (=word, ==Word): what its text says, so that
// the index needs no terms for it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/index/article.h"
#include "common/index/schema.h"
#include "common/text/tokenizer.h"
#include "searcher/analysis/spelling.h"

namespace dragoman {

struct SpelledWord {
  std::string form;      // folded
  std::string spelling;  // what spelling_of() gives of the word as it's typed
  SpellingKind kind = SpellingKind::Lower;
};

// Reads the title and the text, furniture apart, as the indexer does. `tokenizer` outlives it; both
// stay on one thread.
class SpelledTokens {
 public:
  SpelledTokens(const Field& field, SpelledWord word, Tokenizer& tokenizer)
      : field_(field), word_(std::move(word)), tokenizer_(tokenizer) {}

  const Field& field() const { return field_; }
  const SpelledWord& word() const { return word_; }

  // Whether the field has the word spelled so: a title's field the title alone, the body's all but
  // the title.
  bool is_in(const Article& article);

  // Of each token of the form under the field's prefix, in the order of the text, whether it is
  // spelled so.
  std::vector<bool> flags(const Article& article);

 private:
  bool has_spelling(std::string_view text, std::string_view language);
  bool is_spelled(std::string_view text, const Token& token) const;

  const Field& field_;
  SpelledWord word_;
  Tokenizer& tokenizer_;
};

}  // namespace dragoman
