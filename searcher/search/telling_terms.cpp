#include "searcher/search/telling_terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "common/index/schema.h"
#include "common/text/stopwords.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// Terms of the text field's exact forms have no prefix; those of others begin with a capital.
constexpr std::string_view kAfterPrefixes = "[";

bool has_prefix(std::string_view term) {
  return term.front() >= 'A' && term.front() <= 'Z';
}

// Whether it says something by itself: a word, not a number or a single letter.
bool is_word(std::string_view form) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
  return count_characters(form) > 1 && !std::ranges::all_of(form, is_digit);
}

// How many of the hits have a form.
using Counts = std::map<std::string, Xapian::doccount, std::less<>>;

void count_forms(const Xapian::Database& database, Xapian::docid hit, Counts& counts) {
  for (auto term = database.termlist_begin(hit); term != database.termlist_end(hit);) {
    const std::string form = *term;
    if (has_prefix(form)) {
      term.skip_to(std::string(kAfterPrefixes));
      continue;
    }
    if (is_word(form)) ++counts[form];
    ++term;
  }
}

// The languages that the hits are in; "" where one isn't known.
std::set<std::string> languages_of_hits(const Xapian::Database& database,
                                        std::span<const Xapian::docid> hits) {
  std::set<std::string> languages;
  const std::string prefix(kLangField.prefix);
  for (const Xapian::docid hit : hits) {
    auto term = database.termlist_begin(hit);
    term.skip_to(prefix);
    const bool has_one = term != database.termlist_end(hit) && (*term).starts_with(prefix);
    languages.insert(has_one ? (*term).substr(prefix.size()) : std::string());
  }
  return languages;
}

// How many articles there are in the languages; all of them where one isn't known.
double count_articles(const Xapian::Database& database, const std::set<std::string>& languages) {
  if (languages.contains({})) return database.get_doccount();
  double count = 0;
  for (const std::string& language : languages) {
    count += database.get_termfreq(std::string(kLangField.prefix) + language);
  }
  return count;
}

void collect_texts(const Query& query, std::vector<std::string>& texts) {
  if (!query.text.empty() && query.kind != QueryKind::Field) texts.push_back(query.text);
  for (const Query& child : query.children) collect_texts(child, texts);
}

// Knows a query's own words in any form.
class OwnWords {
 public:
  OwnWords(const Query& parsed, const Matcher& matcher, const std::set<std::string>& languages,
           Tokenizer& tokenizer)
      : matcher_(matcher), languages_(languages), tokenizer_(tokenizer) {
    std::vector<std::string> texts;
    collect_texts(parsed, texts);
    for (const std::string& text : texts) {
      for (const std::string& language : languages_) {
        for (const Token& token : tokenizer_.tokenize(text, language)) {
          words_.emplace(token.form);
          words_.emplace(token.stem);
        }
      }
    }
  }

  bool contains(const std::string& form) const {
    return std::ranges::any_of(languages_, [&](const std::string& language) {
      const auto tokens = tokenizer_.tokenize(form, language);
      return !matcher_.find(form, tokens, TextPart::Title).empty() ||
             std::ranges::any_of(tokens, [&](const Token& token) {
               return words_.contains(token.form) || words_.contains(token.stem);
             });
    });
  }

 private:
  const Matcher& matcher_;
  const std::set<std::string>& languages_;
  Tokenizer& tokenizer_;
  std::set<std::string, std::less<>> words_;
};

// Robertson and Sparck Jones's relevance weight times the number of hits that have the form.
double offer_weight(double hits_with, double hits, double articles_with, double articles) {
  const double others_without = articles - articles_with - hits + hits_with;
  const double weight = (hits_with + 0.5) * (std::max(others_without, 0.0) + 0.5) /
                        ((articles_with - hits_with + 0.5) * (hits - hits_with + 0.5));
  return hits_with * std::log(weight);
}

std::vector<TellingTerm> by_weight(const Counts& counts, double hits, double articles,
                                   const Xapian::Database& database) {
  std::vector<TellingTerm> terms;
  for (const auto& [form, count] : counts) {
    if (count < 2) continue;
    const double all = std::max<double>(database.get_termfreq(form), count);
    const double weight = offer_weight(count, hits, all, articles);
    if (weight > 0) terms.push_back({form, weight});
  }
  std::ranges::stable_sort(terms, std::ranges::greater(), &TellingTerm::score);
  return terms;
}

bool is_stopword_of(const std::string& form, const std::set<std::string>& languages) {
  return std::ranges::any_of(languages, [&](const auto& lang) { return is_stopword(form, lang); });
}

// Knows the forms that were given, by their stems in each of the languages.
class GivenTerms {
 public:
  GivenTerms(const std::set<std::string>& languages, Tokenizer& tokenizer)
      : languages_(languages), tokenizer_(tokenizer) {}

  // False where another form of the same word was given before.
  bool add(const std::string& form) {
    bool is_new = true;
    for (const std::string& language : languages_) {
      const auto tokens = tokenizer_.tokenize(form, language);
      if (tokens.empty()) continue;
      is_new = stems_.emplace(language, tokens.front().stem).second && is_new;
    }
    return is_new;
  }

 private:
  const std::set<std::string>& languages_;
  Tokenizer& tokenizer_;
  std::set<std::pair<std::string, std::string>> stems_;
};

bool stands_at(const Xapian::Database& database, Xapian::docid document, const std::string& form,
               Xapian::termpos position) {
  auto place = database.positionlist_begin(document, form);
  place.skip_to(position);
  return place != database.positionlist_end(document, form) && *place == position;
}

// Whether it is a word with its elided article (lelysee, of l'Élysée), of which the hits have the
// word alone, too: what stands at the same place and ends it.
bool has_elided_article(const Xapian::Database& database, std::span<const Xapian::docid> hits,
                        const std::string& form) {
  for (const Xapian::docid hit : hits) {
    const auto position = database.positionlist_begin(hit, form);
    if (position == database.positionlist_end(hit, form)) continue;
    for (std::size_t at = 1; at < form.size(); ++at) {
      if (!is_continuation(form[at]) && stands_at(database, hit, form.substr(at), *position)) {
        return true;
      }
    }
    return false;
  }
  return false;
}

}  // namespace

std::vector<TellingTerm> telling_terms(std::span<const Xapian::docid> hits, const Query& parsed,
                                       const Matcher& matcher, const QueryContext& context) {
  Counts counts;
  for (const Xapian::docid hit : hits) count_forms(context.database, hit, counts);
  const std::set<std::string> languages = languages_of_hits(context.database, hits);
  const OwnWords own_words(parsed, matcher, languages, context.tokenizer);
  std::vector<TellingTerm> terms;
  GivenTerms given(languages, context.tokenizer);
  for (TellingTerm& term :
       by_weight(counts, static_cast<double>(hits.size()),
                 count_articles(context.database, languages), context.database)) {
    if (terms.size() == kMaxTellingTerms) break;
    if (is_stopword_of(term.form, languages) || own_words.contains(term.form)) continue;
    if (has_elided_article(context.database, hits, term.form) || !given.add(term.form)) continue;
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace dragoman
