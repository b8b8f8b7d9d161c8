#include "searcher/expand/rare_words.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"
#include "common/text/utf8.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

// So many words of a query are looked into; each costs some milliseconds.
constexpr std::size_t kMostWords = 3;
// Shorter words are near to too many others.
constexpr std::size_t kLeastLetters = 3;
// A word is rare that fewer articles than one in so many have, or fewer than kFewArticles.
constexpr std::uint64_t kRareShare = 2000;
constexpr std::uint64_t kFewArticles = 3;

class WordFinder {
 public:
  WordFinder(std::string_view typed, const QueryContext& context)
      : typed_(typed), context_(context) {}

  void visit_whole(const Query& query) {
    visit(query);
    if (query.kind == QueryKind::Word && !words_.empty()) words_.back().among_words = true;
  }

  // The rarest first.
  std::vector<RareWord> take() {
    std::ranges::stable_sort(words_, {}, &RareWord::articles);
    if (words_.size() > kMostWords) words_.resize(kMostWords);
    return std::move(words_);
  }

 private:
  void visit(const Query& query) {
    switch (query.kind) {
      case QueryKind::Word: add(query); return;
      case QueryKind::Not: return;
      case QueryKind::Field: {
        const Field* field = find_query_field(query.text);
        if (field == nullptr || is_filter(*field)) return;
        break;
      }
      case QueryKind::Sequence: visit_sequence(query); return;
      default: break;
    }
    for (const Query& child : query.children) visit(child);
  }

  void visit_sequence(const Query& query) {
    for (std::size_t i = 0; i < query.children.size(); ++i) {
      const Query& child = query.children[i];
      const std::size_t before = words_.size();
      visit(child);
      if (child.kind != QueryKind::Word || words_.size() == before) continue;
      words_.back().among_words = true;
      if (i > 0) add_joined(query.children[i - 1], child);
      if (i + 1 < query.children.size()) add_joined(child, query.children[i + 1]);
    }
  }

  void add(const Query& query) {
    RareWord word;
    if (!read_form(query, word.typed)) return;
    const std::string& form = word.typed.form;
    if (count_characters(form) < kLeastLetters || !is_of_letters(form)) return;
    read_stems(query.text, word);
    const std::uint64_t few = std::max(kFewArticles, context_.database.get_doccount() / kRareShare);
    if (word.articles < few) words_.push_back(std::move(word));
  }

  void add_joined(const Query& first, const Query& second) {
    TypedWord a;
    TypedWord b;
    if (second.kind != QueryKind::Word || first.kind != QueryKind::Word) return;
    if (!read_form(first, a) || !read_form(second, b) || a.end > b.begin) return;
    const std::string_view between = typed_.substr(a.end, b.begin - a.end);
    if (between.find_first_not_of(" \t") != std::string_view::npos) return;
    words_.back().joined.push_back({a.begin, b.end, a.form + b.form});
  }

  // Only of what is a single word: parts of compounds are found apart from each other.
  bool read_form(const Query& query, TypedWord& word) const {
    if (query.begin >= query.end || query.end > typed_.size()) return false;
    word.begin = query.begin;
    word.end = query.end;
    std::size_t count = 0;
    for (const Token& token : context_.tokenizer.tokenize(query.text, {})) {
      if (token.additional || ++count > 1) return false;
      word.form = token.form;
      // What stands around it (a possessive) stays, where the word is as typed.
      if (typed_.substr(query.begin, query.end - query.begin) == query.text) {
        word.begin = query.begin + token.begin;
        word.end = query.begin + token.end;
      }
    }
    return count == 1;
  }

  void read_stems(const std::string& text, RareWord& word) const {
    word.articles = context_.database.get_termfreq(word.typed.form);
    for (const std::string& language : context_.languages) {
      const auto tokens = context_.tokenizer.tokenize(text, language);
      if (tokens.empty()) continue;
      std::string stem(tokens.front().stem);
      if (std::ranges::find(word.stems, stem) != word.stems.end()) continue;
      const std::uint64_t articles = context_.database.get_termfreq('Z' + stem);
      word.articles = std::max(word.articles, articles);
      word.stems.push_back(std::move(stem));
    }
  }

  std::string_view typed_;
  const QueryContext& context_;
  std::vector<RareWord> words_;
};

}  // namespace

bool is_of_letters(std::string_view form) {
  return std::ranges::all_of(form, [](char c) {
    return (c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80U;
  });
}

std::vector<RareWord> find_rare_words(const Query& tree, std::string_view typed,
                                      const QueryContext& context) {
  WordFinder finder(typed, context);
  finder.visit_whole(tree);
  return finder.take();
}

}  // namespace dragoman
