// One typed word -> what it looks for. Called by analyze_query() alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/analysis/analyzed_query.h"
#include "searcher/expand/query_context.h"

namespace dragoman {

// A token of the query with its stems over all languages, sorted, each once.
struct QueryToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool additional = false;
  std::string form;
  std::vector<std::string> stems;
};

// The tokens of `text`; their stems only if `with_stems`.
std::vector<QueryToken> tokenize_typed(std::string_view text, const QueryContext& context,
                                       bool with_stems);

// What a typed word of these tokens looks for in `field`, one that ranks; Nothing without
// tokens. One token: a Word. A compound: a Synonym of its joined form, the Phrase of its parts,
// and, after an Arabic article, of the rest. Words of a script without spaces: a Sequence.
AnalyzedQuery word_of_tokens(const std::vector<QueryToken>& tokens, const Field* field);

// The Words of a typed compound (peace-keeping) that stand for themselves: all of letters, three at
// least, or an Arabic article at the head. Nothing of other compounds (F-16, covid-19), and of what
// is none.
std::vector<AnalyzedQuery> words_of_compound(std::string_view text, const Field* field,
                                             const QueryContext& context);

// `query` and, as its synonyms, the phrases of two words that it may be written as. Anything
// but a Word comes back as it is.
AnalyzedQuery with_splits(AnalyzedQuery query, const QueryContext& context);

// The two words `first` `second` written as one; Nothing unless the index holds that.
AnalyzedQuery joined_word(const std::string& first, const std::string& second, const Field* field,
                          const QueryContext& context);

// Whether `first` is the Arabic article in Latin letters at the head of `first`-`rest`: al, el,
// ul, or a vowel before the rest's own first letter (as-Sadr, ash-Shifa, en-Nahda).
bool is_article(std::string_view first, std::string_view rest);

}  // namespace dragoman
