#include "searcher/query/parse_query.h"

#include <algorithm>
#include <utility>

#include "searcher/query/brackets.h"
#include "searcher/query/characters.h"
#include "searcher/query/grammar.h"
#include "searcher/query/lexer.h"
#include "searcher/query/typed_word.h"

namespace dragoman {
namespace {

std::size_t count_words(const std::vector<Lexeme>& lexemes) {
  std::size_t words = 0;
  for (const Lexeme& lexeme : lexemes) {
    if (!lexeme.text.empty()) words += lex_plain(lexeme.text).size();
  }
  return words;
}

void place_where_typed(const CleanText& clean, Query& query) {
  if (query.kind == QueryKind::Nothing) return;
  query.begin = clean.typed_begin(query.begin);
  query.end = clean.typed_end(query.end);
  for (Query& child : query.children) place_where_typed(clean, child);
}

void place_where_typed(const CleanText& clean, QueryWarning& warning) {
  const std::uint32_t end = clean.typed_end(warning.offset + warning.length);
  warning.offset = clean.typed_begin(warning.offset);
  warning.length = std::max(end, warning.offset) - warning.offset;
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
  const CleanText clean = clean_query_text(text, parsed.warnings);
  const std::size_t placed = parsed.warnings.size();
  std::vector<Lexeme> lexemes =
      plain ? lex_plain(clean.text) : lex_query(clean.text, parsed.warnings);
  const std::size_t words = count_words(lexemes);
  if (words > kMaxQueryWords) return too_long(words, "words", kMaxQueryWords);
  lexemes = balance_brackets(std::move(lexemes), kMaxQueryDepth, parsed.warnings);
  parsed.tree = parse_lexemes(std::move(lexemes), parsed.warnings);
  place_where_typed(clean, parsed.tree);
  for (std::size_t i = placed; i < parsed.warnings.size(); ++i) {
    place_where_typed(clean, parsed.warnings[i]);
  }
  return parsed;
}

}  // namespace dragoman
