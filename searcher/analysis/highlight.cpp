#include "searcher/analysis/highlight.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "searcher/analysis/span_tree.h"

namespace dragoman {
namespace {

// Matches that overlap become one, with the words of both.
std::vector<TextMatch> united(std::vector<TextMatch> matches) {
  std::ranges::sort(matches, {}, [](const TextMatch& m) { return std::tie(m.begin, m.end); });
  std::vector<TextMatch> out;
  for (TextMatch& match : matches) {
    if (out.empty() || match.begin >= out.back().end) {
      out.push_back(std::move(match));
      continue;
    }
    out.back().end = std::max(out.back().end, match.end);
    std::ranges::copy(match.words, std::back_inserter(out.back().words));
  }
  for (TextMatch& match : out) {
    std::ranges::sort(match.words);
    match.words.erase(std::unique(match.words.begin(), match.words.end()), match.words.end());
  }
  return out;
}

}  // namespace

// One search of one text.
class Matcher::Search {
 public:
  Search(const Matcher& matcher, std::string_view text, std::span<const Token> tokens,
         TextPart part)
      : matcher_(matcher), text_(text), tokens_(tokens), part_(part) {}

  std::vector<TextMatch> run() {
    for (const Token& token : tokens_) {
      add_all(matcher_.by_form_, token.form, token);
      add_all(matcher_.by_stem_, token.stem, token);
      add_spelled(token);
    }
    if (!matcher_.spans_.empty()) add_spans();
    return united(std::move(matches_));
  }

 private:
  // Where a leaf's forms stand: positions, and the token at each.
  struct Occurrences {
    std::vector<Position> positions;
    std::vector<const Token*> tokens;
  };

  bool is_here(Where where) const {
    return where == Where::Anywhere || (where == Where::Title) == (part_ == TextPart::Title);
  }

  void add(const Target& target, const Token& token) {
    if (is_here(target.where)) matches_.push_back({token.begin, token.end, {target.word}});
  }

  void add_all(const ByKey<Target>& targets, std::string_view key, const Token& token) {
    const auto found = targets.find(key);
    if (found == targets.end()) return;
    for (const Target& target : found->second) add(target, token);
  }

  void add_spelled(const Token& token) {
    const auto found = matcher_.by_spelled_form_.find(token.form);
    if (found == matcher_.by_spelled_form_.end()) return;
    for (const Target& target : found->second) {
      if (is_spelled(token, target.spelling, target.kind)) add(target, token);
    }
  }

  bool is_spelled(const Token& token, const std::string& spelling, SpellingKind kind) const {
    return spelling_of(text_.substr(token.begin, token.end - token.begin), kind) == spelling;
  }

  bool is_there(const Leaf& leaf, const Token& token) const {
    return is_here(leaf.where) &&
           (leaf.spelling.empty() || is_spelled(token, leaf.spelling, leaf.kind));
  }

  // Additional tokens stand among the others, before some at lower positions.
  void find_leaves() {
    std::vector<const Token*> by_position;
    for (const Token& token : tokens_) by_position.push_back(&token);
    std::ranges::stable_sort(by_position, {}, &Token::position);
    leaves_.resize(matcher_.leaf_count_);
    for (const Token* token : by_position) {
      const auto found = matcher_.leaves_by_form_.find(token->form);
      if (found == matcher_.leaves_by_form_.end()) continue;
      for (const Leaf& leaf : found->second) {
        if (is_there(leaf, *token)) add_occurrence(leaves_[leaf.number], token);
      }
    }
  }

  // Of two forms of a leaf at one position (cease-fire: cease*) the longer one counts.
  static void add_occurrence(Occurrences& leaf, const Token* token) {
    if (leaf.positions.empty() || leaf.positions.back() != token->position) {
      leaf.positions.push_back(token->position);
      leaf.tokens.push_back(token);
    } else if (token->end > leaf.tokens.back()->end) {
      leaf.tokens.back() = token;
    }
  }

  const Token* token_at(const SpanNode& leaf, Position position) const {
    const Occurrences& found = leaves_[leaf.leaf];
    const auto at = std::ranges::lower_bound(found.positions, position);
    return found.tokens[static_cast<std::size_t>(at - found.positions.begin())];
  }

