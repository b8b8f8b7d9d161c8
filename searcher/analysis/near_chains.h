// The chains that NEAR and ONEAR ask for: one stretch of each operand, in the order of the text
// each at most so many positions after the one before. Called by find_spans() and find_marks()
// alone.
//
// By dynamic programming over the stretches and the sets of operands that a chain may already
// have: linear in the stretches, each compared with those within the distance before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "searcher/analysis/spans.h"

namespace dragoman {

struct OperandSpan {
  Span span;
  std::size_t operand = 0;
};

struct NearRule {
  std::size_t operands = 2;  // at most kMaxNearOperands
  std::uint32_t distance = 0;
  bool ordered = false;
};

// For each of `spans` (by their end) that can end a chain, the shortest such stretch. All shortest
// stretches are among them.
std::vector<Span> chain_stretches(std::span<const OperandSpan> spans, const NearRule& rule);

// Which of `spans` (by their end) are in a chain.
std::vector<bool> in_a_chain(std::span<const OperandSpan> spans, const NearRule& rule);

}  // namespace dragoman
