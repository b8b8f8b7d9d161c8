#include "searcher/search/suggestions.h"

#include <doctest/doctest.h>

#include <map>

#include "tests/unit/searcher/search/answers.h"

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

std::string suggested(const SearchRequest& request) {
  std::vector<NewsRow> rows;
  for (int i = 0; i < 8; ++i) {
    rows.push_back({"/" + std::to_string(i), "Strike", "The harbour strike of Rovik goes on.",
                    "2024-02-0" + std::to_string(i + 1)});
  }
  NewsIndex index(news_articles(rows), 2);
  std::string text;
  for (const Suggestion& each : index.answer(request).suggestions) {
    (text += text.empty() ? "" : "; ") += each.query + '=' + std::to_string(each.total);
  }
  return text;
}

TEST_CASE("a misspelt query is answered with what it may have meant") {
  CHECK(suggested({.query = "harbuor"}) == "harbour=8");
  CHECK(suggested({.query = "+strike +harbuor"}) == "+strike +harbour=8");
  CHECK(suggested({.query = "Rovik", .limit = 1}).empty());
  CHECK(suggested({.query = "zzzzzzzz"}).empty());
  CHECK(suggested({.query = ""}).empty());
}

TEST_CASE("suggestions are counted as the query itself is") {
  CHECK(suggested({.query = "harbuor", .since = date_value("2024-02-07")}) == "harbour=2");
  CHECK(suggested({.query = "harbuor", .collapse = true}) == "harbour=1");
  CHECK(suggested({.query = "harbuor", .since = date_value("2025-01-01")}).empty());
  CHECK(suggested({.query = "harbuor", .count_only = true}) == "harbour=8");
}

TEST_CASE("suggestions come with the first page alone, and only where they are wanted") {
  CHECK(suggested({.query = "harbuor", .offset = 10}).empty());
  CHECK(suggested({.query = "harbuor", .suggest = false}).empty());
}

}  // namespace
}  // namespace dragoman
