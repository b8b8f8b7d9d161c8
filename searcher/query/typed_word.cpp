#include "searcher/query/typed_word.h"

#include "searcher/query/characters.h"
#include "searcher/query/quotes.h"
#include "searcher/query/suffix.h"
#include "searcher/query/wildcards.h"

namespace dragoman {
namespace {

bool separates_at(std::string_view text, std::size_t at, const Character& c) {
  if (is_east_asian_question_mark(text, at)) return true;
  if (!is_delimiter(c.value)) return false;
  return c.value != U',' || !is_figure(character_before(text, at)) ||
         !is_figure(character_at(text, c.next).value);
}

}  // namespace

std::size_t typed_word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const Character c = character_at(text, end);
    const bool suffix =
        (c.value == U'~' || c.value == U'^') && end > at && !suffixes_at(text, end).empty();
    if (suffix || is_space(c.value) || c.value == U'(' || c.value == U')' ||
        is_quote_at(text, end) || separates_at(text, end, c)) {
      break;
    }
    end = c.next;
  }
  return end;
}

std::vector<Lexeme> lex_plain(std::string_view text) {
  std::vector<Lexeme> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    Character c = character_at(text, at);
    while (end < text.size() && !is_space(c.value)) {
      end = c.next;
      c = character_at(text, end);
    }
    if (end > at) {
      words.push_back({.text = std::string(text.substr(at, end - at)),
                       .begin = static_cast<std::uint32_t>(at),
                       .end = static_cast<std::uint32_t>(end)});
      at = end;
    } else {
      at = c.next;
    }
  }
  return words;
}

}  // namespace dragoman
