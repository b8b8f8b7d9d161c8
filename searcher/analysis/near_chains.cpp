#include "searcher/analysis/near_chains.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace dragoman {
namespace {

using Mask = std::uint32_t;  // a set of operands, one bit each

// Where the chains that end with each span begin, by the operands that they have.
class Chains {
 public:
  // `spans` by their end.
  Chains(std::span<const OperandSpan> spans, const NearRule& rule)
      : rule_(rule), masks_(std::size_t{1} << rule.operands) {
    begins_.resize(spans.size() * masks_, kNone);
    for (std::size_t i = 0; i < spans.size(); ++i) extend(spans, i);
  }

  static constexpr std::int64_t kNone = -1;

  // The latest beginning of a chain of the operands `mask` that ends with span `i`; kNone where
  // there is no such chain.
  std::int64_t begin_of(std::size_t i, Mask mask) const { return begins_[i * masks_ + mask]; }
  Mask full() const { return static_cast<Mask>(masks_ - 1); }

 private:
  std::int64_t& at(std::size_t i, Mask mask) { return begins_[i * masks_ + mask]; }

  bool may_follow(Mask mask, std::size_t operand) const {
    return rule_.ordered ? mask == (Mask{1} << operand) - 1 : (mask >> operand & 1U) == 0;
  }

  void extend(std::span<const OperandSpan> spans, std::size_t i) {
    const auto [span, operand] = spans[i];
    const Mask own = Mask{1} << operand;
    if (may_follow(0, operand)) at(i, own) = span.begin;
    for (std::size_t before = i; before-- > 0;) {
      const Position end = spans[before].span.end;
      if (end >= span.begin) continue;
      if (span.begin - end > rule_.distance) break;
      if (spans[before].operand == operand) continue;
      for (Mask mask = 1; mask < masks_; ++mask) {
        const std::int64_t begin = begin_of(before, mask);
        if (begin == kNone || !may_follow(mask, operand)) continue;
        at(i, mask | own) = std::max(at(i, mask | own), begin);
      }
    }
  }

  NearRule rule_;
  std::size_t masks_;
  std::vector<std::int64_t> begins_;
};

// The same spans read from the end of the text.
std::vector<OperandSpan> mirrored(std::span<const OperandSpan> spans, const NearRule& rule) {
  constexpr Position kEnd = std::numeric_limits<Position>::max();
  std::vector<OperandSpan> out;
  for (const OperandSpan& each : spans) {
    out.push_back({{kEnd - each.span.end, kEnd - each.span.begin},
                   rule.ordered ? rule.operands - 1 - each.operand : each.operand});
  }
  return out;
}

// Spans by their end; by the number that each has elsewhere.
std::vector<std::size_t> order_by_end(const std::vector<OperandSpan>& spans) {
  std::vector<std::size_t> order(spans.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return spans[i].span.end; });
  return order;
}

// The operands of a mask, as the mirrored rule numbers them.
Mask mirrored_mask(Mask mask, const NearRule& rule) {
  if (!rule.ordered) return mask;
  Mask out = 0;
  for (std::size_t i = 0; i < rule.operands; ++i) {
    if ((mask >> i & 1U) != 0) out |= Mask{1} << (rule.operands - 1 - i);
  }
  return out;
}

}  // namespace

std::vector<Span> chain_stretches(std::span<const OperandSpan> spans, const NearRule& rule) {
  const Chains chains(spans, rule);
  std::vector<Span> out;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::int64_t begin = chains.begin_of(i, chains.full());
    if (begin != Chains::kNone) out.push_back({static_cast<Position>(begin), spans[i].span.end});
  }
  return out;
}

std::vector<bool> in_a_chain(std::span<const OperandSpan> spans, const NearRule& rule) {
  const Chains forward(spans, rule);
  const std::vector<OperandSpan> turned = mirrored(spans, rule);
  const std::vector<std::size_t> order = order_by_end(turned);
  std::vector<OperandSpan> sorted;
  sorted.reserve(order.size());
  for (const std::size_t i : order) sorted.push_back(turned[i]);
  const Chains backward(sorted, rule);
  std::vector<bool> used(spans.size(), false);
  for (std::size_t place = 0; place < order.size(); ++place) {
    const std::size_t i = order[place];
    const Mask own = Mask{1} << spans[i].operand;
    for (Mask mask = own; mask <= forward.full() && !used[i]; ++mask) {
      if (forward.begin_of(i, mask) == Chains::kNone) continue;
      const Mask rest = (forward.full() & ~mask) | own;
      used[i] = backward.begin_of(place, mirrored_mask(rest, rule)) != Chains::kNone;
    }
  }
  return used;
}

}  // namespace dragoman
