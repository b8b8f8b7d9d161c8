#include "searcher/query/quotes.h"

#include <array>

#include "searcher/query/characters.h"

namespace dragoman {
namespace {

constexpr std::u32string_view kDouble = U"\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u05F4";

struct Pair {
  char32_t open;
  char32_t close;
};
constexpr std::array kPairs{
    Pair{U'\u300C', U'\u300D'}, Pair{U'\u300E', U'\u300F'}, Pair{U'\uFF62', U'\uFF63'},
    Pair{U'\u301D', U'\u301F'}, Pair{U'\u301D', U'\u301E'}, Pair{U'\u2039', U'\u203A'},
    Pair{U'\u203A', U'\u2039'},
};

bool is_double(char32_t c) {
  return kDouble.find(c) != std::u32string_view::npos;
}

bool opens_pair(char32_t c) {
  for (const Pair& pair : kPairs) {
    if (pair.open == c) return true;
  }
  return false;
}

bool is_pair(char32_t open, char32_t close) {
  for (const Pair& pair : kPairs) {
    if (pair.open == open && pair.close == close) return true;
  }
  return false;
}

bool is_in_pair(char32_t c) {
  for (const Pair& pair : kPairs) {
    if (pair.open == c || pair.close == c) return true;
  }
  return false;
}

// «a „b“ c»: the next » closes, if no other « comes before it.
std::optional<Quotation> read_guillemets(std::string_view text, std::size_t inside) {
  for (std::size_t at = inside; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.value == U'\u00BB') return Quotation{inside, at, c.next, true};
    if (c.value == U'\u00AB') break;
    at = c.next;
  }
  return std::nullopt;
}

Quotation read_double(std::string_view text, char32_t open, std::size_t inside) {
  if (open == U'\u00AB') {
    if (const auto guillemets = read_guillemets(text, inside)) return *guillemets;
  }
  for (std::size_t at = inside; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_double(c.value) && is_quote_at(text, at)) return {inside, at, c.next, true};
    at = c.next;
  }
  return {inside, text.size(), text.size(), false};
}

Quotation read_pair(std::string_view text, char32_t open, std::size_t inside) {
  std::size_t depth = 1;
  for (std::size_t at = inside; at < text.size();) {
    const Character c = character_at(text, at);
    if (is_pair(open, c.value) && --depth == 0) return {inside, at, c.next, true};
    if (c.value == open) ++depth;
    at = c.next;
  }
  return {inside, text.size(), text.size(), false};
}

bool opens_single(char32_t c) {
  return c == U'\u2018' || c == U'\u201A' || c == U'\u201B';
}

bool closes_single(char32_t open, char32_t c) {
  return c == U'\u2019' || (c == U'\u2018' && open == U'\u201A');
}

bool ends_word(char32_t c) {
  return c == 0 || is_space(c) || c == U'(' || c == U')' || c == U'~' || c == U'^' ||
         is_delimiter(c);
}

// Full stops and the like may stand between the quote and the word's end.
bool ends_word_at(std::string_view text, std::size_t at) {
  return ends_word(character_at(text, end_of_full_stops(text, at)).value);
}

// Up to where the next one opens.
std::optional<Quotation> read_single(std::string_view text, char32_t open, std::size_t inside) {
  if (!is_letter_or_figure(character_at(text, inside).value)) return std::nullopt;
  std::optional<Quotation> after_s;
  char32_t before = 0;
  for (std::size_t at = inside; at < text.size();) {
    const Character c = character_at(text, at);
    if (closes_single(open, c.value) && !is_space(before) && ends_word_at(text, c.next)) {
      const Quotation quotation{inside, at, c.next, true};
      if (before != U's' && before != U'S') return quotation;
      if (!after_s) after_s = quotation;
    }
    if (opens_single(c.value) && !is_letter_or_figure(before)) break;
    before = c.value;
    at = c.next;
  }
  return after_s;
}

}  // namespace

std::optional<Quotation> read_quotation(std::string_view text, std::size_t at, bool at_start) {
  const Character c = character_at(text, at);
  if (is_double(c.value) && is_quote_at(text, at)) return read_double(text, c.value, c.next);
  if (opens_pair(c.value)) return read_pair(text, c.value, c.next);
  if (at_start && opens_single(c.value)) return read_single(text, c.value, c.next);
  return std::nullopt;
}

bool is_quote_at(std::string_view text, std::size_t at) {
  const Character c = character_at(text, at);
  if (is_in_pair(c.value)) return true;
  return is_double(c.value) && (!is_hebrew_letter(character_before(text, at)) ||
                                !is_hebrew_letter(character_at(text, c.next).value));
}

}  // namespace dragoman
