#include "searcher/analysis/spans.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace dragoman {
namespace {

// A document of one-letter words, at positions from 1.
using Document = std::string;

std::vector<Position> positions_in(const Document& document, const SpanNode& leaf) {
  std::vector<Position> positions;
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (std::ranges::find(leaf.forms, std::string(1, document[i])) != leaf.forms.end()) {
      positions.push_back(static_cast<Position>(i + 1));
    }
  }
  return positions;
}

SpanNode leaf(const std::string& letters) {
  SpanNode node;
  node.field = &kFields.front();
  for (const char letter : letters) node.forms.emplace_back(1, letter);
  return node;
}

SpanNode node(SpanKind kind, std::uint32_t number, std::vector<SpanNode> children) {
  SpanNode out;
  out.kind = kind;
  out.number = number;
  out.children = std::move(children);
  return out;
}

// The positions of each leaf, for as long as it lives.
class Lists {
 public:
  Lists(SpanNode& root, const Document& document) {
    number_leaves(root);
    add(root, document);
  }
  PositionsOf lookup() const {
    return [this](const SpanNode& at) { return std::span<const Position>(lists_.at(at.leaf)); };
  }

 private:
  void add(const SpanNode& at, const Document& document) {
    if (at.kind == SpanKind::Forms) lists_[at.leaf] = positions_in(document, at);
    for (const SpanNode& child : at.children) add(child, document);
  }

  std::map<std::size_t, std::vector<Position>> lists_;
};

std::set<Span> shortest(const std::set<Span>& all) {
  std::set<Span> out;
  for (const Span& one : all) {
    const bool holds_another = std::ranges::any_of(all, [&](const Span& other) {
      return other != one && other.begin >= one.begin && other.end <= one.end;
    });
    if (!holds_another) out.insert(one);
  }
  return out;
}

// Tries every choice of one span for each child, in every order that is allowed.
class BruteForce {
 public:
  explicit BruteForce(const Document& document) : document_(document) {}

  // Which positions of which leaves take part in any choice.
  std::set<std::pair<std::size_t, Position>> used;

  std::set<Span> spans(const SpanNode& at) {
    if (at.kind == SpanKind::Forms) {
      std::set<Span> out;
      for (const Position position : positions_in(document_, at)) out.insert({position, position});
      return out;
    }
    std::vector<std::set<Span>> children;
    for (const SpanNode& child : at.children) children.push_back(spans(child));
    std::set<Span> out;
    if (at.kind == SpanKind::Any) {
      for (const auto& child : children) out.insert(child.begin(), child.end());
      return out;
    }
    std::vector<Span> chosen;
    choose(at, children, chosen, out);
    return shortest(out);
  }

 private:
  void choose(const SpanNode& at, const std::vector<std::set<Span>>& children,
              std::vector<Span>& chosen, std::set<Span>& out) {
    if (chosen.size() == children.size()) {
      if (fits(at, chosen)) {
        out.insert({std::ranges::min(chosen, {}, &Span::begin).begin,
                    std::ranges::max(chosen, {}, &Span::end).end});
        for (std::size_t i = 0; i < chosen.size(); ++i) {
          if (at.children[i].kind == SpanKind::Forms) {
            used.insert({at.children[i].leaf, chosen[i].begin});
          }
        }
      }
      return;
    }
    for (const Span& span : children[chosen.size()]) {
      chosen.push_back(span);
      choose(at, children, chosen, out);
      chosen.pop_back();
    }
  }

  static bool fits(const SpanNode& at, std::vector<Span> chosen) {
    if (at.kind == SpanKind::Near) std::ranges::sort(chosen);
    for (std::size_t i = 1; i < chosen.size(); ++i) {
      if (chosen[i].begin <= chosen[i - 1].end) return false;
      const bool is_far = chosen[i].begin - chosen[i - 1].end > at.number;
      if (at.kind != SpanKind::Phrase && is_far) return false;
    }
    return at.kind != SpanKind::Phrase ||
           chosen.back().end - chosen.front().begin < chosen.size() + at.number;
  }

  const Document& document_;
};

class RandomTrees {
 public:
  explicit RandomTrees(unsigned seed) : random_(seed) {}

  Document document() {
    Document out(number(0, 14), 'x');
    for (char& letter : out) letter = static_cast<char>('a' + number(0, 4));
    return out;
  }

  SpanNode tree(int depth) {
    const std::size_t kind = depth == 0 ? 0 : number(0, 4);
    if (kind == 0) return leaf(number(0, 3) == 0 ? "ab" : std::string(1, letter()));
    if (kind == 1) return phrase();
    std::vector<SpanNode> children;
    const std::size_t count = number(2, 3);
    for (std::size_t i = 0; i < count; ++i) children.push_back(tree(depth - 1));
    constexpr SpanKind kKinds[] = {SpanKind::Any, SpanKind::Near, SpanKind::Onear};
    return node(kKinds[kind - 2], static_cast<std::uint32_t>(number(0, 4)), std::move(children));
  }

  SpanNode phrase() {
    std::vector<SpanNode> slots;
    const std::size_t count = number(2, 4);
    for (std::size_t i = 0; i < count; ++i) slots.push_back(leaf(std::string(1, letter())));
    return node(SpanKind::Phrase, static_cast<std::uint32_t>(number(0, 3)), std::move(slots));
  }

