// What of a hit's text is shown: the title with its matches, snippets, a concordance, the matches
// in the whole. The article is tokenised once for all of them.
#pragma once

#include <cstddef>

#include "searcher/analysis/highlight.h"
#include "searcher/search/search.h"

namespace dragoman {

// Of the hits of one answer. Keeps the references; belongs to one thread at a time.
class HitText {
 public:
  HitText(const SearchRequest& request, Tokenizer& tokenizer, SentenceSplitter& splitter,
          const Matcher& matcher);

  // Fills in what the request wants of the text of `hit.article`.
  void show(Hit& hit);

 private:
  const SearchRequest& request_;
  Tokenizer& tokenizer_;
  SentenceSplitter& splitter_;
  const Matcher& matcher_;
  std::size_t lines_left_;  // of the concordance
};

}  // namespace dragoman
