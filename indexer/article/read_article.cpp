#include "indexer/article/read_article.h"

#include <algorithm>
#include <utility>

#include "common/text/language.h"
#include "indexer/article/charset.h"
#include "indexer/article/furniture.h"
#include "indexer/article/lines.h"
#include "indexer/article/outlet.h"
#include "indexer/article/title.h"

namespace dragoman {
namespace {

// More text doesn't make the language clearer.
constexpr std::size_t kLanguageSample = std::size_t{64} * 1024;

// The language of what reads like running text; of every line where none does.
std::string find_language(const Page& page) {
  std::string sample;
  for (const Line& line : page.lines) {
    if (sample.size() > kLanguageSample) break;
    if (line.kind || !is_paragraph(page, line)) continue;
    (sample += page.of(line).substr(0, kLanguageSample)) += '\n';
  }
  return detect_language(sample.empty() ? page.text.substr(0, kLanguageSample)
                                        : std::string_view(sample));
}

std::vector<Zone> zones_of(const Page& page) {
  std::vector<Zone> zones;
  zones.reserve(page.lines.size());
  for (const Line& line : page.lines) {
    zones.push_back({line.kind.value_or(ZoneKind::Body), line.begin, line.end});
  }
  return zones;
}

// Each judge sees what those before it have marked: an outlet's name isn't furniture though it
// stands among it, other articles' dates are, and what is neither may be the headline.
void judge(Page& page, Article& article) {
  judge_source(page, article);
  judge_furniture(page);
  page.lang = article.lang = find_language(page);
  judge_date(page, article);
  judge_byline(page, article);
  judge_title(page, article);
  judge_subheads(page);
}

}  // namespace

ReadResult read_text_article(std::string_view bytes) {
  DecodedText decoded = decode_text(bytes);
  if (decoded.binary) return Skipped{"binary data, not text"};
  Article article;
  article.text = std::move(decoded.text);
  if (!article.text.empty() && article.text.back() != '\n') article.text += '\n';
  Page page = split_page(article.text);
  if (page.lines.empty()) return Skipped{"empty"};
  judge(page, article);
  article.zones = zones_of(page);
  return article;
}

}  // namespace dragoman
