#include "indexer/article/date_rest.h"

#include <algorithm>

namespace dragoman {
namespace {

using Tokens = std::span<const DateToken>;
using Role = DateScan::Role;

constexpr std::size_t kMostRests = 2;
constexpr std::size_t kMostRestWords = 4;
constexpr std::size_t kMostPlaceWords = 2;

// A mark within a word parts no words: ה'תשפ"ד.
std::size_t count_words(Tokens tokens) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto is_mark = [&](std::size_t at) { return tokens[at].kind == DateToken::Kind::Mark; };
    const bool goes_on = i > 0 && is_mark(i - 1) && !tokens[i].spaced && !tokens[i - 1].spaced;
    if (!is_mark(i) && !goes_on) ++words;
  }
  return words;
}

// What is left of the tokens [begin, end) between two separators; nothing where words of the
// date stand within it, as in a sentence.
bool add_rest(std::vector<DateLineRest>& rests, Tokens tokens, const DateScan& scan,
              std::size_t begin, std::size_t end, std::string_view line) {
  const auto roles = std::span(scan.roles);
  const auto is_other = [&](std::size_t i) { return roles[i] == Role::Other; };
  const auto has_date = [&](std::size_t from, std::size_t to) {
    return std::count(roles.begin() + static_cast<std::ptrdiff_t>(from),
                      roles.begin() + static_cast<std::ptrdiff_t>(to), Role::Date) > 0;
  };
  std::size_t first = begin;
  while (first < end && !is_other(first)) ++first;
  if (first == end) return true;
  std::size_t last = end;
  while (!is_other(last - 1)) --last;
  if (has_date(first, last)) return false;
  // A name may begin with a word that date lines have: "The Morning Post", "Am Abend".
  const bool alone = !has_date(begin, end);
  if (alone) first = begin;
  const Tokens taken = tokens.subspan(first, last - first);
  const std::size_t words = count_words(taken);
  const bool comma_before = first > begin && last == end && tokens[first - 1].is_mark(U",");
  const bool comma_after = last < end && tokens[last].is_mark(U",");
  const auto is_number = [](const DateToken& token) {
    return token.kind == DateToken::Kind::Number;
  };
  const bool is_place = (comma_before || comma_after) && words <= kMostPlaceWords &&
                        std::none_of(taken.begin(), taken.end(), is_number);
  const std::string_view text =
      line.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
  rests.push_back({text, (alone && words <= kMostRestWords) || is_place});
  return true;
}

}  // namespace

std::optional<std::vector<DateLineRest>> find_rest(Tokens tokens, const DateScan& scan,
                                                   std::string_view line) {
  std::vector<DateLineRest> rests;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    if (i < tokens.size() && scan.roles[i] != Role::Separator) continue;
    if (!add_rest(rests, tokens, scan, begin, i, line)) return {};
    begin = i + 1;
  }
  if (rests.size() > kMostRests) return {};
  return rests;
}

}  // namespace dragoman
