#include "searcher/search/feedback.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/index/article.h"
#include "common/index/schema.h"
#include "searcher/analysis/ranking_weights.h"
#include "searcher/search/article_words.h"

namespace dragoman {
namespace {

// A word of one of the best articles.
struct FeedbackWord {
  std::string form;
  double rarity = 0;  // the logarithm to base 2 of one in how many articles has it
  double count = 0;
};

// By their stems.
using FeedbackWords = std::map<std::string, FeedbackWord>;

struct FeedbackArticle {
  double weight = 0;
  double length = 0;  // words
  FeedbackWords words;
};

// How many words of one weight each the query's ranking is made of.
double ranking_weight(const AnalyzedQuery& query) {
  switch (query.kind) {
    case AnalyzedKind::Not:
    case AnalyzedKind::Pair: return 0;
    case AnalyzedKind::Boost: return query.weight * ranking_weight(query.children.front());
    case AnalyzedKind::Synonym: return 1;
    default: break;
  }
  if (query.children.empty()) return is_filter(query) ? 0 : 1;
  double sum = 0;
  for (const AnalyzedQuery& child : query.children) sum += ranking_weight(child);
  return sum;
}

bool has_digit(const std::string& form) {
  return std::ranges::any_of(form, [](char c) { return c >= '0' && c <= '9'; });
}

// Without the words of one article alone, which find no other.
FeedbackArticle feedback_article(const Article& article, double weight,
                                 const QueryContext& context) {
  const double articles = context.database.get_doccount();
  FeedbackArticle out{weight, 0, {}};
  for (ArticleWord& word : words_of(article, context.tokenizer)) {
    out.length += word.count;
    if (has_digit(word.form)) continue;
    const double frequency = context.database.get_termfreq(stem_term(word.stem));
    if (frequency < 2) continue;
    const double rarity = std::log2((articles + 1) / (frequency + 0.5));
    out.words[word.stem] = {std::move(word.form), std::max(rarity, 0.0),
                            static_cast<double>(word.count)};
  }
  return out;
}

// The first articles, none an exact copy of another.
std::vector<FeedbackArticle> first_articles(std::span<const RankedDocument> best,
                                            const QueryContext& context) {
  std::vector<FeedbackArticle> articles;
  std::vector<std::string> texts;
  for (const RankedDocument& hit : best) {
    if (articles.size() == kFeedbackArticles || hit.score <= 0) break;
    const Xapian::Document document = context.database.get_document(hit.id);
    std::string text = document.get_value(slot_number(Slot::Copy));
    if (!text.empty() && std::ranges::find(texts, text) != texts.end()) continue;
    texts.push_back(std::move(text));
    articles.push_back(feedback_article(parse_article(document.get_data()),
                                        std::pow(hit.score / best.front().score, kFeedbackPower),
                                        context));
  }
  return articles;
}

double tf_idf(const FeedbackWord& word) {
  return word.count / (word.count + 1) * word.rarity;
}

double product(const FeedbackWords& first, const FeedbackWords& second) {
  double sum = 0;
  for (const auto& [stem, word] : first) {
    const auto other = second.find(stem);
    if (other != second.end()) sum += tf_idf(word) * tf_idf(other->second);
  }
  return sum;
}

// Of the first article with the others, in the mean; 0 if there are none.
double likeness_of(const std::vector<FeedbackArticle>& articles) {
  double sum = 0;
  for (std::size_t i = 1; i < articles.size(); ++i) {
    const FeedbackWords& first = articles.front().words;
    const FeedbackWords& other = articles[i].words;
    const double norm = std::sqrt(product(first, first) * product(other, other));
    if (norm > 0) sum += product(first, other) / norm;
  }
  return articles.size() < 2 ? 0 : sum / static_cast<double>(articles.size() - 1);
}

struct SharedWord {
  std::string stem;
  std::string form;
  double share = 0;  // of what all such words count
};

// Those that tell most, by how much of the articles they are times the root of how rare they are.
std::vector<SharedWord> best_words(const std::vector<FeedbackArticle>& articles) {
  std::map<std::string, SharedWord> words;
  for (const FeedbackArticle& article : articles) {
    for (const auto& [stem, word] : article.words) {
      SharedWord& shared = words[stem];
      if (shared.stem.empty()) shared = {stem, word.form, 0};
      shared.share += article.weight * word.count / article.length * std::sqrt(word.rarity);
    }
  }
  std::vector<SharedWord> best;
  for (auto& [stem, word] : words) best.push_back(std::move(word));
  std::ranges::stable_sort(best, std::ranges::greater(), &SharedWord::share);
  best.resize(std::min(best.size(), kFeedbackWords));
  double sum = 0;
  for (const SharedWord& word : best) sum += word.share;
  for (SharedWord& word : best) word.share = sum > 0 ? word.share / sum : 0;
  return best;
}

}  // namespace

Feedback feedback_of(std::span<const RankedDocument> best, const AnalyzedQuery& query,
                     const QueryContext& context) {
  const std::vector<FeedbackArticle> articles = first_articles(best, context);
  const double share = kFeedbackShare * std::min(1.0, likeness_of(articles) / kFeedbackLikeness);
  if (share <= 0) return {};
  const double weight = ranking_weight(query) * share / (1 - share);
  Feedback feedback;
  std::vector<Xapian::Query> words;
  for (const SharedWord& word : best_words(articles)) {
    words.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(stem_term(word.stem)),
                       weight * word.share);
    feedback.names.emplace(words.back().get_description(), word.form + " (from the best articles)");
  }
  feedback.words = {Xapian::Query::OP_OR, words.begin(), words.end()};
  return feedback;
}

}  // namespace dragoman
