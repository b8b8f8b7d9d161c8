// Where in a document a query's words stand as phrases and NEAR ask: stretches of positions,
// found by merging sorted lists, without regard to where the positions come from (an index's
// position lists, or the tokens of a text that is being highlighted).
//
// A nested NEAR stands for its shortest stretches, those that hold no other: the minimal intervals
// of Clarke, Cormack and Burkowski, An Algebra for Structured Text Search (1995); see Boldi and
// Vigna, Efficient Optimally Lazy Algorithms for Minimal-Interval Semantics (2016). Stateless; any
// thread may call it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/analysis/spelling.h"

namespace dragoman {

using Position = std::uint32_t;

// From its first to its last position, both in it.
struct Span {
  Position begin = 0;
  Position end = 0;

  bool operator==(const Span&) const = default;
  auto operator<=>(const Span&) const = default;  // NOLINT(modernize-use-nullptr)
};

// More operands are nested; the work grows as 2 to the power of their number.
inline constexpr std::size_t kMaxNearOperands = 6;
// Farther apart is asked for as AND.
inline constexpr std::uint32_t kMaxNearDistance = 1000;

enum class SpanKind : std::uint8_t {
  Forms,   // each position of one of `forms` in `field`
  Phrase,  // children, all Forms: one after the other with at most `number` positions too many
           // within; of the stretches that hold one another the shortest
  Any,     // children: those of each
  Near,    // children, two to kMaxNearOperands: one of each, in the order of the text each at most
           // `number` positions after the one before ended; the shortest
  Onear,   // the same in this order
};

struct SpanNode {
  SpanKind kind = SpanKind::Forms;
  const Field* field = nullptr;
  std::vector<std::string> forms;
  // Forms: how the one form is spelled there; empty where that doesn't count.
  std::string spelling;
  SpellingKind spelling_kind = SpellingKind::Lower;
  std::uint32_t number = 0;
  std::vector<SpanNode> children;
  // Forms: its number among those of the whole tree, for whoever looks its positions up.
  std::size_t leaf = 0;
};

// Numbers the leaves from `first` on; gives the number after the last.
std::size_t number_leaves(SpanNode& root, std::size_t first = 0);

// The positions of a Forms node in the document: ascending, each once.
using PositionsOf = std::function<std::span<const Position>(const SpanNode& leaf)>;

// The stretches of `node`, ascending, each once.
std::vector<Span> find_spans(const SpanNode& node, const PositionsOf& positions);

// What marks are for: each position of each leaf that takes part in a stretch of `node`, and the
// last of the positions that belong together, which is the same but in a phrase without slack.
struct MarkedSpan {
  Span span;
  const SpanNode* operand = nullptr;  // the Phrase or Forms node
};
std::vector<MarkedSpan> find_marks(const SpanNode& node, const PositionsOf& positions);

}  // namespace dragoman
