// Exact copies under one hit, by whole answers.
#include "searcher/search/copies.h"

#include <doctest/doctest.h>

#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

const std::vector<Article>& articles() {
  static const std::vector<Article> articles = news_articles({
      {"/a", "Dam bursts in Rovik", "Water everywhere.", "2024-02-03", "Stern"},
      {"/b!#k-1", "Flood", "Water everywhere.", "2024-02-04", "Herald"},
      {"/c", "Dam dam", "Water  everywhere.\n", "2024-02-01"},
      {"/d", "Dam", "Water in the cellar.", "2024-02-02"},
      {"/e", "Dry", "No rain on the water.", ""},
  });
  return articles;
}

std::string groups(const SearchResult& result) {
  std::string text;
  for (const Hit& hit : result.hits) {
    (text += text.empty() ? "" : " ") += hit.article.key;
    std::string copies;
    for (const Copy& copy : hit.copies) (copies += copies.empty() ? "" : " ") += copy.path;
    if (!copies.empty()) text += "(" + copies + ")";
  }
  return text;
}

TEST_CASE("exact copies stand under the best of them, the better ones first") {
  for (const std::size_t segments : {1U, 2U, 4U}) {
    CAPTURE(segments);
    NewsIndex index(articles(), segments);
    const SearchResult ranked = index.answer({.query = "dam water", .collapse = true});
    CHECK(groups(ranked) == "/c(/a /b!#k-1) /d /e");
    CHECK(ranked.total == 3);
    CHECK(ranked.total_is_exact);
    CHECK(ranked.hits.front().copy_count == 2);
    const SearchResult newest =
        index.answer({.query = "water", .sort = SortOrder::NewestFirst, .collapse = true});
    CHECK(groups(newest) == "/b!#k-1(/a /c) /d /e");
    const SearchResult oldest =
        index.answer({.query = "water", .sort = SortOrder::OldestFirst, .collapse = true});
    CHECK(groups(oldest) == "/c(/a /b!#k-1) /d /e");
  }
}

TEST_CASE("a copy is shown with its id, path, outlet and date") {
  NewsIndex index(articles());
  const SearchResult result = index.answer({.query = "dam water", .limit = 1, .collapse = true});
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().copies ==
        std::vector<Copy>{{"/a", "/a", "Stern", "2024-02-03"},
                          {"k-1", "/b!#k-1", "Herald", "2024-02-04"}});
}

TEST_CASE("a copy that the query doesn't find isn't listed") {
  NewsIndex index(articles(), 2);
  CHECK(groups(index.answer({.query = "dam", .collapse = true})) == "/c(/a) /d");
  CHECK(groups(index.answer({.query = "water",
                             .sort = SortOrder::OldestFirst,
                             .since = date_value("2024-02-02"),
                             .collapse = true})) == "/d /a(/b!#k-1)");
}

TEST_CASE("without --collapse copies are hits like others") {
  NewsIndex index(articles(), 2);
  const SearchResult result = index.answer({.query = "water"});
  CHECK(result.total == 5);
  for (const Hit& hit : result.hits) CHECK(hit.copies.empty());
}

TEST_CASE("facets count articles, the total counts groups") {
  NewsIndex index(articles(), 2);
  SearchRequest request{.query = "water", .collapse = true, .facets = {Facet::Lang}};
  CHECK(index.answer(request).facets.front().values == std::vector<FacetValue>{{"en", 5}});
  CHECK(index.answer(request).total == 3);
  request.count_only = true;
  CHECK(index.answer(request).facets.front().values == std::vector<FacetValue>{{"en", 5}});
  CHECK(index.answer(request).total == 3);
}

TEST_CASE("articles without a text are copies of nothing") {
  std::vector<Article> empty = news_articles({{"/a", "Dam", "", ""}, {"/b", "Dam", "", ""}});
  for (Article& article : empty) article.zones.pop_back();
  NewsIndex index(empty);
  CHECK(index.answer({.query = "dam", .collapse = true}).hits.size() == 2);
}

TEST_CASE("of a great many copies a hundred are listed, and all are counted") {
  std::vector<NewsRow> rows;
  for (int i = 0; i < 150; ++i) {
    rows.push_back({"/" + std::to_string(i), "Dam", "Water.", ""});
  }
  rows.push_back({"/other", "Dam", "Another water, long after the first one.", ""});
  NewsIndex index(news_articles(rows), 2);
  const SearchResult result = index.answer({.query = "dam", .limit = 2, .collapse = true});
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits[0].copy_count == 149);
  CHECK(result.hits[0].copies.size() == kMaxCopies);
  CHECK(result.hits[1].article.key == "/other");
  CHECK(result.total == 2);
  CHECK(result.next.empty());
}

}  // namespace
}  // namespace dragoman
