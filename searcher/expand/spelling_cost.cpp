#include "searcher/expand/spelling_cost.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr double kSwap = 0.7;
constexpr double kDoubling = 0.5;
constexpr double kNearKey = 0.7;
constexpr double kOtherVowel = 0.6;
// An h or an apostrophe that a transliteration has or hasn't.
constexpr double kSilent = 0.7;
constexpr double kFirstLetter = 1.5;

constexpr std::array<std::u32string_view, 6> kKeyboardRows = {
    U"qwertyuiop", U"asdfghjkl", U"zxcvbnm", U"йцукенгшщзхъ", U"фывапролджэ", U"ячсмитьбю"};
constexpr std::size_t kRowsOfKeyboard = 3;

constexpr std::u32string_view kVowels = U"aeiouyаеиоуыэюя";
constexpr std::u32string_view kSilentLetters = U"h'ʼъьاىية";

std::u32string letters_in(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = decode_at(text, at);
    letters += letter.value;
    at += letter.length;
  }
  return letters;
}

bool is_in(std::u32string_view letters, char32_t letter) {
  return letters.find(letter) != std::u32string_view::npos;
}

struct Key {
  std::size_t row = 0;
  std::size_t column = 0;
};

bool find_key(char32_t letter, Key& key) {
  for (key.row = 0; key.row < kKeyboardRows.size(); ++key.row) {
    key.column = kKeyboardRows[key.row].find(letter);
    if (key.column != std::u32string_view::npos) return true;
  }
  return false;
}

// Keys above have their lower neighbours at the same column and the one before.
bool are_near_keys(char32_t a, char32_t b) {
  Key upper;
  Key lower;
  if (!find_key(a, upper) || !find_key(b, lower)) return false;
  if (upper.row / kRowsOfKeyboard != lower.row / kRowsOfKeyboard) return false;
  if (upper.row > lower.row) std::swap(upper, lower);
  if (upper.row == lower.row) {
    return upper.column + 1 == lower.column || lower.column + 1 == upper.column;
  }
  return upper.row + 1 == lower.row &&
         (upper.column == lower.column || upper.column == lower.column + 1);
}

double change_cost(char32_t meant, char32_t written) {
  if (meant == written) return 0;
  if (is_in(kVowels, meant) && is_in(kVowels, written)) return kOtherVowel;
  return are_near_keys(meant, written) ? kNearKey : 1;
}

// Of a letter that one of the words has and the other hasn't, in place `at` of `word`.
double extra_cost(std::u32string_view word, std::size_t at) {
  const bool doubles =
      (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.size() && word[at + 1] == word[at]);
  if (doubles) return kDoubling;
  return is_in(kSilentLetters, word[at]) ? kSilent : 1;
}

double placed(double cost, std::size_t i, std::size_t j) {
  return i == 0 || j == 0 ? cost * kFirstLetter : cost;
}

}  // namespace

double spelling_cost(std::string_view meant, std::string_view written) {
  const std::u32string a = letters_in(meant);
  const std::u32string b = letters_in(written);
  std::vector<std::vector<double>> cost(a.size() + 1, std::vector<double>(b.size() + 1, 0));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 && j == 0) continue;
      double least = 1e9;
      if (i > 0) least = std::min(least, cost[i - 1][j] + placed(extra_cost(a, i - 1), i - 1, j));
      if (j > 0) least = std::min(least, cost[i][j - 1] + placed(extra_cost(b, j - 1), i, j - 1));
      if (i > 0 && j > 0) {
        const double change = placed(change_cost(a[i - 1], b[j - 1]), i - 1, j - 1);
        least = std::min(least, cost[i - 1][j - 1] + change);
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        least = std::min(least, cost[i - 2][j - 2] + placed(kSwap, i - 2, j - 2));
      }
      cost[i][j] = least;
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace dragoman
