#include "indexer/article/make_article.h"

#include <algorithm>
#include <utility>

#include "common/text/language.h"
#include "common/text/text_languages.h"
#include "indexer/article/dateline.h"
#include "indexer/article/furniture.h"
#include "indexer/article/learned_furniture.h"
#include "indexer/article/lines.h"
#include "indexer/article/menu.h"
#include "indexer/article/metadata_date.h"
#include "indexer/article/outlet.h"
#include "indexer/article/publisher.h"
#include "indexer/article/title.h"
#include "indexer/article/translation_note.h"

namespace dragoman {
namespace {

// The language of what reads like running text (of everything where nothing does), and of the
// paragraphs that are in another one.
void judge_languages(Page& page, Article& article) {
  std::vector<std::string_view> paragraphs;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (line.kind || !is_paragraph(page, line)) continue;
    paragraphs.push_back(page.of(line));
    numbers.push_back(i);
  }
  if (paragraphs.empty()) {
    page.lang = article.lang = detect_language(page.text, article.told.lang);
    return;
  }
  TextLanguages languages = detect_languages(paragraphs, article.told.lang);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::string& foreign = languages.foreign[i];
    if (!foreign.empty()) article.foreign.push_back({numbers[i], std::move(foreign)});
  }
  page.lang = article.lang = std::move(languages.language);
}

// A zone a line.
std::vector<Zone> zones_of(const Page& page) {
  std::vector<Zone> zones;
  zones.reserve(page.lines.size());
  for (const Line& line : page.lines) {
    zones.push_back({line.kind.value_or(ZoneKind::Body), line.begin, line.end});
  }
  return zones;
}

// "en-US" -> "en".
std::string primary_subtag(std::string_view tag) {
  std::string subtag(tag.substr(0, tag.find_first_of("-_")));
  std::ranges::transform(subtag, subtag.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return subtag;
}

// What the judges go on from: what was told, and nothing else.
void forget_judgments(Article& article) {
  article.title.clear();
  article.title_inferred = false;
  article.date.clear();
  article.date_from.clear();
  article.source = article.told.source;
  article.author = article.told.author;
  article.source_lang = primary_subtag(article.told.source_lang);
  article.zones.clear();
  article.foreign.clear();
  article.notes.clear();
}

void judge_told_date(Article& article) {
  const auto date = read_metadata_date(article.told.date, article.lang);
  if (!date) return;
  if (!date->doubt.empty()) article.notes.push_back("doubted date: " + date->doubt);
  if (date->date.empty()) return;
  article.date = date->date;
  article.date_from = "metadata";
}

}  // namespace

Article make_article(Record record) {
  Article article;
  article.id = std::move(record.id);
  article.text = std::move(record.text);
  article.charset = std::move(record.charset);
  article.told = std::move(record.told);
  return article;
}

// Each judge sees what those before it have marked: an outlet's name isn't furniture though it
// stands among it, other articles' dates are, and what is neither may be the headline.
CountedLines judge_article(Article& article, const FurnitureTable& learned) {
  forget_judgments(article);
  Page page = split_page(article.text);
  take_told_zones(page, article.told.zones);
  judge_source(page, article);
  LineGroup group = line_group(article.source, article.told.url, article.key);
  std::vector<std::uint64_t> hashes = hash_lines(page, group);
  judge_furniture(page);
  judge_learned_furniture(page, hashes, learned);
  judge_languages(page, article);
  judge_told_date(article);
  judge_date(page, article);
  judge_translation_note(page, article);
  judge_byline(page, article);
  judge_publisher(page, article);
  judge_dateline(page, article);
  judge_menu(page);
  judge_title(page, article);
  judge_subheads(page);
  article.zones = zones_of(page);
  return count_lines(std::move(group), std::move(hashes));
}

}  // namespace dragoman