  void add_spans() {
    find_leaves();
    const PositionsOf positions = [&](const SpanNode& leaf) {
      return std::span<const Position>(leaves_[leaf.leaf].positions);
    };
    for (const SpanTarget& target : matcher_.spans_) {
      for (const MarkedSpan& mark : find_marks(target.tree, positions)) {
        const bool is_phrase = mark.operand->kind == SpanKind::Phrase;
        const SpanNode& first = is_phrase ? mark.operand->children.front() : *mark.operand;
        const SpanNode& last = is_phrase ? mark.operand->children.back() : *mark.operand;
        matches_.push_back({token_at(first, mark.span.begin)->begin,
                            token_at(last, mark.span.end)->end,
                            {target.words[first.leaf - target.first_leaf]}});
      }
    }
  }

  const Matcher& matcher_;
  std::string_view text_;
  std::span<const Token> tokens_;
  TextPart part_;
  std::vector<Occurrences> leaves_;  // by number
  std::vector<TextMatch> matches_;
};

Matcher::Matcher(const AnalyzedQuery& query) {
  add(query);
}

Matcher::Where Matcher::place_of(const Field& field) {
  if (field.name == kTitleField.name) return Where::Title;
  return field.name == kBodyField.name ? Where::Body : Where::Anywhere;
}

void Matcher::add(const AnalyzedQuery& query) {
  if (query.kind == AnalyzedKind::Nothing || query.kind == AnalyzedKind::Not) return;
  if (query.kind == AnalyzedKind::Pair) return;  // its words are marked as such
  if (is_filter(query)) return;
  if (query.kind == AnalyzedKind::Synonym) {
    for (const AnalyzedQuery& child : query.children) add_leaf(child, word_count_);
    ++word_count_;
  } else if (query.kind == AnalyzedKind::Near || query.kind == AnalyzedKind::Onear) {
    std::vector<std::uint32_t> words;
    number_words(query, words);
    add_spans(query, std::move(words));
  } else if (!query.children.empty()) {
    for (const AnalyzedQuery& child : query.children) add(child);
  } else {
    add_leaf(query, word_count_++);
  }
}

// The number of the query's word for each leaf of span_tree(near), in its order.
void Matcher::number_words(const AnalyzedQuery& near, std::vector<std::uint32_t>& words) {
  const bool is_word = near.children.empty() || near.kind == AnalyzedKind::Synonym;
  if (!is_word) {
    for (const AnalyzedQuery& child : near.children) number_words(child, words);
    return;
  }
  const auto add_word = [&](const AnalyzedQuery& leaf) {
    words.insert(words.end(), leaf.kind == AnalyzedKind::Phrase ? leaf.slots.size() : 1,
                 word_count_);
  };
  if (near.children.empty()) add_word(near);
  for (const AnalyzedQuery& child : near.children) add_word(child);
  ++word_count_;
}

void Matcher::add_spans(const AnalyzedQuery& query, std::vector<std::uint32_t> words) {
  SpanTarget target{span_tree(query), std::move(words), leaf_count_};
  leaf_count_ = number_leaves(target.tree, leaf_count_);
  const std::function<void(const SpanNode&)> add_leaves = [&](const SpanNode& node) {
    for (const std::string& form : node.forms) {
      leaves_by_form_[form].push_back(
          {node.leaf, place_of(*node.field), node.spelling_kind, node.spelling});
    }
    for (const SpanNode& child : node.children) add_leaves(child);
  };
  add_leaves(target.tree);
  spans_.push_back(std::move(target));
}

void Matcher::add_leaf(const AnalyzedQuery& leaf, std::uint32_t word) {
  Target target{word, place_of(*leaf.field), SpellingKind::Lower, {}};
  switch (leaf.kind) {
    case AnalyzedKind::Word:
      by_form_[leaf.form].push_back(target);
      for (const std::string& stem : leaf.terms) by_stem_[stem].push_back(target);
      break;
    case AnalyzedKind::Forms:
      for (const std::string& form : leaf.terms) by_form_[form].push_back(target);
      break;
    case AnalyzedKind::Phrase:
      add_spans(leaf, std::vector<std::uint32_t>(leaf.slots.size(), word));
      break;
    case AnalyzedKind::Form:
    case AnalyzedKind::Written:
      if (leaf.kind == AnalyzedKind::Written) target.kind = SpellingKind::Written;
      target.spelling = leaf.terms.front();
      by_spelled_form_[leaf.form].push_back(std::move(target));
      break;
    default: break;
  }
}

std::vector<TextMatch> Matcher::find(std::string_view text, std::span<const Token> tokens,
                                     TextPart part) const {
  return Search(*this, text, tokens, part).run();
}

}  // namespace dragoman
