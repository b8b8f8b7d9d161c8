// A run: what a system answered to each query, with scores, and the order that these give.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace dragoman {

// Query id -> docnos, best first.
using Rankings = std::map<std::string, std::vector<std::string>>;

class ScoredRun {
 public:
  // False, and nothing is added, where the query has the document already. `score` is finite.
  bool add(const std::string& qid, const std::string& docno, double score);

  // As trec_eval orders documents: by score, highest first, and equal scores by docno in
  // descending order of bytes; ranks in a file mean nothing. The first `depth` of each query.
  Rankings ranked(std::size_t depth) const;

 private:
  std::map<std::string, std::unordered_map<std::string, double>> scores_;
};

// Reads lines `qid Q0 docno rank score tag`, of which the second, fourth and last column mean
// nothing. Throws TrecFileError.
Rankings read_run(const std::string& file, std::size_t depth);

}  // namespace dragoman
