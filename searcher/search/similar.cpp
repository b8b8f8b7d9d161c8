#include "searcher/search/similar.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "common/index/article.h"
#include "common/index/schema.h"
#include "common/text/language.h"
#include "searcher/analysis/translate.h"
#include "searcher/search/article_words.h"
#include "searcher/search/find_article.h"

namespace dragoman {
namespace {

// More terms find little more and cost time.
constexpr std::size_t kMaxTerms = 40;
// Of a text's words so many are looked up at most, the most frequent.
constexpr std::size_t kMaxLookups = 2000;
constexpr std::size_t kMaxTextBytes = std::size_t{1} << 20U;

// Keeps those that tell most: frequent in the text, rare in the index. A word that `least`
// articles don't have finds nothing.
void keep_telling(std::vector<ArticleWord>& words, Xapian::doccount least,
                  const Xapian::Database& database) {
  constexpr double kSaturation = 1.2;
  const double articles = database.get_doccount();
  words.resize(std::min(words.size(), kMaxLookups));
  for (ArticleWord& word : words) {
    const Xapian::doccount frequency = database.get_termfreq(stem_term(word.stem));
    if (frequency < least) continue;
    const double count = word.count;
    word.weight = count / (count + kSaturation) * std::log((articles + 0.5) / (frequency + 0.5));
  }
  std::erase_if(words, [](const ArticleWord& word) { return word.weight <= 0; });
  std::ranges::stable_sort(words, std::ranges::greater(), &ArticleWord::weight);
  words.resize(std::min(words.size(), kMaxTerms));
}

// What a query's word of that form would look for: so a name is found in other languages, too,
// whose stemmers cut it elsewhere.
AnalyzedQuery leaf_of(const ArticleWord& word, const QueryContext& context) {
  std::set<std::string> stems = {word.stem};
  for (const std::string& language : context.languages) {
    for (const Token& token : context.tokenizer.tokenize(word.form, language)) {
      if (!token.additional) stems.emplace(token.stem);
    }
  }
  AnalyzedQuery leaf;
  leaf.kind = AnalyzedKind::Word;
  leaf.form = word.form;
  leaf.terms.assign(stems.begin(), stems.end());
  return leaf;
}

// How much a word counts for being in the text so often: as BM25 has it for queries (k3 = 1).
double query_weight(const ArticleWord& word) {
  const double count = word.count;
  return 2 * count / (count + 1);
}

void look_for(const std::vector<ArticleWord>& words, const QueryContext& context,
              SimilarQuery& out) {
  std::vector<Xapian::Query> queries;
  std::vector<AnalyzedQuery> leaves;
  for (const ArticleWord& word : words) {
    leaves.push_back(leaf_of(word, context));
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, translate_query(leaves.back(), context),
                         query_weight(word));
  }
  out.query = {Xapian::Query::OP_OR, queries.begin(), queries.end()};
  out.words = combine(AnalyzedKind::Sequence, std::move(leaves));
}

// The article itself and those with the same text.
Xapian::Query same_as(const Article& article, const std::string& copy) {
  Xapian::Query itself(key_term(article.key));
  if (copy.empty()) return itself;
  return itself | Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot_number(Slot::Copy), copy, copy);
}

Article article_of_text(std::string_view text) {
  Article article;
  article.text = text.substr(0, kMaxTextBytes);
  article.lang = detect_language(article.text);
  article.title_inferred = true;
  article.zones = {{ZoneKind::Body, 0, static_cast<std::uint32_t>(article.text.size())}};
  return article;
}

SimilarQuery like_article(const Article& article, Xapian::doccount least,
                          const QueryContext& context) {
  SimilarQuery out;
  std::vector<ArticleWord> words = words_of(article, context.tokenizer);
  keep_telling(words, least, context.database);
  if (words.empty()) {
    add_warning(out.warnings, 0, 0, "no word of the article tells which others are like it");
  }
  look_for(words, context, out);
  return out;
}

std::string unknown_article(const std::string& name, const Xapian::Database& database) {
  const Xapian::doccount count = count_articles_of_file(database, name);
  if (count == 0) return "no article has the id or path " + name;
  return name + " holds " + std::to_string(count) +
         " articles; name one by its id, or as FILE!MEMBER or FILE!#ID";
}

}  // namespace

SimilarQuery similar_query(const SimilarTo& like, const QueryContext& context) {
  if (like.id.empty()) return like_article(article_of_text(like.text), 1, context);
  const std::vector<Xapian::docid> found = find_articles(context.database, like.id);
  SimilarQuery out;
  if (found.empty()) {
    out.error = unknown_article(like.id, context.database);
    return out;
  }
  const Xapian::Document document = context.database.get_document(found.front());
  const Article article = parse_article(document.get_data());
  out = like_article(article, 2, context);
  out.query = {Xapian::Query::OP_AND_NOT, out.query,
               same_as(article, document.get_value(slot_number(Slot::Copy)))};
  if (found.size() > 1) {
    add_warning(out.warnings, 0, 0,
                std::to_string(found.size()) + " articles have the id " + like.id +
                    "; the one of " + article.key + " was taken");
  }
  return out;
}

}  // namespace dragoman
