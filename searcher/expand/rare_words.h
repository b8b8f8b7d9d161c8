// The words of a query that few articles have: those that may be misspelled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/expand/query_context.h"
#include "searcher/query/query.h"

namespace dragoman {

// A word in the typed text.
struct TypedWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string form;
};

// A plain word of the query that few articles have.
struct RareWord {
  TypedWord typed;
  std::vector<std::string> stems;
  std::uint64_t articles = 0;  // that have it in any form
  bool among_words = false;    // side by side with others, so that it may become two
  // With the word before it and the one after, where nothing but space parts them.
  std::vector<TypedWord> joined;
};

// The rarest words of the query, at most three, the rarest first: plain ones, of letters alone,
// that aren't negated and do more than filter. `tree` was read of `typed`.
std::vector<RareWord> find_rare_words(const Query& tree, std::string_view typed,
                                      const QueryContext& context);

// Code points.
std::size_t letters_of_form(std::string_view form);

// Letters alone: no figures, which are misspelled without a trace, and nothing that a query
// would take for an operator.
bool is_of_letters(std::string_view form);

}  // namespace dragoman
