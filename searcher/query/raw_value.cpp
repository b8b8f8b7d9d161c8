#include "searcher/query/raw_value.h"

#include "searcher/query/characters.h"

namespace dragoman {
namespace {

bool is_comparison(char32_t c) {
  return c == U'<' || c == U'>' || c == U'=';
}

bool ends_value(char32_t c) {
  return c == 0 || is_space(c) || c == U')';
}

// The end of the longest row of characters that `belongs` holds for.
template <typename Predicate>
std::size_t row_end(std::string_view text, std::size_t at, Predicate belongs) {
  for (Character c = character_at(text, at); belongs(c.value); c = character_at(text, at)) {
    at = c.next;
  }
  return at;
}

}  // namespace

std::size_t raw_value_end(std::string_view text, std::size_t at) {
  const std::size_t signs = row_end(text, at, is_comparison);
  const std::size_t begin = signs > at ? row_end(text, signs, is_space) : at;
  std::size_t end = row_end(text, begin, [](char32_t c) { return !ends_value(c); });
  if (end == begin && signs > at) return signs;
  while (end > begin && (text[end - 1] == ',' || text[end - 1] == ';')) --end;
  return end > begin ? end : character_at(text, at).next;
}

}  // namespace dragoman
