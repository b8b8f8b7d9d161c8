#include "searcher/query/parse_query.h"

#include <algorithm>
#include <utility>

#include "searcher/query/brackets.h"
#include "searcher/query/characters.h"
#include "searcher/query/lexer.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

Query leaf(QueryKind kind, const Lexeme& lexeme) {
  return {
      .kind = kind, .text = lexeme.text, .begin = lexeme.begin, .end = lexeme.end, .children = {}};
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

// Recursive descent, loosest operator first; each bracket is one round of five frames, and
// balance_brackets() has capped the brackets.
class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, std::vector<QueryWarning>& warnings)
      : lexemes_(std::move(lexemes)), warnings_(warnings) {}

  Query parse_or() {
    std::vector<Query> operands;
    operands.push_back(parse_sequence());
    while (const Lexeme* op = take(LexemeKind::Or)) {
      operands.push_back(parse_sequence());
      warn_if_dangling(*op, "OR", operands);
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
    std::vector<Query> operands;
    operands.push_back(parse_not());
    while (const Lexeme* op = take(LexemeKind::And)) {
      operands.push_back(parse_not());
      warn_if_dangling(*op, "AND", operands);
    }
    if (operands.size() == 1) return std::move(operands.front());
    for (Query& operand : operands) operand = without_must(std::move(operand));
    return combine(QueryKind::And, std::move(operands));
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
      Query operand = parse_primary();
      if (operand.kind == QueryKind::Not) return operand;
      return wrap(QueryKind::Must, {}, plus->begin, std::move(operand));
    }
    if (const Lexeme* minus = take(LexemeKind::Minus)) {
      return negation(minus->begin, parse_primary());
    }
    return parse_primary();
  }

  // Nothing, and no lexeme taken, where none begins an operand.
  Query parse_primary() {
    if (const Lexeme* word = take(LexemeKind::Word)) return leaf(QueryKind::Word, *word);
    if (const Lexeme* phrase = take(LexemeKind::Phrase)) return leaf(QueryKind::Phrase, *phrase);
    if (const Lexeme* prefix = take(LexemeKind::Prefix)) {
      Query pattern = leaf(QueryKind::Pattern, *prefix);
      pattern.text += '*';
      return pattern;
    }
    if (const Lexeme* form = take(LexemeKind::Form)) return leaf(QueryKind::Form, *form);
    if (const Lexeme* open = take(LexemeKind::Open)) return parse_group(*open);
    if (const Lexeme* field = take(LexemeKind::Field)) return parse_field(*field);
    return {};
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
    Query value = has_value ? parse_primary() : Query();
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
  void warn_if_dangling(const Lexeme& op, const char* name, const std::vector<Query>& operands) {
    const bool left = operands.size() > 2 || operands.front().kind != QueryKind::Nothing;
    const bool right = operands.back().kind != QueryKind::Nothing;
    if (!left || !right) warn_dangling(op, name);
  }

  void warn_dangling(const Lexeme& op, const std::string& name) {
    add_warning(warnings_, op.begin, op.end,
                name +
                    " has nothing to work on and is ignored; to find the word, write it in "
                    "small letters or in quotes");
  }

  bool at_end() const { return at_ == lexemes_.size(); }
  bool is_next(LexemeKind kind) const { return !at_end() && lexemes_[at_].kind == kind; }
  const Lexeme* take(LexemeKind kind) { return is_next(kind) ? &lexemes_[at_++] : nullptr; }

  std::vector<Lexeme> lexemes_;
  std::vector<QueryWarning>& warnings_;
  std::size_t at_ = 0;
};

std::size_t count_words(const std::vector<Lexeme>& lexemes) {
  std::size_t words = 0;
  for (const Lexeme& lexeme : lexemes) {
    if (!lexeme.text.empty()) words += lex_plain(lexeme.text).size();
  }
  return words;
}

ParsedQuery too_long(std::size_t size, const char* unit, std::size_t limit) {
  ParsedQuery parsed;
  parsed.error = "query too long: " + std::to_string(size) + " " + unit + ", and at most " +
                 std::to_string(limit) + " can be searched";
  return parsed;
}

}  // namespace

ParsedQuery parse_query(std::string_view text, bool plain) {
  if (text.size() > kMaxQueryBytes) return too_long(text.size(), "bytes", kMaxQueryBytes);
  ParsedQuery parsed;
  const std::string clean = clean_query_text(text, parsed.warnings);
  std::vector<Lexeme> lexemes = plain ? lex_plain(clean) : lex_query(clean, parsed.warnings);
  const std::size_t words = count_words(lexemes);
  if (words > kMaxQueryWords) return too_long(words, "words", kMaxQueryWords);
  lexemes = balance_brackets(std::move(lexemes), kMaxQueryDepth, parsed.warnings);
  parsed.tree = Parser(std::move(lexemes), parsed.warnings).parse_or();
  return parsed;
}

}  // namespace dragoman
