#include "searcher/query/grammar.h"

#include <algorithm>
#include <utility>

#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

Query leaf(QueryKind kind, const Lexeme& lexeme) {
  return {.kind = kind,
          .text = lexeme.text,
          .begin = lexeme.begin,
          .end = lexeme.end,
          .children = {},
          .number = lexeme.number};
}

Query wrap(QueryKind kind, std::string text, std::uint32_t begin, Query child) {
  if (child.kind == QueryKind::Nothing) return {};
  Query query{
      .kind = kind, .text = std::move(text), .begin = begin, .end = child.end, .children = {}};
  query.children.push_back(std::move(child));
  return query;
}

Query negation(std::uint32_t begin, Query child) {
  if (child.kind == QueryKind::Not) return std::move(child.children.front());
  return wrap(QueryKind::Not, {}, begin, std::move(child));
}

// A + says something only of one thing among others side by side.
Query without_must(Query query) {
  return query.kind == QueryKind::Must ? std::move(query.children.front()) : std::move(query);
}

// The operands of AND or NEAR while they are read. A + before any of them holds for all, since
// they come together or not at all.
struct Operands {
  std::vector<Query> list;
  bool must = false;
  std::uint32_t begin = 0;  // with the sign of the first

  void add(Query operand) {
    if (operand.kind == QueryKind::Nothing) return;
    if (list.empty()) begin = operand.begin;
    must = must || operand.kind == QueryKind::Must;
    list.push_back(without_must(std::move(operand)));
  }

  Query combined(QueryKind kind, std::uint32_t number) {
    const bool several = list.size() > 1;
    Query query = combine(kind, std::move(list));
    if (several) query.number = number;
    return must ? wrap(QueryKind::Must, {}, begin, std::move(query)) : std::move(query);
  }
};

std::string shown_slack(const Query& query) {
  return "~" + std::to_string(query.number);
}

// Recursive descent, loosest operator first; each bracket is one round of a few frames, and
// balance_brackets() has capped the brackets.
class Grammar {
 public:
  Grammar(std::vector<Lexeme> lexemes, std::vector<QueryWarning>& warnings)
      : lexemes_(std::move(lexemes)), warnings_(warnings) {}

  Query parse_or() {
    std::vector<Query> operands;
    operands.push_back(parse_sequence());
    while (const Lexeme* op = take(LexemeKind::Or)) {
      operands.push_back(parse_sequence());
      const bool left = operands.size() > 2 || operands.front().kind != QueryKind::Nothing;
      warn_if_dangling(*op, "OR", left, operands.back());
    }
    return combine(QueryKind::Or, std::move(operands));
  }

 private:
  Query parse_sequence() {
    std::vector<Query> parts;
    while (!at_end() && !is_next(LexemeKind::Or) && !is_next(LexemeKind::Close)) {
      parts.push_back(parse_and());
    }
    return without_must(combine(QueryKind::Sequence, std::move(parts)));
  }

  Query parse_and() {
    Operands operands;
    operands.add(parse_near());
    bool has_left = !operands.list.empty();
    for (; const Lexeme* op = take(LexemeKind::And); has_left = true) {
      Query operand = parse_near();
      warn_if_dangling(*op, "AND", has_left, operand);
      operands.add(std::move(operand));
    }
    return operands.combined(QueryKind::And, 0);
  }

  // NEARs of one number are one node; others nest to the left.
  Query parse_near() {
    Query operand = parse_not();
    if (!is_next(LexemeKind::Near) && !is_next(LexemeKind::Onear)) return operand;
    Operands operands;
    bool has_left = operand.kind != QueryKind::Nothing;
    add_near(operands, std::move(operand));
    NearOperator current;
    for (; const Lexeme* op = take_near(); has_left = true) {
      const NearOperator next{op->kind == LexemeKind::Near ? QueryKind::Near : QueryKind::Onear,
                              op->number};
      operand = parse_not();
      warn_if_dangling(*op, next.kind == QueryKind::Near ? "NEAR" : "ONEAR", has_left, operand);
      if (operands.list.size() < 2) {
        current = next;
      } else if (current != next && may_nest(*op)) {
        const std::uint32_t begin = operands.begin;
        operands = {.list = {operands_without_must(operands, current)},
                    .must = operands.must,
                    .begin = begin};
        current = next;
      }
      add_near(operands, std::move(operand));
    }
    return operands.combined(current.kind, current.number);
  }

