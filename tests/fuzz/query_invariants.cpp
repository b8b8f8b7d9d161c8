#include "tests/fuzz/query_invariants.h"

#include <cstdio>
#include <cstdlib>

#include "searcher/query/grammar.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

// A bracket adds Or, Sequence, And, Near, Must or Not, Field and Boost at most.
constexpr std::size_t kMaxTreeDepth = 8 * (kMaxQueryDepth + 1) + kMaxNearNesting;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "this doesn't hold: %s\n", what);
  std::abort();
}

void check_arity(const Query& query) {
  switch (query.kind) {
    case QueryKind::Field:
    case QueryKind::Must:
    case QueryKind::Not:
    case QueryKind::Boost:
      return require(query.children.size() == 1, "a node of one child has one");
    case QueryKind::Near:
    case QueryKind::Onear:
    case QueryKind::And:
    case QueryKind::Or:
    case QueryKind::Sequence:
      return require(query.children.size() >= 2, "a node of several children has several");
    default: return require(query.children.empty(), "a leaf has no children");
  }
}

void check_members(const Query& query) {
  const bool is_near = query.kind == QueryKind::Near || query.kind == QueryKind::Onear;
  require(!is_near || (query.number >= 1 && query.number <= kMaxDistance), "a distance");
  require(query.kind != QueryKind::Fuzzy || query.number == 1 || query.number == 2, "a fuzziness");
  require(query.kind != QueryKind::Phrase || query.number <= kMaxDistance, "a slack");
  require(
      query.kind != QueryKind::Boost || (query.weight >= kMinWeight && query.weight <= kMaxWeight),
      "a weight");
  require(query.kind != QueryKind::Field || find_query_field(query.text) != nullptr, "a field");
}

void check_child(const Query& parent, const Query& child) {
  require(child.kind != QueryKind::Nothing, "nothing stands within a tree");
  require(child.kind != QueryKind::Must || parent.kind == QueryKind::Sequence,
          "+ stands side by side with others");
  require(child.kind != QueryKind::Not || parent.kind != QueryKind::Not, "no double negation");
  require(child.kind != QueryKind::Not ||
              (parent.kind != QueryKind::Near && parent.kind != QueryKind::Onear),
          "nothing is near what is absent");
  require(child.begin >= parent.begin && child.end <= parent.end, "a child lies in its parent");
}

void check_node(const Query& query, std::string_view text, std::size_t depth) {
  require(depth <= kMaxTreeDepth, "the depth of the tree");
  require(query.begin <= query.end && query.end <= text.size(), "a node lies in the text");
  check_arity(query);
  check_members(query);
  std::uint32_t end = query.begin;
  for (const Query& child : query.children) {
    check_child(query, child);
    require(child.begin >= end, "children stand in order");
    end = child.end;
    check_node(child, text, depth + 1);
  }
}

}  // namespace

void check_warnings(const std::vector<QueryWarning>& warnings, std::string_view text) {
  require(warnings.size() <= kMaxQueryWarnings, "the number of warnings");
  for (const QueryWarning& warning : warnings) {
    require(warning.offset <= text.size() && warning.length <= text.size() - warning.offset,
            "a warning lies in the text");
    require(!warning.message.empty(), "a warning says something");
  }
}

void check_tree(const Query& tree, std::string_view text) {
  require(tree.kind != QueryKind::Must, "+ stands side by side with others");
  check_node(tree, text, 1);
  require(!to_string(tree).empty(), "a tree shows itself");
}

}  // namespace dragoman
