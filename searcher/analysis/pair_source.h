// The documents that have two words as far from each other as the query has them, and what that
// weighs. Xapian's own phrases weigh what their words do, which those get already.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/deadline.h"

namespace dragoman {

struct PairPosting {
  Xapian::docid id = 0;  // of the whole index
  double weight = 0;     // above 0

  bool operator==(const PairPosting&) const = default;
};

// In ascending order of ids; each document weighed by how often it has the pair and how rare that
// is in the whole index, with IneB2 (ranking_weights.h) as if the pair were a term. Throws
// QueryTimeout. On the database's thread.
std::vector<PairPosting> find_pair(const AnalyzedQuery& pair, const Xapian::Database& database,
                                   Deadline deadline);

// Hands documents found before to a match. Xapian runs a match segment by segment, and tells a
// source which one by the database alone; so those of an index of several segments need UUIDs, as
// stored ones have.
class PairSource final : public Xapian::PostingSource {
 public:
  // `database`: the whole index, which `postings` are of. `description` names the pair.
  PairSource(std::vector<PairPosting> postings, const Xapian::Database& database,
             std::string description);

  Xapian::PostingSource* clone() const override;
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
  Xapian::doccount get_termfreq_est() const override;
  Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
  double get_weight() const override { return postings_[at_].weight; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid id, double min_weight) override;
  Xapian::docid get_docid() const override { return postings_[at_].id; }
  bool at_end() const override { return at_ >= postings_.size(); }
  std::string get_description() const override { return index_->description; }

 private:
  struct Index {
    std::vector<PairPosting> postings;
    std::vector<std::string> segments;  // their UUIDs
    std::string description;
  };

  explicit PairSource(std::shared_ptr<const Index> index) : index_(std::move(index)) {}

  std::shared_ptr<const Index> index_;
  std::vector<PairPosting> postings_;  // of this segment, with its ids
  std::size_t at_ = 0;
  bool started_ = false;
};

// What a Pair weighs: a PairSource of its postings. Explanations know it by its description, which
// doesn't depend on them.
Xapian::Query pair_query(const AnalyzedQuery& pair, std::vector<PairPosting> postings,
                         const Xapian::Database& database);

}  // namespace dragoman