  struct NearOperator {
    QueryKind kind = QueryKind::Near;
    std::uint32_t number = 0;

    bool operator==(const NearOperator&) const = default;
  };

  static Query operands_without_must(Operands& operands, const NearOperator& op) {
    Operands inner{.list = std::move(operands.list), .must = false, .begin = operands.begin};
    return inner.combined(op.kind, op.number);
  }

  void add_near(Operands& operands, Query operand) {
    if (operand.kind == QueryKind::Not) {
      add_warning(warnings_, operand.begin, operand.end,
                  "nothing is near what must be absent, so that this is ignored; write it apart: "
                  "a NEAR b -c");
      return;
    }
    operands.add(std::move(operand));
  }

  bool may_nest(const Lexeme& op) {
    if (near_nesting_ == kMaxNearNesting) {
      add_warning(warnings_, op.begin, op.end,
                  "too many NEARs with different numbers; this one is read with the number of the "
                  "one before");
    }
    return near_nesting_++ < kMaxNearNesting;
  }

  Query parse_not() {
    const std::size_t first = at_;
    bool negated = false;
    while (take(LexemeKind::Not) != nullptr) negated = !negated;
    const std::size_t sign = at_;
    Query operand = parse_signed();
    if (sign == first) return operand;
    if (operand.kind == QueryKind::Nothing) {
      warn_dangling(lexemes_[sign - 1], "NOT");
      return {};
    }
    operand = without_must(std::move(operand));
    return negated ? negation(lexemes_[first].begin, std::move(operand)) : std::move(operand);
  }

  Query parse_signed() {
    if (const Lexeme* plus = take(LexemeKind::Plus)) {
      Query operand = parse_operand();
      if (operand.kind == QueryKind::Not) return operand;
      return wrap(QueryKind::Must, {}, plus->begin, std::move(operand));
    }
    if (const Lexeme* minus = take(LexemeKind::Minus)) {
      return negation(minus->begin, parse_operand());
    }
    return parse_operand();
  }

  // With what stands directly after it.
  Query parse_operand() {
    Query operand = parse_primary();
    while (!at_end()) {
      if (const Lexeme* tilde = take(LexemeKind::Tilde)) {
        apply_tilde(*tilde, operand);
      } else if (const Lexeme* caret = take(LexemeKind::Caret)) {
        operand = boosted(*caret, std::move(operand));
      } else {
        break;
      }
    }
    return operand;
  }

  void apply_tilde(const Lexeme& tilde, Query& operand) {
    switch (operand.kind) {
      case QueryKind::Nothing: return;
      case QueryKind::Word: return make_fuzzy(tilde, operand);
      case QueryKind::Phrase: return add_slack(tilde, operand);
      default:
        add_warning(warnings_, tilde.begin, tilde.end,
                    "'~' works after a plain word (letters that may differ) or a phrase (words "
                    "that may stand between) and is ignored here");
    }
  }

  void make_fuzzy(const Lexeme& tilde, Query& word) {
    constexpr std::uint32_t kMost = 2;
    word.end = tilde.end;
    if (tilde.number > kMost) {
      add_warning(warnings_, tilde.begin, tilde.end, "at most two letters may differ; read as ~2");
    }
    if (tilde.number == 0) return;
    word.kind = QueryKind::Fuzzy;
    word.number = std::min(tilde.number, kMost);
  }

  void add_slack(const Lexeme& tilde, Query& phrase) {
    phrase.end = tilde.end;
    phrase.number = std::min(phrase.number + tilde.number, kMaxDistance);
    if (tilde.number >= kMaxDistance) {
      add_warning(warnings_, tilde.begin, tilde.end,
                  "so much slack is too much; read as " + shown_slack(phrase));
    }
  }

