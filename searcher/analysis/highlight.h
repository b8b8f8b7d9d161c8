// Where a text matches a query: the other reading of the analysed tree, for snippets and
// highlighting. Whatever made an article match is marked: stems, forms, expansions, spellings,
// phrases, and what stands near one another as asked.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/tokenizer.h"
#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/spans.h"
#include "searcher/analysis/spelling.h"

namespace dragoman {

struct TextMatch {
  // Byte range in the text.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Which words of the query match there, by their number, ascending: the more distinct ones
  // a passage has, the better it shows why the article was found.
  std::vector<std::uint32_t> words;

  bool operator==(const TextMatch&) const = default;
};

enum class TextPart : std::uint8_t { Title, Body };

// Plain data once built: any thread may search with it.
class Matcher {
 public:
  Matcher() = default;
  // What `query` takes away (NOT, -) or filters by (lang:, source:, date:) matches nowhere.
  explicit Matcher(const AnalyzedQuery& query);

  // How many words the query has: the numbers in TextMatch are below it. A compound, a phrase
  // and what a wildcard stands for count as one.
  std::uint32_t word_count() const { return word_count_; }

  // What matches in `text`, of which `tokens` are all the tokens, stemmed in the language of
  // the article: in order, disjoint (what overlaps is united). A phrase matches whole or not at
  // all, each of its words by itself where it has slack. Of what is to be near one another those
  // match that are, within `text`. What is asked of titles matches in the title alone, what is
  // asked of the body only there.
  std::vector<TextMatch> find(std::string_view text, std::span<const Token> tokens,
                              TextPart part) const;

 private:
  enum class Where : std::uint8_t { Anywhere, Title, Body };
  // What matches token by token.
  struct Target {
    std::uint32_t word = 0;
    Where where = Where::Anywhere;
    SpellingKind kind = SpellingKind::Lower;
    std::string spelling;  // of =word and ==Word
  };
  // What matches by positions.
  struct SpanTarget {
    SpanNode tree;                     // its leaves numbered among those of all targets
    std::vector<std::uint32_t> words;  // by the number of a leaf, less that of the first
    std::size_t first_leaf = 0;
  };
  struct Leaf {
    std::size_t number = 0;
    Where where = Where::Anywhere;
    SpellingKind kind = SpellingKind::Lower;
    std::string spelling;  // empty where it doesn't count
  };
  template <typename Value>
  using ByKey = std::map<std::string, std::vector<Value>, std::less<>>;
  class Search;

  void add(const AnalyzedQuery& query);
  void add_leaf(const AnalyzedQuery& leaf, std::uint32_t word);
  void add_spans(const AnalyzedQuery& query, std::vector<std::uint32_t> words);
  void number_words(const AnalyzedQuery& near, std::vector<std::uint32_t>& words);
  static Where place_of(const Field& field);

  std::uint32_t word_count_ = 0;
  std::size_t leaf_count_ = 0;
  ByKey<Target> by_form_;
  ByKey<Target> by_stem_;
  ByKey<Target> by_spelled_form_;
  ByKey<Leaf> leaves_by_form_;
  std::vector<SpanTarget> spans_;
};

}  // namespace dragoman
