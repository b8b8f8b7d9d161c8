// The words of one article, counted: what others are found by that are like it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"
#include "common/text/tokenizer.h"

namespace dragoman {

struct ArticleWord {
  std::string stem;
  std::string form;  // the first that the text has of it
  std::uint32_t count = 0;
  double weight = 0;  // for callers
};

// The words of title and text by their stems, stop words left out; a title's count twice, as in the
// index. The most frequent first, then by their stems.
std::vector<ArticleWord> words_of(const Article& article, Tokenizer& tokenizer);

// The term of the text field that the stem has in the index.
std::string stem_term(std::string_view stem);

}  // namespace dragoman
