// The passages of an article that show why it was found.
#pragma once

#include <cstdint>
#include <vector>

#include "common/index/article.h"
#include "searcher/search/marked_text.h"
#include "searcher/search/sentences.h"

namespace dragoman {

// How long a snippet grows without its context, in bytes.
inline constexpr std::size_t kSnippetBytes = 320;

// No request gets more passages of an article than this.
inline constexpr std::uint32_t kMaxPassages = 20;

struct SnippetRequest {
  std::uint32_t passages = 3;  // at most so many
  std::uint32_t context = 0;   // sentences to add on either side of each
};

// The passages of `article`, whose prose mark_prose() has marked, that together show most of the
// query's words, chosen one by one (greedy maximum coverage): each time the run of whole sentences
// of one paragraph that adds most words not shown yet, then has most matches, then is longer than
// a mere heading, then (after the first) is the shortest, then comes first. No more of them than it
// takes to show all words that the article has. In the order of the text; those that touch are one.
//
// A sentence too long to show is cut between words, with an ellipsis. Context comes from the
// paragraph, then from its neighbours. Where nothing matches, the snippet is how the article
// begins; there is none if it has no prose.
std::vector<Snippet> make_snippets(const Article& article,
                                   const std::vector<MarkedParagraph>& prose,
                                   const SnippetRequest& request, SentenceSplitter& splitter);

}  // namespace dragoman
