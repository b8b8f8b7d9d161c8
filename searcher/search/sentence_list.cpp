#include "searcher/search/sentence_list.h"
#include "common/text/utf8.h"

#include <algorithm>

namespace dragoman {
namespace {

// The blank next to `at`, looking a little to the left, so that no word is cut if it can be
// helped; scripts without blanks are cut between characters.
std::uint32_t word_start(std::string_view text, std::uint32_t at, std::uint32_t least) {
  constexpr std::uint32_t kLongestWord = 40;
  const std::uint32_t stop = std::max(least, at > kLongestWord ? at - kLongestWord : 0);
  for (std::uint32_t i = at; i > stop; --i) {
    if (text[i - 1] == ' ' || text[i - 1] == '\n') return i;
  }
  while (at > least && is_continuation(text[at])) --at;
  return at;
}

// Where `at` lies in a match: that match's end, unless it is too long to be kept whole.
std::uint32_t after_match(const std::vector<TextMatch>& matches, std::uint32_t at,
                          std::uint32_t most) {
  const auto match = std::ranges::upper_bound(matches, at, {}, &TextMatch::end);
  const bool inside = match != matches.end() && match->begin < at && match->end - at <= most;
  return inside ? match->end : at;
}

}  // namespace

SentenceList::SentenceList(std::string_view text, const std::vector<MarkedParagraph>& prose,
                           std::size_t longest, SentenceSplitter& splitter)
    : text_(text), prose_(prose), longest_(longest), splitter_(splitter), lists_(prose.size()) {}

const std::vector<SentencePiece>& SentenceList::of(std::size_t paragraph) {
  auto& list = lists_[paragraph];
  if (!list) list = split(prose_[paragraph]);
  return *list;
}

std::vector<SentencePiece> SentenceList::split(const MarkedParagraph& paragraph) {
  const std::uint32_t begin = paragraph.range.begin;
  std::vector<SentencePiece> pieces;
  for (const TextRange& sentence :
       splitter_.split(text_.substr(begin, paragraph.range.end - begin))) {
    add_pieces({begin + sentence.begin, begin + sentence.end}, paragraph.matches, pieces);
  }
  return pieces;
}

void SentenceList::add_pieces(TextRange sentence, const std::vector<TextMatch>& matches,
                              std::vector<SentencePiece>& out) const {
  const std::size_t first = out.size();
  const auto size = static_cast<std::uint32_t>(longest_ / 3);
  std::uint32_t at = sentence.begin;
  if (sentence.end - at > longest_) {
    while (sentence.end - at > size) {
      const std::uint32_t cut = after_match(matches, word_start(text_, at + size, at + 1), size);
      if (cut >= sentence.end) break;
      out.push_back({{at, cut}, false, false});
      at = cut;
    }
  }
  out.push_back({{at, sentence.end}, false, false});
  out[first].begins = true;
  out.back().ends = true;
}

}  // namespace dragoman
