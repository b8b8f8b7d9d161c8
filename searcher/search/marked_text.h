// An article's text with where it matches the query: what snippets, concordances and whole texts
// are made of, so that it is tokenised once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"
#include "common/text/tokenizer.h"
#include "searcher/analysis/highlight.h"
#include "searcher/search/sentences.h"

namespace dragoman {

struct Snippet {
  std::string text;                // from the article, on one line, in its own direction
  std::vector<TextRange> matches;  // of `text`, in order, disjoint

  bool operator==(const Snippet&) const = default;
};

// A paragraph with its matches; all ranges are bytes of Article::text.
struct MarkedParagraph {
  TextRange range;
  std::vector<TextMatch> matches;  // in order, disjoint
};

// The article's prose in order: body, standfirst and subheads; never furniture or a credit line.
std::vector<MarkedParagraph> mark_prose(const Article& article, Tokenizer& tokenizer,
                                        const Matcher& matcher);

// The matches in the prose and in the headline where it stands in the text, in order.
std::vector<TextRange> mark_whole(const Article& article, Tokenizer& tokenizer,
                                  const Matcher& matcher);

// The article's title with its matches.
Snippet mark_title(const Article& article, Tokenizer& tokenizer, const Matcher& matcher);

// Appends text[range] with each run of white space as one space, and its matches, what of them
// lies in the range.
void append_marked(std::string_view text, TextRange range, const std::vector<TextMatch>& matches,
                   Snippet& out);

}  // namespace dragoman
