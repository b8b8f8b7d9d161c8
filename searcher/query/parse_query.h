// Typed text -> query tree: lexemes, brackets, precedence. Reading never fails: what can't be
// meant is warned of and left out. README.md in this folder is the language's page for users.
//
// Any thread may call it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace dragoman {

inline constexpr std::size_t kMaxQueryBytes = std::size_t{32} * 1024;
inline constexpr std::size_t kMaxQueryWords = 500;
// Brackets that lie deeper are ignored.
inline constexpr std::size_t kMaxQueryDepth = 50;

struct ParsedQuery {
  // No deeper than kMaxQueryDepth allows (a field and a sign add a level to a bracket's).
  Query tree;
  std::vector<QueryWarning> warnings;
  // Why the query can't be run: it is over a cap. Then the tree is Nothing.
  std::optional<std::string> error;

  bool operator==(const ParsedQuery&) const = default;
};

// Reads `text`, any bytes at all. With `plain` all of it is words, nothing an operator.
ParsedQuery parse_query(std::string_view text, bool plain = false);

}  // namespace dragoman
