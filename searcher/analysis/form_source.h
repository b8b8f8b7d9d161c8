// The documents that hold a word spelled as typed (=word, ==Word), among those with its folded
// form: what the stored text says, so that the index needs no terms for it.
#pragma once

#include <xapian.h>

#include <string>

#include "searcher/analysis/deadline.h"
#include "searcher/analysis/spelled_tokens.h"

namespace dragoman {

// Walks the postings of the folded form and keeps the documents in which `word` is spelled as it
// says. Reads a stored article for each candidate, so that it stands beside cheaper conditions.
// It and its clones stay on the tokenizer's thread. Throws QueryTimeout from a match once
// `deadline` is over.
class FormSource final : public Xapian::PostingSource {
 public:
  FormSource(SpelledTokens word, Deadline deadline);

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

  SpelledTokens word_;
  Deadline deadline_;
  Xapian::Database database_;
  Xapian::PostingIterator posting_;
  // Every document up to this one has been answered for.
  Xapian::docid seen_ = 0;
};

}  // namespace dragoman
