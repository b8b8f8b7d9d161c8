// A query as the user meant it: the tree that parse_query() reads from the typed text and that
// analyze_query() turns into terms. It knows operators and the words as typed, nothing of tokens.
//
// A new operator is a new kind or a new member; the stages after this one switch over the kinds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class QueryKind : std::uint8_t {
  Nothing,   // no operand at all; only ever the whole tree
  Word,      // text
  Phrase,    // text: what stands between the quotes, wildcards with it; number: the slack
  Pattern,   // text: a word with * (any letters) and ? (one letter) in it
  Fuzzy,     // text: without ~1; number: how many letters may differ, 1 or 2
  Regex,     // text: between the slashes
  Form,      // text: without its =
  Written,   // text: without its ==
  Field,     // text: the field's name, one that find_query_field() knows; one child
  Must,      // one child; only ever a child of a Sequence
  Not,       // one child, never a Not itself
  Boost,     // weight; one child
  Near,      // number: at most so many positions apart; two children or more, in any order
  Onear,     // the same in this order
  And,       // two children or more, as have Or and Sequence
  Or,        //
  Sequence,  // things side by side: optional ones rank, Must and Not ones decide
};

struct Query {
  QueryKind kind = QueryKind::Nothing;
  std::string text;
  // Byte range in the typed text, operators and quotes with it. Groups: from the first child
  // to the last.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<Query> children;
  std::uint32_t number = 0;
  double weight = 1;  // of a Boost

  bool operator==(const Query&) const = default;
};

// What a person should know about how the query was read. The range is of bytes in the typed
// text; the message is a sentence for a person to act on.
struct QueryWarning {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::string message;

  bool operator==(const QueryWarning&) const = default;
};

// A hostile query could earn a warning a byte; the rest is left out.
inline constexpr std::size_t kMaxQueryWarnings = 20;

void add_warning(std::vector<QueryWarning>& warnings, std::uint32_t begin, std::uint32_t end,
                 std::string message);

// The node of `kind` over `children`, those that are Nothing left out; a single child stands for
// itself.
Query combine(QueryKind kind, std::vector<Query> children);

// The tree as an s-expression, `(seq a (must b) (not "c d") (title e*))`: words as typed, with
// brackets and quotes in them after a backslash; phrases in quotes (`"c d"~3`), `e*`, `e~1`,
// `/e+/`, `=Form`, `==Form`, `(boost 2 a)`, `(near 5 a b)`, `(onear 5 a b)`.
std::string to_string(const Query& query);

}  // namespace dragoman
