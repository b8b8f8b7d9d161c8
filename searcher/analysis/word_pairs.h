// The words of a query that stand side by side, as pairs that rank articles which have them so
// higher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/analysis/analyzed_query.h"

namespace dragoman {

// Given the words of one sequence in their order. The database outlives it.
class WordPairs {
 public:
  explicit WordPairs(const Xapian::Database& database) : database_(database) {}

  // The next word's exact form in the text, or "" for what isn't one word. Returns the Pair of the
  // word before and this one, each no stop word, with nothing but stop words between; or Nothing
  // if there is none, or it isn't worth its while.
  AnalyzedQuery next(const std::string& form, bool is_stop);

 private:
  bool is_worthwhile(const AnalyzedQuery& pair) const;

  const Xapian::Database& database_;
  std::string last_;            // the word before that is no stop word, or ""
  std::uint32_t distance_ = 0;  // how far it is away
  std::vector<AnalyzedQuery> pairs_;
};

}  // namespace dragoman
