// A leaf of the query tree -> what it looks for: words, phrases, what they are expanded to.
// Called by analyze_query() alone, which knows what the leaves are in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/analysis/analyze_word.h"
#include "searcher/analysis/analyzed_query.h"
#include "searcher/expand/expand.h"
#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"

namespace dragoman {

struct TypedPattern;

class LeafAnalyzer {
 public:
  // `stop_language` may be "", no language; without one there are no stop words at all. Keeps the
  // references.
  LeafAnalyzer(const QueryContext& context, std::int64_t now,
               std::optional<std::string> stop_language, std::vector<QueryWarning>& warnings);

  // `query`, a leaf, in `field`. Words of the body get a slot.
  AnalyzedQuery analyze(const Query& query, const Field* field);

  // Gives the Words in `query` a slot: all forms in the index that have their stems.
  void add_positions(AnalyzedQuery& query, const Query& typed);

  // A stop word of the language, which isn't parted, or an Arabic article by itself.
  bool is_stop(const std::string& form) const;

  // How many words there were in what analyze() got. Over kMaxQueryWords it reads no more.
  std::size_t words() const { return words_; }

 private:
  AnalyzedQuery leaf(const Query& query, const Field* field);
  std::vector<QueryToken> tokenize_counted(const std::string& text, bool with_stems);
  AnalyzedQuery word(const std::vector<QueryToken>& tokens, const Field* field);
  AnalyzedQuery phrase(const Query& query, const Field* field);
  AnalyzedQuery pattern(const Query& query, const Field* field);
  AnalyzedQuery fuzzy(const Query& query, const Field* field);
  AnalyzedQuery regex(const Query& query, const Field* field);
  AnalyzedQuery spelled(const Query& query, const Field* field);

  AnalyzedQuery wildcard_word(const TypedPattern& typed, const Query& query, const Field* field);
  AnalyzedQuery compound(std::vector<PhraseSlot> parts, PhraseSlot joined, const Field* field);
  PhraseSlot pattern_slot(const std::string& pattern, const Query& query, const Field* field);
  PhraseSlot fuzzy_slot(const std::string& form, const Query& query, const Field* field);
  // Warns of nothing found, and of too much.
  std::vector<std::string> found(Expansion expansion, const std::string& shown, const Query& query);
  void warn(const Query& query, std::string message);

  Vocabulary vocabulary() const { return {context_.database, context_.lexicons}; }

  const QueryContext& context_;
  std::int64_t now_;
  std::optional<std::string> stop_language_;
  std::vector<QueryWarning>& warnings_;
  ExpansionBudget budget_;
  std::size_t spelling_reads_;
  std::size_t words_ = 0;
};

}  // namespace dragoman
