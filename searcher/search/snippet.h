// The passages of an article that show why it was found.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/article.h"
#include "common/text/tokenizer.h"
#include "searcher/query/highlight.h"
#include "searcher/search/sentences.h"

namespace dragoman {

struct Snippet {
  std::string text;                // from the article, on one line, in its own direction
  std::vector<TextRange> matches;  // of `text`, in order, disjoint

  bool operator==(const Snippet&) const = default;
};

// How long a snippet grows, in bytes; a little more where a sentence ends.
inline constexpr std::size_t kSnippetBytes = 320;

// Makes snippets with the index's own tokenizer. Belongs to one thread at a time.
class SnippetMaker {
 public:
  // Keeps the references.
  SnippetMaker(Tokenizer& tokenizer, SentenceSplitter& splitter, const Matcher& matcher);

  // The best run of whole sentences of one paragraph: the one with most different words of the
  // query, then most matches, then one longer than a mere heading, then the first. Where none
  // matches, how the article begins. Never furniture or a credit line. Empty if the article has no
  // other text.
  std::vector<Snippet> make(const Article& article);

  // The article's title with its matches.
  Snippet mark_title(const Article& article);

 private:
  struct Passage;

  Passage best_passage(std::string_view paragraph, const std::vector<TextMatch>& matches);

  Tokenizer& tokenizer_;
  SentenceSplitter& splitter_;
  const Matcher& matcher_;
};

}  // namespace dragoman
