#include "searcher/search/hit_text.h"

#include <algorithm>

#include "searcher/search/snippet.h"

namespace dragoman {

HitText::HitText(const SearchRequest& request, Tokenizer& tokenizer, SentenceSplitter& splitter,
                 const Matcher& matcher)
    : request_(request),
      tokenizer_(tokenizer),
      splitter_(splitter),
      matcher_(matcher),
      lines_left_(kMostLinesOfAnswer) {}

void HitText::show(Hit& hit) {
  if (request_.whole_text) hit.matches = mark_whole(hit.article, tokenizer_, matcher_);
  if (!request_.snippets && !request_.concordance) return;
  hit.title = mark_title(hit.article, tokenizer_, matcher_);
  const std::vector<MarkedParagraph> prose = mark_prose(hit.article, tokenizer_, matcher_);
  if (request_.snippets) {
    hit.snippets =
        make_snippets(hit.article, prose,
                      {.passages = request_.passages, .context = request_.context}, splitter_);
  }
  if (request_.concordance) {
    hit.concordance = make_concordance(hit.article.text, prose, std::min(kMostLines, lines_left_));
    lines_left_ -= hit.concordance.size();
    std::size_t matches = 0;
    for (const MarkedParagraph& paragraph : prose) matches += paragraph.matches.size();
    hit.concordance_left_out = matches - hit.concordance.size();
  }
}

}  // namespace dragoman
