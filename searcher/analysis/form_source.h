// The documents that hold a word spelled as typed (=word, ==Word), among those with its folded
// form: what the stored text says, so that the index needs no terms for it.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "common/index/schema.h"
#include "common/text/tokenizer.h"
#include "searcher/analysis/deadline.h"
#include "searcher/analysis/spelling.h"

namespace dragoman {

struct SpelledWord {
  std::string form;      // folded
  std::string spelling;  // what spelling_of() gives of the word as it's typed
  SpellingKind kind = SpellingKind::Lower;
};

// Walks the postings of the folded form and keeps the documents whose title or text, furniture
// apart, has a token of that form that is spelled as `word` says. For a title's form, the title
// alone, for the body's all but the title. Reads a stored article for each candidate, so that it
// stands beside cheaper conditions. `tokenizer` outlives it and its clones; all of them stay on
// its thread. Throws QueryTimeout from a match once `deadline` is over.
class FormSource final : public Xapian::PostingSource {
 public:
  FormSource(const Field& field, SpelledWord word, Tokenizer& tokenizer, Deadline deadline);

  Xapian::PostingSource* clone() const override;
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override;
  Xapian::doccount get_termfreq_max() const override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid id, double min_weight) override;
  Xapian::docid get_docid() const override { return *posting_; }
  bool at_end() const override { return posting_ == Xapian::PostingIterator(); }
  std::string get_description() const override;

 private:
  std::string term() const;
  // To the first document from `id` on that holds the word.
  void advance_to(Xapian::docid id);
  bool holds_word(Xapian::docid id);
  bool has_spelling(std::string_view text, std::string_view language);
  bool has_token(std::string_view run, std::string_view language);

  const Field& field_;
  SpelledWord word_;
  Tokenizer& tokenizer_;
  Deadline deadline_;
  Xapian::Database database_;
  Xapian::PostingIterator posting_;
  // Every document up to this one has been answered for.
  Xapian::docid seen_ = 0;
};

}  // namespace dragoman
