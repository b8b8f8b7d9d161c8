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

struct FeedbackWord {
  std::string stem;
  std::string form;
  double share = 0;  // of what all such words count
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

class FeedbackWords {
 public:
  explicit FeedbackWords(const QueryContext& context) : context_(context) {}

  void add(const Article& article, double weight) {
    const std::vector<ArticleWord> words = words_of(article, context_.tokenizer);
    double length = 0;
    for (const ArticleWord& word : words) length += word.count;
    for (const ArticleWord& word : words) {
      if (has_digit(word.form)) continue;
      FeedbackWord& sum = words_[word.stem];
      if (sum.form.empty()) sum.form = word.form;
      sum.share += weight * word.count / length;
    }
  }

  // Those that tell most, by their share times the root of how rare they are. A word of one
  // article alone finds no other.
  std::vector<FeedbackWord> best() && {
    const double articles = context_.database.get_doccount();
    std::vector<FeedbackWord> best;
    for (auto& [stem, word] : words_) {
      const double frequency = context_.database.get_termfreq(stem_term(stem));
      if (frequency < 2) continue;
      const double rarity = std::log2((articles + 1) / (frequency + 0.5));
      best.push_back({stem, word.form, word.share * std::sqrt(std::max(rarity, 0.0))});
    }
    std::ranges::stable_sort(best, std::ranges::greater(), &FeedbackWord::share);
    best.resize(std::min(best.size(), kFeedbackWords));
    double sum = 0;
    for (const FeedbackWord& word : best) sum += word.share;
    for (FeedbackWord& word : best) word.share /= sum;
    return best;
  }

 private:
  const QueryContext& context_;
  std::map<std::string, FeedbackWord> words_;
};

// The first articles, none an exact copy of another, with their scores.
std::vector<FeedbackWord> words_of_best(std::span<const RankedDocument> best,
                                        const QueryContext& context) {
  FeedbackWords words(context);
  std::vector<std::string> texts;
  for (const RankedDocument& hit : best) {
    if (texts.size() == kFeedbackArticles || hit.score <= 0) break;
    const Xapian::Document document = context.database.get_document(hit.id);
    std::string text = document.get_value(slot_number(Slot::Copy));
    if (!text.empty() && std::ranges::find(texts, text) != texts.end()) continue;
    texts.push_back(std::move(text));
    words.add(parse_article(document.get_data()),
              std::pow(hit.score / best.front().score, kFeedbackPower));
  }
  return std::move(words).best();
}

}  // namespace

Feedback feedback_of(std::span<const RankedDocument> best, const AnalyzedQuery& query,
                     const QueryContext& context) {
  const double weight = ranking_weight(query) * kFeedbackShare / (1 - kFeedbackShare);
  Feedback feedback;
  std::vector<Xapian::Query> words;
  for (const FeedbackWord& word : words_of_best(best, context)) {
    words.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(stem_term(word.stem)),
                       weight * word.share);
    feedback.names.emplace(words.back().get_description(), word.form + " (from the best articles)");
  }
  feedback.words = {Xapian::Query::OP_OR, words.begin(), words.end()};
  return feedback;
}

}  // namespace dragoman
