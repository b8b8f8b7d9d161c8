// --rank deep: words of the best articles rank the same hits anew.
#include "searcher/search/feedback.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

// Two articles on a ferry that tell which others are on it, too; and some that only share a word.
std::vector<Article> ferry_news() {
  return news_articles({
      {"/best", "Ferry aground", "The ferry Marisol ran aground off Rovik; the harbour sent tugs.",
       ""},
      {"/second", "Ferry aground off Rovik", "Tugs of the harbour reached the Marisol at dawn.",
       ""},
      {"/told", "Tugs pull", "The tugs of Rovik harbour pulled at Marisol; the ferry held.", ""},
      {"/other", "Timetable", "The ferry of the islands has a new timetable this year.", ""},
      {"/price", "Prices", "A ticket for the ferry costs more than it did last year.", ""},
      {"/none", "Weather", "Rain over the islands, and wind at dawn.", ""},
      {"/far", "Prices", "Bread costs more than it did last year.", ""},
  });
}

SearchRequest asked(const std::string& query, RankDepth depth) {
  return {.query = query, .depth = depth, .explain = true};
}

std::string sorted_keys(NewsIndex& index, const SearchRequest& request) {
  std::vector<std::string> keys;
  for (const Hit& hit : index.answer(request).hits) keys.push_back(hit.article.key);
  std::ranges::sort(keys);
  std::string text;
  for (const std::string& key : keys) text += key + ' ';
  return text;
}

double score_from_best(const Hit& hit) {
  double score = 0;
  for (const ScorePart& part : hit.parts) {
    if (part.part.ends_with(" (from the best articles)")) score += part.score;
  }
  return score;
}

TEST_CASE("what the best articles are about counts, and finds nothing more") {
  NewsIndex index(ferry_news());
  const SearchRequest deep = asked("ferry aground", RankDepth::Deep);
  CHECK(sorted_keys(index, deep) == sorted_keys(index, asked("ferry aground", RankDepth::Default)));
  double told = 0;
  double other = 0;
  for (const Hit& hit : index.answer(deep).hits) {
    if (hit.article.key == "/told") told = score_from_best(hit);
    if (hit.article.key == "/other") other = score_from_best(hit);
  }
  CHECK(told > 0);
  CHECK(told > other);
}

TEST_CASE("only deep ranking by relevance learns from hits") {
  NewsIndex index(ferry_news());
  std::vector<SearchRequest> requests = {
      asked("ferry aground", RankDepth::Fast), asked("ferry aground", RankDepth::Default),
      asked("lang:en", RankDepth::Deep), asked("bread", RankDepth::Deep)};
  requests.push_back(asked("ferry aground", RankDepth::Deep));
  requests.back().sort = SortOrder::NewestFirst;
  requests.push_back(asked("", RankDepth::Deep));
  requests.back().similar_to = SimilarTo{.id = "/best", .text = {}};
  for (const SearchRequest& request : requests) {
    CAPTURE(request.query);
    const SearchResult result = index.answer(request);
    CHECK(!result.hits.empty());
    for (const Hit& hit : result.hits) CHECK(score_from_best(hit) == 0);
  }
}

TEST_CASE("copies of the best article teach no more than it does") {
  std::vector<Article> once = ferry_news();
  std::vector<Article> thrice = once;
  for (const char* key : {"/copy", "/copy2"}) {
    thrice.push_back(once.front());
    thrice.back().key = key;
  }
  for (const std::vector<Article>& articles : {once, thrice}) {
    NewsIndex index(articles);
    const SearchResult result = index.answer(asked("ferry aground", RankDepth::Deep));
    const auto second =
        std::ranges::find(result.hits, "/second", [](const Hit& hit) { return hit.article.key; });
    REQUIRE(second != result.hits.end());
    CHECK(std::ranges::count(second->parts, "dawn (from the best articles)", &ScorePart::part) ==
          1);
  }
}

}  // namespace
}  // namespace dragoman
