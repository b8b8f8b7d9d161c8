#include "searcher/query/raw_value.h"

#include <cstdint>
#include <utility>

#include "searcher/query/characters.h"
#include "searcher/query/date_range.h"
#include "searcher/query/quotes.h"
#include "searcher/query/wildcards.h"

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

constexpr std::string_view kRange = "..";

// One end of a range, which begins at range.end: a quotation, or what stands up to the dots.
// Whether it is a quotation.
bool add_range_end(std::string_view text, QuotedRange& range) {
  const std::size_t begin = range.end;
  if (const auto quotation = read_quotation(text, begin, true); quotation && quotation->is_closed) {
    range.text +=
        text.substr(quotation->inside_begin, quotation->inside_end - quotation->inside_begin);
    range.end = quotation->end;
    return true;
  }
  for (Character c = character_at(text, begin);
       !ends_value(c.value) && !text.substr(range.end).starts_with(kRange);) {
    c = character_at(text, range.end = c.next);
  }
  range.text += text.substr(begin, range.end - begin);
  return false;
}

}  // namespace

std::optional<QuotedRange> read_quotes_in_range(std::string_view text, std::size_t at) {
  QuotedRange range{.text = {}, .end = row_end(text, at, is_comparison)};
  bool is_range = range.end > at;
  if (is_range) range.end = row_end(text, range.end, is_space);
  range.text = text.substr(at, range.end - at);
  bool has_quotes = add_range_end(text, range);
  if (text.substr(range.end).starts_with(kRange)) {
    is_range = true;
    range.text += kRange;
    range.end += kRange.size();
    has_quotes = add_range_end(text, range) || has_quotes;
  }
  return is_range && has_quotes ? std::optional(std::move(range)) : std::nullopt;
}

std::size_t loose_date_end(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr int kMostWords = 3;
  constexpr std::int64_t kAnyTime = 0;
  const auto date = [&](std::size_t to) {
    return parse_date_range(text.substr(begin, to - begin), kAnyTime);
  };
  const auto first = date(end);
  std::size_t longest = end;
  for (int i = 0; i < kMostWords; ++i) {
    const std::size_t word = row_end(text, end, is_space);
    const std::size_t next = row_end(text, word, [](char32_t c) { return !ends_value(c); });
    if (word == end || next == word) break;
    if (const auto longer = date(next); longer && longer != first) longest = next;
    end = next;
  }
  return longest;
}

std::size_t raw_value_end(std::string_view text, std::size_t at) {
  const std::size_t signs = row_end(text, at, is_comparison);
  const std::size_t begin = signs > at ? row_end(text, signs, is_space) : at;
  std::size_t end = row_end(text, begin, [](char32_t c) { return !ends_value(c); });
  if (end == begin && signs > at) return signs;
  while (end > begin && (text[end - 1] == ',' || text[end - 1] == ';')) --end;
  return end > begin ? end : character_at(text, at).next;
}

bool is_raw_pattern(const Field& field, std::string_view value) {
  const WildcardKind kind = read_wildcards(value).kind;
  const bool is_exact = field.kind == FieldKind::Date || field.name == kIdField.name;
  return kind == WildcardKind::LoneStar || (kind == WildcardKind::Pattern && !is_exact);
}

}  // namespace dragoman
