// What a rare word of a query may have been meant to be, by the index's own words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/expand/rare_words.h"

namespace dragoman {

// One thing to write in place of a stretch of the typed text.
struct Rewriting {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
  double score = 0;  // the higher, the likelier
};

// The likeliest first, eight at most. Words that the rare one finds already are left out.
std::vector<Rewriting> rewrite_word(const RareWord& word, std::string_view typed,
                                    const QueryContext& context);

// The score of a word that stays as it is.
double score_of_word(const RareWord& word);

}  // namespace dragoman
