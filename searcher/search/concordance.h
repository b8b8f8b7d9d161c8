// A concordance (keywords in context, after Luhn 1960): every match with what stands around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/marked_text.h"

namespace dragoman {

// A match with what stands around it in its paragraph, on one line: text[..match.begin] and
// text[match.end..] are its left and right neighbourhood, in the order of the text whatever its
// direction. Each takes kNeighbourColumns on a terminal at most, whole words if it can be helped.
struct ConcordanceLine {
  std::string text;
  TextRange match;

  bool operator==(const ConcordanceLine&) const = default;
};

inline constexpr std::size_t kNeighbourColumns = 40;
// Of one article, and of one answer.
inline constexpr std::size_t kMostLines = 50;
inline constexpr std::size_t kMostLinesOfAnswer = 2000;

// The first `limit` matches of `prose`, whose ranges are of `text`.
std::vector<ConcordanceLine> make_concordance(std::string_view text,
                                              const std::vector<MarkedParagraph>& prose,
                                              std::size_t limit);

// The longest end of `text` that takes at most so many columns, and the longest start: whole words
// if it can be helped, without white space where they are cut.
std::string_view last_words(std::string_view text, std::size_t columns);
std::string_view first_words(std::string_view text, std::size_t columns);

}  // namespace dragoman
