#include "searcher/analysis/spans.h"

#include <algorithm>
#include <limits>

#include "searcher/analysis/near_chains.h"

namespace dragoman {
namespace {

using Spans = std::vector<Span>;

constexpr Span kEverywhere{0, std::numeric_limits<Position>::max()};

// Drops each span that holds another, and doubles.
Spans shortest(Spans spans) {
  // Of those that begin together the longest comes first, so that it is dropped for the next.
  std::ranges::sort(spans, [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  Spans out;
  for (const Span& span : spans) {
    while (!out.empty() && out.back().end >= span.end) out.pop_back();
    out.push_back(span);
  }
  return out;
}

void sort_once(Spans& spans) {
  std::ranges::sort(spans);
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

// Walks the starts of a phrase; for each its earliest end.
class PhraseWalk {
 public:
  PhraseWalk(const SpanNode& phrase, const PositionsOf& positions) : slack_(phrase.number) {
    for (const SpanNode& slot : phrase.children) slots_.push_back(positions(slot));
    at_.resize(slots_.size(), 0);
  }

  // `visit` gets the positions of each slot.
  template <typename Visit>
  void run(Visit visit) {
    std::vector<Position> chosen(slots_.size());
    for (const Position start : slots_.front()) {
      chosen.front() = start;
      if (!complete(chosen)) return;
      if (chosen.back() - start < slots_.size() + slack_) visit(chosen);
    }
  }

 private:
  // The earliest position of each slot after the one before; false where one has no more.
  bool complete(std::vector<Position>& chosen) {
    for (std::size_t i = 1; i < slots_.size(); ++i) {
      while (at_[i] < slots_[i].size() && slots_[i][at_[i]] <= chosen[i - 1]) ++at_[i];
      if (at_[i] == slots_[i].size()) return false;
      chosen[i] = slots_[i][at_[i]];
    }
    return true;
  }

  std::uint32_t slack_;
  std::vector<std::span<const Position>> slots_;
  std::vector<std::size_t> at_;
};

Spans phrase_spans(const SpanNode& phrase, const PositionsOf& positions) {
  Spans spans;
  PhraseWalk(phrase, positions).run([&](const std::vector<Position>& chosen) {
    spans.push_back({chosen.front(), chosen.back()});
  });
  return shortest(std::move(spans));
}

// Those of the operands of a NEAR that lie in `within`, by their end; empty where an operand has
// none.
std::vector<OperandSpan> operand_spans(const SpanNode& near, const PositionsOf& positions,
                                       Span within) {
  std::vector<OperandSpan> all;
  for (std::size_t i = 0; i < near.children.size(); ++i) {
    const std::size_t before = all.size();
    for (const Span& span : find_spans(near.children[i], positions)) {
      if (span.begin >= within.begin && span.end <= within.end) all.push_back({span, i});
    }
    if (all.size() == before) return {};
  }
  std::ranges::stable_sort(all, {}, [](const OperandSpan& each) { return each.span.end; });
  return all;
}

NearRule rule_of(const SpanNode& near) {
  return {near.children.size(), near.number, near.kind == SpanKind::Onear};
}

class Marker {
 public:
  explicit Marker(const PositionsOf& positions) : positions_(positions) {}

  void mark(const SpanNode& node, Span within) {
    switch (node.kind) {
      case SpanKind::Forms: return mark_forms(node, within);
      case SpanKind::Phrase: return mark_phrase(node, within);
      case SpanKind::Any:
        for (const SpanNode& child : node.children) mark(child, within);
        return;
      case SpanKind::Near:
      case SpanKind::Onear: return mark_near(node, within);
    }
  }

  std::vector<MarkedSpan> take() { return std::move(marks_); }

 private:
  void mark_forms(const SpanNode& leaf, Span within) {
    const std::span<const Position> positions = positions_(leaf);
    for (auto at = std::ranges::lower_bound(positions, within.begin);
         at != positions.end() && *at <= within.end; ++at) {
      marks_.push_back({{*at, *at}, &leaf});
    }
  }

  void mark_phrase(const SpanNode& phrase, Span within) {
    PhraseWalk(phrase, positions_).run([&](const std::vector<Position>& chosen) {
      if (chosen.front() < within.begin || chosen.back() > within.end) return;
      if (phrase.number == 0) {
        marks_.push_back({{chosen.front(), chosen.back()}, &phrase});
        return;
      }
      for (std::size_t i = 0; i < chosen.size(); ++i) {
        marks_.push_back({{chosen[i], chosen[i]}, &phrase.children[i]});
      }
    });
  }

  void mark_near(const SpanNode& near, Span within) {
    const std::vector<OperandSpan> all = operand_spans(near, positions_, within);
    const std::vector<bool> used = in_a_chain(all, rule_of(near));
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (used[i]) mark(near.children[all[i].operand], all[i].span);
    }
  }

  const PositionsOf& positions_;
  std::vector<MarkedSpan> marks_;
};

}  // namespace

std::size_t number_leaves(SpanNode& root, std::size_t first) {
  if (root.kind == SpanKind::Forms) root.leaf = first++;
  for (SpanNode& child : root.children) first = number_leaves(child, first);
  return first;
}

std::vector<Span> find_spans(const SpanNode& node, const PositionsOf& positions) {
  Spans spans;
  switch (node.kind) {
    case SpanKind::Forms:
      for (const Position position : positions(node)) spans.push_back({position, position});
      return spans;
    case SpanKind::Phrase: return phrase_spans(node, positions);
    case SpanKind::Any:
      for (const SpanNode& child : node.children) {
        std::ranges::copy(find_spans(child, positions), std::back_inserter(spans));
      }
      sort_once(spans);
      return spans;
    case SpanKind::Near:
    case SpanKind::Onear:
      return shortest(chain_stretches(operand_spans(node, positions, kEverywhere), rule_of(node)));
  }
  return spans;
}

std::vector<MarkedSpan> find_marks(const SpanNode& node, const PositionsOf& positions) {
  Marker marker(positions);
  marker.mark(node, kEverywhere);
  return marker.take();
}

}  // namespace dragoman
