// Where a text matches a query: the other reading of the analysed tree, for snippets and
// highlighting.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/tokenizer.h"
#include "searcher/query/analyzed_query.h"

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
  // What `query` takes away (NOT, -) or filters by (lang:, source:) matches nowhere.
  explicit Matcher(const AnalyzedQuery& query);

  // How many words the query has: the numbers in TextMatch are below it. A compound, a phrase
  // and a prefix count as one.
  std::uint32_t word_count() const { return word_count_; }

  // What matches in `text`, of which `tokens` are all the tokens, stemmed in the language of
  // the article: in order, disjoint (what overlaps is united). Phrases match whole or not at
  // all; what is asked of titles matches in the title alone.
  std::vector<TextMatch> find(std::string_view text, std::span<const Token> tokens,
                              TextPart part) const;

 private:
  struct Target {
    std::uint32_t word = 0;
    bool only_title = false;
    // For a phrase its forms; for =word the spelling; for a prefix its start.
    std::vector<std::string> forms;
  };
  using Targets = std::map<std::string, std::vector<Target>, std::less<>>;
  class Search;

  void add(const AnalyzedQuery& query);
  void add_leaf(const AnalyzedQuery& leaf, std::uint32_t word);

  std::uint32_t word_count_ = 0;
  Targets by_form_;
  Targets by_stem_;
  Targets phrases_by_first_;
  Targets spellings_by_form_;
  std::vector<Target> prefixes_;
};

}  // namespace dragoman
