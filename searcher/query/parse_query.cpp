#include "searcher/query/parse_query.h"

#include <utility>

#include "searcher/query/brackets.h"
#include "searcher/query/characters.h"
#include "searcher/query/grammar.h"
#include "searcher/query/lexer.h"

namespace dragoman {
namespace {

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
  parsed.tree = parse_lexemes(std::move(lexemes), parsed.warnings);
  return parsed;
}

}  // namespace dragoman
