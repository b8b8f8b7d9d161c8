#include "searcher/analysis/word_pairs.h"

#include <algorithm>
#include <utility>

#include "searcher/analysis/ranking_weights.h"

namespace dragoman {

AnalyzedQuery WordPairs::next(const std::string& form, bool is_stop) {
  ++distance_;
  if (is_stop) return {};
  const std::string first = std::exchange(last_, form);
  const std::uint32_t distance = std::exchange(distance_, 0);
  if (first.empty() || form.empty() || first == form || distance > kMostPairDistance) return {};
  AnalyzedQuery pair = phrase_of(text_field(), {first, form});
  pair.kind = AnalyzedKind::Pair;
  pair.number = distance;
  if (!is_worthwhile(pair)) return {};
  pairs_.push_back(pair);
  return pair;
}

bool WordPairs::is_worthwhile(const AnalyzedQuery& pair) const {
  if (pairs_.size() >= kMostPairs || std::ranges::find(pairs_, pair) != pairs_.end()) return false;
  const Xapian::doccount articles =
      std::min(database_.get_termfreq(pair.slots.front().form),
               database_.get_termfreq(pair.slots.back().form));
  return articles > 0 &&
         articles <= std::max(kFrequentArticles, database_.get_doccount() / kFrequentShare);
}

}  // namespace dragoman
