// Going through hits page by page.
#include <doctest/doctest.h>

#include <algorithm>

#include "searcher/search/page_token.h"
#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

constexpr std::int64_t kNow = 1'708'593'240;  // 2024-02-22

// Many articles that score alike, some of one day, some undated, some copies of others.
std::vector<Article> alike(std::size_t count) {
  std::vector<NewsRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body = "The dam of place" + std::to_string(i - i % 2) + " held.";
    if (i % 5 == 0) body += " The dam held again.";
    std::string date = i % 7 == 0 ? "" : "2024-02-0" + std::to_string(1 + i % 3);
    rows.push_back({"/" + std::to_string(i), "Dam", body, date});
  }
  return news_articles(rows);
}

// The keys of all hits, page by page; with ranks that don't follow one another, says so.
std::string paged(NewsIndex& index, SearchRequest request, std::uint32_t limit) {
  request.limit = limit;
  std::string keys;
  std::uint64_t rank = 0;
  do {
    const SearchResult result = index.answer(request);
    if (result.error) return *result.error;
    if (!result.warnings.empty()) return result.warnings.front().message;
    for (const Hit& hit : result.hits) {
      (keys += keys.empty() ? "" : " ") += hit.article.key;
      if (hit.rank != ++rank) keys += " has rank " + std::to_string(hit.rank);
    }
    request.after = result.next;
  } while (!request.after.empty());
  return keys;
}

TEST_CASE("pages follow one another without gap or overlap") {
  std::vector<SearchRequest> requests = {
      {.query = "dam"},
      {.query = "dam held"},
      {.query = "lang:en"},
      {.query = "+lang:en again"},
      {.query = "dam", .sort = SortOrder::NewestFirst},
      {.query = "dam", .sort = SortOrder::OldestFirst},
      {.sort = SortOrder::NewestFirst},
      {.query = "dam", .since = date_value("2024-02-02")},
      {.query = "dam", .now = kNow, .fresh = 1},
      {.query = "lang:en", .now = kNow, .fresh = 0.5},
      {.query = "dam", .now = kNow, .fresh = 1, .collapse = true},
      {.query = "dam", .collapse = true},
      {.query = "lang:en", .collapse = true},
      {.query = "dam", .sort = SortOrder::NewestFirst, .collapse = true},
  };
  const std::vector<Article> articles = alike(60);
  NewsIndex whole(articles);
  for (const std::size_t segments : {1U, 3U}) {
    NewsIndex index(articles, segments);
    for (SearchRequest request : requests) {
      CAPTURE(request.query);
      request.limit = 100;
      const std::string all = whole.keys(request);
      CHECK(std::ranges::count(all, ' ') > 10);
      for (const std::uint32_t limit : {1U, 3U, 7U, 30U, 60U}) {
        CHECK(paged(index, request, limit) == all);
      }
    }
  }
}

TEST_CASE("only the last page has no next one") {
  NewsIndex index(alike(6), 2);
  CHECK_FALSE(index.answer({.query = "dam", .limit = 5}).next.empty());
  CHECK(index.answer({.query = "dam", .limit = 6}).next.empty());
  CHECK(index.answer({.query = "dam", .limit = 7}).next.empty());
  CHECK(index.answer({.query = "dam", .offset = 1, .limit = 5}).next.empty());
  CHECK(index.answer({.query = "dam", .limit = 0}).next.empty());
  CHECK(index.answer({.query = "nosuchword"}).next.empty());
}

TEST_CASE("an offset is left out from where the page begins") {
  NewsIndex index(alike(9), 2);
  SearchRequest request{.query = "dam", .limit = 9};
  const std::vector<Hit> all = index.answer(request).hits;
  request.limit = 2;
  request.after = index.answer(request).next;
  request.offset = 3;
  const SearchResult page = index.answer(request);
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits[0].article.key == all[5].article.key);
  CHECK(page.hits[0].rank == 6);
  request.offset = 4'000'000'000;
  request.limit = 4'000'000'000;
  CHECK(index.answer(request).hits.empty());
}

TEST_CASE("another search can't go on from a page") {
  NewsIndex index(alike(9));
  const SearchRequest first{.query = "dam", .limit = 2};
  const std::string next = index.answer(first).next;
  std::vector<SearchRequest> others(9, first);
  others[0].query = "dam held";
  others[1].sort = SortOrder::NewestFirst;
  others[2].since = date_value("2024-01-01");
  others[3].until = date_value("2024-02-01");
  others[4].collapse = true;
  others[5].plain = true;
  others[6].similar_to = SimilarTo{"/1", ""};
  others[7].now = first.now + 1;
  others[8].fresh = 7;
  for (SearchRequest other : others) {
    other.after = next;
    const SearchResult result = index.answer(other);
    REQUIRE(result.error.has_value());
    CHECK(result.error->find("another search") != std::string::npos);
    CHECK(result.hits.empty());
  }
  SearchRequest same = first;
  same.after = next;
  same.limit = 5;
  same.facets = {Facet::Lang};
  same.snippets = false;
  CHECK_FALSE(index.answer(same).error.has_value());
}

TEST_CASE("a page hands on the time that its dates count from") {
  NewsIndex index(alike(9));
  const SearchResult page =
      index.answer({.query = "dam date:\"last 3 weeks\"", .limit = 2, .now = kNow});
  const auto token = read_page_token(page.next);
  REQUIRE(token.has_value());
  CHECK(token->now == kNow);
}

TEST_CASE("what is no token is an error") {
  NewsIndex index(alike(3));
  for (const char* after : {"nonsense", "1", "null"}) {
    const SearchResult result = index.answer({.query = "dam", .after = after});
    REQUIRE(result.error.has_value());
    CHECK(result.error->find("--after") != std::string::npos);
  }
}

TEST_CASE("where the index has changed, a page goes on after the last hit all the same") {
  std::vector<Article> articles = alike(20);
  NewsIndex before(articles, 2);
  SearchRequest request{.sort = SortOrder::NewestFirst, .limit = 5};
  request.after = before.answer(request).next;
  request.limit = 20;
  const std::string rest = before.keys(request);
  articles.push_back(news_articles({{"/new", "Dam", "The dam.", "2024-02-09"}}).front());
  NewsIndex after(articles, 2);
  after.generation = 8;
  const SearchResult result = after.answer(request);
  CHECK(keys_of(result.hits) == rest);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings.front().message.find("changed") != std::string::npos);
}

TEST_CASE("a page goes on although the hit that it ended with is gone") {
  std::vector<Article> articles = alike(12);
  NewsIndex before(articles);
  SearchRequest request{.query = "dam", .sort = SortOrder::OldestFirst, .limit = 5};
  const SearchResult first = before.answer(request);
  request.after = first.next;
  const std::string rest = before.keys(request);
  std::erase_if(articles, [&](const Article& each) {
    return each.key == first.hits.front().article.key || each.key == first.hits.back().article.key;
  });
  NewsIndex after(articles);
  after.generation = 8;
  CHECK(after.keys(request) == rest);
}

}  // namespace
}  // namespace dragoman
