// Forms that an expansion has found, segment by segment -> those that it gives.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/expand/expand.h"

namespace dragoman {

struct CountedForm {
  std::string_view form;
  std::uint64_t articles = 0;  // that have it
};

// Leaves `limit` forms at most, in the order of their bytes: those that most articles have, of
// equals the first. Whether some had to go. REQUIRES: they are in that order.
bool keep_most_frequent(std::vector<CountedForm>& forms, std::size_t limit);

class FormCollector {
 public:
  // What follows is of another segment.
  void begin_segment() { segments_.emplace_back(); }

  // In the order of their bytes within a segment, each once. The view must last.
  // REQUIRES: a segment was begun.
  void add(std::string_view form, std::uint64_t articles);
  // Of a view that doesn't last.
  void add_copy(std::string form, std::uint64_t articles);

  // Not everything was looked at.
  void cut() { is_cut_ = true; }
  bool is_cut() const { return is_cut_; }

  // All forms of all segments, by their bytes, each once with all its articles. Nothing is left
  // in the collector.
  std::vector<CountedForm> merged();

  // The most frequent of them, as many as `budget` has left, and at most kMaxExpansions. For the
  // title field, those that titles have.
  Expansion finish(const Vocabulary& vocabulary, const Field& field, ExpansionBudget& budget);

 private:
  std::vector<std::vector<CountedForm>> segments_;
  std::deque<std::string> copies_;
  std::size_t size_ = 0;
  bool is_cut_ = false;
};

}  // namespace dragoman
