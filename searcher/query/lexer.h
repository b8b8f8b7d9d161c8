// The first step of reading a query: typed text -> lexemes. Knows which characters are
// operators where, nothing of how they combine. Called by parse_query() alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace dragoman {

enum class LexemeKind : std::uint8_t {
  Word,     // text
  Phrase,   // text: between the quotes, each * and ? in it a wildcard; number: slack
  Pattern,  // text, with its wildcards; "*" only directly after a field
  Form,     // text: without its =
  Written,  // text: without its ==
  Regex,    // text: between the slashes
  Field,    // text: the name as typed; of any field, known or not. Its value follows
  Open,
  Close,
  And,
  Or,
  Not,
  Near,   // number
  Onear,  // number
  Plus,   // directly before what it belongs to
  Minus,
  Tilde,  // directly after what it belongs to; number
  Caret,  // the same; weight, 0 where it is to be ignored
};

struct Lexeme {
  LexemeKind kind = LexemeKind::Word;
  std::string text;
  // Byte range in the typed text, quotes and stars with it.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t number = 0;
  double weight = 1;

  bool operator==(const Lexeme&) const = default;
};

// The most that NEAR/n and a phrase's slack may be.
inline constexpr std::uint32_t kMaxDistance = 1000;
inline constexpr std::uint32_t kDefaultDistance = 10;
inline constexpr double kMinWeight = 0.01;
inline constexpr double kMaxWeight = 100;

// Splits `text` (as clean_query_text() gives it, under 4 GiB), and warns of characters that
// look like operators and can't be.
std::vector<Lexeme> lex_query(std::string_view text, std::vector<QueryWarning>& warnings);

}  // namespace dragoman
