#include "searcher/search/article_words.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "common/index/schema.h"
#include "common/text/stopwords.h"

namespace dragoman {
namespace {

constexpr std::uint32_t kTitleCount = 2;

class WordCounter {
 public:
  explicit WordCounter(Tokenizer& tokenizer) : tokenizer_(tokenizer) {}

  void add(std::string_view text, const std::string& language, std::uint32_t times) {
    for (const Token& token : tokenizer_.tokenize(text, language)) {
      if (token.additional || is_stopword(token.form, language)) continue;
      const auto [word, is_new] = words_.try_emplace(std::string(token.stem));
      if (is_new) word->second.form = token.form;
      word->second.count += times;
    }
  }

  std::vector<ArticleWord> words() && {
    std::vector<ArticleWord> words;
    for (auto& [stem, word] : words_) {
      word.stem = stem;
      words.push_back(std::move(word));
    }
    std::ranges::stable_sort(words, std::ranges::greater(), &ArticleWord::count);
    return words;
  }

 private:
  Tokenizer& tokenizer_;
  std::map<std::string, ArticleWord> words_;
};

}  // namespace

std::vector<ArticleWord> words_of(const Article& article, Tokenizer& tokenizer) {
  WordCounter counter(tokenizer);
  if (!article.title_inferred) counter.add(article.title, article.lang, kTitleCount);
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    const ZoneKind kind = article.zones[i].kind;
    if (kind == ZoneKind::Body || kind == ZoneKind::Standfirst || kind == ZoneKind::Subhead) {
      counter.add(zone_text(article, article.zones[i]), zone_language(article, i), 1);
    }
  }
  return std::move(counter).words();
}

std::string stem_term(std::string_view stem) {
  return ("Z" + std::string(kTextField.prefix)).append(stem);
}

}  // namespace dragoman