  SpanNode flat_near() {
    std::vector<SpanNode> children;
    const std::size_t count = number(2, 4);
    for (std::size_t i = 0; i < count; ++i) children.push_back(leaf(std::string(1, letter())));
    return node(number(0, 1) == 0 ? SpanKind::Near : SpanKind::Onear,
                static_cast<std::uint32_t>(number(0, 5)), std::move(children));
  }

 private:
  std::size_t number(std::size_t least, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(least, most)(random_);
  }
  char letter() { return static_cast<char>('a' + number(0, 4)); }

  std::mt19937 random_;
};

std::string shown(const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += (out.empty() ? "" : " ") + std::to_string(span.begin) + "-" + std::to_string(span.end);
  }
  return out;
}

TEST_CASE("stretches are where a reader would see them") {
  struct Row {
    SpanNode tree;
    Document document;
    std::string spans;
  };
  const auto near = [](std::uint32_t n, std::vector<SpanNode> of) {
    return node(SpanKind::Near, n, std::move(of));
  };
  const auto onear = [](std::uint32_t n, std::vector<SpanNode> of) {
    return node(SpanKind::Onear, n, std::move(of));
  };
  const auto phrase = [](std::uint32_t slack, const std::string& letters) {
    std::vector<SpanNode> slots;
    for (const char letter : letters) slots.push_back(leaf(std::string(1, letter)));
    return node(SpanKind::Phrase, slack, std::move(slots));
  };
  for (Row row : std::vector<Row>{
           {leaf("a"), "xaxa", "2-2 4-4"},
           {leaf("ab"), "bxa", "1-1 3-3"},
           {phrase(0, "ab"), "abxab", "1-2 4-5"},
           {phrase(0, "ab"), "axb", ""},
           {phrase(1, "ab"), "axb", "1-3"},
           {phrase(1, "ab"), "axxb", ""},
           {phrase(2, "ab"), "aab", "2-3"},
           {phrase(0, "aa"), "aaa", "1-2 2-3"},
           {near(1, {leaf("a"), leaf("b")}), "ba", "1-2"},
           {near(1, {leaf("a"), leaf("b")}), "bxa", ""},
           {near(2, {leaf("a"), leaf("b")}), "bxa", "1-3"},
           {onear(2, {leaf("a"), leaf("b")}), "bxa", ""},
           {onear(2, {leaf("a"), leaf("b")}), "axb", "1-3"},
           {near(3, {leaf("a"), leaf("a")}), "xa", ""},
           {near(3, {leaf("a"), leaf("a")}), "axa", "1-3"},
           {near(3, {phrase(0, "ab"), leaf("b")}), "xab", ""},
           {near(3, {phrase(0, "ab"), leaf("b")}), "abxb", "1-4"},
           {near(2, {leaf("a"), leaf("b"), leaf("c")}), "axcxb", "1-5"},
           {near(1, {leaf("a"), leaf("b"), leaf("c")}), "axcxb", ""},
           {near(1, {near(2, {leaf("a"), leaf("b")}), leaf("c")}), "axbc", "1-4"},
           {near(1, {near(2, {leaf("a"), leaf("b")}), leaf("c")}), "acb", ""},
           {near(9, {node(SpanKind::Any, 0, {leaf("a"), leaf("b")}), leaf("c")}), "bxxc", "1-4"},
       }) {
    CAPTURE(row.document);
    const Lists lists(row.tree, row.document);
    CHECK(shown(find_spans(row.tree, lists.lookup())) == row.spans);
  }
}

TEST_CASE("stretches are those of trying everything") {
  RandomTrees random(11);
  std::size_t found = 0;
  for (int i = 0; i < 4000; ++i) {
    const Document document = random.document();
    SpanNode tree = random.tree(2);
    const Lists lists(tree, document);
    const std::set<Span> expected = BruteForce(document).spans(tree);
    const std::vector<Span> spans = find_spans(tree, lists.lookup());
    CAPTURE(document);
    CAPTURE(i);
    REQUIRE(spans == std::vector<Span>(expected.begin(), expected.end()));
    if (!spans.empty() && tree.kind != SpanKind::Forms) ++found;
  }
  CHECK(found > 500);
}

TEST_CASE("what takes part in a NEAR is marked, and nothing else") {
  RandomTrees random(12);
  std::size_t marked = 0;
  for (int i = 0; i < 3000; ++i) {
    const Document document = random.document();
    SpanNode tree = random.flat_near();
    const Lists lists(tree, document);
    BruteForce brute(document);
    brute.spans(tree);
    std::set<std::pair<std::size_t, Position>> marks;
    for (const MarkedSpan& mark : find_marks(tree, lists.lookup())) {
      marks.insert({mark.operand->leaf, mark.span.begin});
    }
    CAPTURE(document);
    REQUIRE(marks == brute.used);
    marked += marks.size();
  }
  CHECK(marked > 1000);
}

TEST_CASE("long documents of few words are no burden") {
  SpanNode tree = node(SpanKind::Near, 1000, {leaf("a"), leaf("b"), leaf("a"), leaf("b")});
  Document document;
  for (int i = 0; i < 2000; ++i) document += i % 2 == 0 ? "a" : "b";
  const Lists lists(tree, document);
  CHECK(find_spans(tree, lists.lookup()).size() == 1997);
}

}  // namespace
}  // namespace dragoman
