#include "searcher/query/suffix.h"

#include <algorithm>

#include "searcher/query/characters.h"
#include "searcher/query/distance.h"
#include "searcher/query/quotes.h"

namespace dragoman {
namespace {

// More of them are no suffixes, so that a long row of signs isn't looked at again and again.
constexpr std::size_t kMost = 4;

// Figures with points and commas between them, a minus before.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (character_at(text, end).value == U'-') end = character_at(text, end).next;
  while (true) {
    const Character c = character_at(text, end);
    const bool within =
        (c.value == U'.' || c.value == U',') && is_figure(character_at(text, c.next).value);
    if (!is_figure(c.value) && !within) return end;
    end = c.next;
  }
}

bool ends_word_at(std::string_view text, std::size_t at) {
  at = end_of_full_stops(text, at);
  const Character c = character_at(text, at);
  return c.value == 0 || is_space(c.value) || c.value == U'(' || c.value == U')' ||
         is_delimiter(c.value) || is_quote_at(text, at);
}

Lexeme lexeme_of(LexemeKind kind, const Suffix& suffix) {
  return {.kind = kind,
          .text = {},
          .begin = static_cast<std::uint32_t>(suffix.begin),
          .end = static_cast<std::uint32_t>(suffix.end)};
}

Lexeme tilde(const Suffix& suffix, std::vector<QueryWarning>& warnings) {
  Lexeme lexeme = lexeme_of(LexemeKind::Tilde, suffix);
  const std::optional<Distance> distance = read_distance(suffix.number);
  lexeme.number = distance ? distance->value : 1;
  if (!distance && !suffix.number.empty()) {
    add_warning(warnings, lexeme.begin, lexeme.end,
                "'~' takes a whole number and is read as ~1 here");
  }
  return lexeme;
}

Lexeme caret(const Suffix& suffix, std::vector<QueryWarning>& warnings) {
  Lexeme lexeme = lexeme_of(LexemeKind::Caret, suffix);
  const std::optional<double> weight = read_weight(suffix.number);
  lexeme.weight = weight ? std::clamp(*weight, kMinWeight, kMaxWeight) : 0;
  if (!weight) {
    add_warning(warnings, lexeme.begin, lexeme.end,
                "'^' takes a number from 0.01 to 100 and is ignored here; write word^2 or "
                "word^0.5");
  } else if (*weight != lexeme.weight) {
    add_warning(warnings, lexeme.begin, lexeme.end,
                "a weight is from 0.01 to 100; the nearest of these is taken");
  }
  return lexeme;
}

}  // namespace

std::vector<Suffix> suffixes_at(std::string_view text, std::size_t at) {
  std::vector<Suffix> suffixes;
  while (suffixes.size() < kMost) {
    const Character c = character_at(text, at);
    if (c.value != U'~' && c.value != U'^') break;
    const std::size_t end = number_end(text, c.next);
    suffixes.push_back(
        {static_cast<char>(c.value), narrow(text.substr(c.next, end - c.next)), at, end});
    at = end;
  }
  if (suffixes.empty() || !ends_word_at(text, at)) return {};
  return suffixes;
}

std::vector<Lexeme> lex_suffixes(std::string_view text, std::size_t at,
                                 std::vector<QueryWarning>& warnings) {
  std::vector<Lexeme> lexemes;
  for (const Suffix& suffix : suffixes_at(text, at)) {
    lexemes.push_back(suffix.sign == '~' ? tilde(suffix, warnings) : caret(suffix, warnings));
  }
  return lexemes;
}

bool is_lone_suffix(std::string_view word) {
  const std::vector<Suffix> suffixes = suffixes_at(word, 0);
  return !suffixes.empty() && (suffixes.front().sign == '^' || suffixes.front().number.size() < 2);
}

}  // namespace dragoman
