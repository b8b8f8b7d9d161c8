#include "searcher/search/suggestions.h"

#include <doctest/doctest.h>

#include <map>

namespace dragoman {
namespace {

TEST_CASE("suggested are the first candidates that find more, three at most") {
  struct Row {
    std::uint64_t total;
    std::vector<std::string> candidates;
    std::string suggested, counted;
  };
  const std::vector<Row> rows = {
      {0, {}, "", ""},
      {0, {"none"}, "", "none "},
      {0, {"none", "two"}, "two=2 ", "none two "},
      {2, {"two", "five", "nine"}, "five=5 nine=9 ", "two five nine "},
      {0, {"nine", "two", "none", "five", "six"}, "nine=9 two=2 five=5 ", "nine two none five "},
  };
  const std::map<std::string, std::uint64_t> hits = {
      {"none", 0}, {"two", 2}, {"five", 5}, {"six", 6}, {"nine", 9}};
  for (const Row& row : rows) {
    std::string suggested, counted;
    const auto count = [&](const std::string& query) {
      counted += query + ' ';
      return hits.at(query);
    };
    for (const Suggestion& each : better_queries(row.candidates, row.total, count)) {
      suggested += each.query + '=' + std::to_string(each.total) + ' ';
    }
    CHECK(suggested == row.suggested);
    CHECK(counted == row.counted);
  }
}

}  // namespace
}  // namespace dragoman
