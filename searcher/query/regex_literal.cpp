#include "searcher/query/regex_literal.h"

#include "searcher/query/characters.h"

namespace dragoman {

std::optional<RegexLiteral> read_regex(std::string_view text, std::size_t at) {
  RegexLiteral regex;
  const std::size_t inside = character_at(text, at).next;
  if (is_space(character_at(text, inside).value)) return std::nullopt;
  for (at = inside; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.value == U'/') {
      const char32_t after = character_at(text, c.next).value;
      const bool closes = after == 0 || is_space(after) || after == U')' || after == U'^';
      if (!closes || regex.expression.empty()) return std::nullopt;
      regex.end = c.next;
      return regex;
    }
    const Character next = character_at(text, c.next);
    const bool escape = c.value == U'\\' && next.value != 0;
    const std::size_t end = escape ? next.next : c.next;
    const std::size_t begin = escape && next.value == U'/' ? c.next : at;
    regex.expression += text.substr(begin, end - begin);
    at = end;
  }
  return std::nullopt;
}

bool is_open_regex(std::string_view text, std::size_t at) {
  const std::size_t inside = character_at(text, at).next;
  std::size_t end = inside;
  Character c = character_at(text, end);
  for (; c.value != 0 && !is_space(c.value); c = character_at(text, end = c.next)) {
    if (c.value == U'/') return false;
  }
  return text.substr(inside, end - inside).find_first_of("([|\\*+") != std::string_view::npos;
}

}  // namespace dragoman
