#include "searcher/expand/edit_rows.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace dragoman {
namespace {

TEST_CASE("a distance counts letters put in, left out, changed and swapped") {
  struct Row {
    std::string a, b;
    std::uint32_t distance;
  };
  for (const Row& row : std::vector<Row>{{"rovik", "rovik", 0},
                                         {"rovik", "rowik", 1},
                                         {"rovik", "roviks", 1},
                                         {"rovik", "ovik", 1},
                                         {"rovik", "orvik", 1},
                                         {"rovik", "rovki", 1},
                                         {"rovik", "xrovikx", 2},
                                         {"rovik", "orvki", 2},
                                         {"rovik", "vik", 2},
                                         {"rovik", "abcik", 3},
                                         {"ca", "abc", 3},  // no stretch is edited twice
                                         {"barghouti", "barghoutti", 1},
                                         {"هنية", "هنيه", 1},
                                         {"жук", "жку", 1},
                                         {"港口", "港", 1},
                                         {"", "ab", 2},
                                         {"a", "", 1},
                                         {"", "", 0}}) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    for (std::uint32_t limit = 1; limit <= 3; ++limit) {
      CAPTURE(limit);
      const std::uint32_t expected = std::min(row.distance, limit + 1);
      CHECK(spelling_distance(row.a, row.b, limit) == expected);
      CHECK(spelling_distance(row.b, row.a, limit) == expected);
    }
  }
}

TEST_CASE("letters can be taken back") {
  EditRows rows("rovik", 1);
  for (const char letter : std::string("rovak")) rows.push(static_cast<char32_t>(letter));
  CHECK(rows.distance() == 1);
  rows.take_back_to(3);
  rows.push('i');
  CHECK(rows.distance() == 1);
  rows.push('k');
  CHECK(rows.distance() == 0);
  CHECK(rows.push('s'));
  CHECK_FALSE(rows.push('s'));
}

// The whole table, by its definition.
std::uint32_t plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::uint32_t>> d(a.size() + 1, std::vector<std::uint32_t>(b.size() + 1));
  for (std::uint32_t i = 0; i <= a.size(); ++i) {
    for (std::uint32_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST_CASE("words of two letters are as far apart as the definition says") {
  std::vector<std::string> words = {""};
  for (std::size_t i = 0; words[i].size() < 6; ++i) {
    words.push_back(words[i] + 'a');
    words.push_back(words[i] + 'b');
  }
  for (const std::string wanted : {"", "a", "ab", "abba", "ababa", "bbbbbb"}) {
    for (const std::string& word : words) {
      CAPTURE(wanted);
      CAPTURE(word);
      CHECK(spelling_distance(wanted, word, 2) == std::min(plain_distance(wanted, word), 3U));
    }
  }
}

}  // namespace
}  // namespace dragoman
