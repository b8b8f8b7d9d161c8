// The documents that have a field at all (author:*): those of any of its terms.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace dragoman {

// Reads all postings of the terms that begin with `prefix` when a match begins. Stays on the
// database's thread.
class PresentSource final : public Xapian::PostingSource {
 public:
  explicit PresentSource(std::string prefix) : prefix_(std::move(prefix)) {}

  Xapian::PostingSource* clone() const override { return new PresentSource(prefix_); }
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void next(double min_weight) override { skip_to(at_ + 1, min_weight); }
  void skip_to(Xapian::docid id, double min_weight) override;
  Xapian::docid get_docid() const override { return at_; }
  bool at_end() const override { return at_ >= has_.size(); }
  std::string get_description() const override { return prefix_ + "*"; }

 private:
  std::string prefix_;
  std::vector<bool> has_;  // by document
  Xapian::doccount count_ = 0;
  Xapian::docid at_ = 0;
};

}  // namespace dragoman