  Query boosted(const Lexeme& caret, Query operand) {
    if (operand.kind == QueryKind::Nothing || caret.weight == 0) return operand;
    if (operand.kind == QueryKind::Boost || operand.kind == QueryKind::Not) {
      add_warning(warnings_, caret.begin, caret.end,
                  operand.kind == QueryKind::Boost
                      ? "there is a weight before this one, which is ignored"
                      : "what must be absent has no weight; '^' is ignored here");
      return operand;
    }
    const std::uint32_t begin = operand.begin;
    Query boost = wrap(QueryKind::Boost, {}, begin, std::move(operand));
    boost.end = caret.end;
    boost.weight = caret.weight;
    return boost;
  }

  // Nothing, and no lexeme taken, where none begins an operand.
  Query parse_primary() {
    if (at_end()) return {};
    const Lexeme& next = lexemes_[at_];
    switch (next.kind) {
      case LexemeKind::Word: return leaf(QueryKind::Word, take_next());
      case LexemeKind::Phrase: return leaf(QueryKind::Phrase, take_next());
      case LexemeKind::Pattern: return leaf(QueryKind::Pattern, take_next());
      case LexemeKind::Form: return leaf(QueryKind::Form, take_next());
      case LexemeKind::Written: return leaf(QueryKind::Written, take_next());
      case LexemeKind::Regex: return leaf(QueryKind::Regex, take_next());
      case LexemeKind::Open: return parse_group(take_next());
      case LexemeKind::Field: return parse_field(take_next());
      default: return {};
    }
  }

  Query parse_group(const Lexeme& open) {
    Query group = parse_or();
    const Lexeme* close = take(LexemeKind::Close);
    if (group.kind == QueryKind::Nothing) {
      add_warning(warnings_, open.begin, close->end,
                  "there is nothing between these brackets; they are ignored");
    }
    return group;
  }

  // The value stands directly after, unless it was left out with a warning.
  Query parse_field(const Lexeme& name) {
    const bool has_value =
        !at_end() && lexemes_[at_].begin == name.end && !is_next(LexemeKind::Field);
    Query value = has_value ? parse_operand() : Query();
    if (const Field* field = find_query_field(name.text)) {
      return wrap(QueryKind::Field, std::string(field->name), name.begin, std::move(value));
    }
    std::vector<Query> words;
    words.push_back(leaf(QueryKind::Word, name));
    words.push_back(std::move(value));
    return combine(QueryKind::Sequence, std::move(words));
  }

  // Of two operators in a row only one is too many, so that a missing left operand counts for
  // the first alone.
  void warn_if_dangling(const Lexeme& op, const char* name, bool has_left, const Query& right) {
    if (!has_left || right.kind == QueryKind::Nothing) warn_dangling(op, name);
  }

  void warn_dangling(const Lexeme& op, const std::string& name) {
    add_warning(warnings_, op.begin, op.end,
                name +
                    " has nothing to work on and is ignored; to find the word, write it in "
                    "small letters or in quotes");
  }

  bool at_end() const { return at_ == lexemes_.size(); }
  bool is_next(LexemeKind kind) const { return !at_end() && lexemes_[at_].kind == kind; }
  const Lexeme& take_next() { return lexemes_[at_++]; }
  const Lexeme* take(LexemeKind kind) { return is_next(kind) ? &take_next() : nullptr; }
  const Lexeme* take_near() {
    const Lexeme* near = take(LexemeKind::Near);
    return near != nullptr ? near : take(LexemeKind::Onear);
  }

  std::vector<Lexeme> lexemes_;
  std::vector<QueryWarning>& warnings_;
  std::size_t at_ = 0;
  std::size_t near_nesting_ = 0;
};

}  // namespace

Query parse_lexemes(std::vector<Lexeme> lexemes, std::vector<QueryWarning>& warnings) {
  return Grammar(std::move(lexemes), warnings).parse_or();
}

}  // namespace dragoman
