// Wildcards and regular expressions as typed -> as they are compared with the index's forms,
// which are lower-cased and folded. Called by the analysis alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.h"
#include "searcher/expand/query_context.h"

namespace dragoman {

// `text` with its wildcards tokenized: the letters between wildcards are folded as words are.
struct TypedPattern {
  // In order, side by side: `al-Han*` has "al" and "han*". Empty where there is no letter.
  std::vector<std::string> parts;
  // All of it as one word where it is a compound ("alhan*"), or empty.
  std::string joined;
  // A wildcard stood between parts without touching a letter of any, and was left out.
  bool lost_between = false;
};
TypedPattern fold_pattern(std::string_view text, const QueryContext& context);

bool has_wildcard(std::string_view text);

// Whether it is nothing but stars.
bool is_star(std::string_view text);

// A regular expression with its letters lower-cased and folded; what follows a backslash and names
// of classes and groups stay.
std::string fold_regex(std::string_view expression, Folder& folder);

}  // namespace dragoman
