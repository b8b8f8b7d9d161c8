// The documents in which words stand as a phrase with slack or wildcards, NEAR, ONEAR or body:
// ask: a filter beside terms that Xapian finds, since its own positional operators hold terms
// alone.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/index/article.h"
#include "common/text/tokenizer.h"
#include "searcher/analysis/deadline.h"
#include "searcher/analysis/spans.h"

namespace dragoman {

// Reads the position lists of the documents that it is asked about, and where a spelling counts
// the stored texts of those among them that have the words in place in any spelling. It knows
// nothing of how many there will be and says "all", so that whatever stands beside it is asked
// first. Stays on the database's thread.
class SpanSource final : public Xapian::PostingSource {
 public:
  // `tree` as span_tree() gives it; `tokenizer` outlives it and its clones. Throws QueryTimeout
  // from a match once `deadline` is over.
  SpanSource(SpanNode tree, Tokenizer& tokenizer, Deadline deadline);
  ~SpanSource() override;

  Xapian::PostingSource* clone() const override;
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid id, double min_weight) override;
  bool check(Xapian::docid id, double min_weight) override;
  Xapian::docid get_docid() const override { return at_; }
  bool at_end() const override { return at_ > last_; }
  std::string get_description() const override;

 private:
  class Postings;

  bool matches(Xapian::docid id);
  bool has_spans(Xapian::docid id);

  SpanNode tree_;
  Tokenizer& tokenizer_;
  Deadline deadline_;
  Xapian::Database database_;
  std::vector<Postings> leaves_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
  bool matched_ = false;  // at at_
};

}  // namespace dragoman
