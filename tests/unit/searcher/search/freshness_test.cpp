#include "searcher/search/freshness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "searcher/analysis/compile.h"
#include "searcher/search/rank.h"
#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kNow = 1'708'599'599;  // 2024-02-22T10:59:59Z

TEST_CASE("what an article gains halves with every half-life") {
  struct Row {
    const char* date;
    double half_life, freshness;
  };
  const std::vector<Row> rows = {
      {"2024-02-22T11:00Z", 7, 1},
      {"2024-02-22T12:00+01:00", 7, 1},
      {"2024-02-15T11:00Z", 7, 0.5},
      {"2024-02-08T11:00Z", 7, 0.25},
      {"2024-02-15T11:00Z", 14, std::sqrt(0.5)},
      {"2024-02-22T05:00Z", 0.25, 0.5},
      // What lies ahead gains as little as what is as long past.
      {"2024-02-29T11:00Z", 7, 0.5},
      {"2024-02-23T11:00Z", 1, 0.5},
      {"9999-12-31", 7, 0},
      {"0000-01-01", 7, 0},
      {"2024-02-21", 1e-300, 0},
      {"0000-01-01", 1e300, 1},
      {"", 7, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.date);
    CHECK(freshness(date_value(row.date), row.half_life, kNow) == doctest::Approx(row.freshness));
  }
}

TEST_CASE("within an hour nothing ages, and what comes later in it is newer") {
  const auto at = [](const char* date, std::int64_t now) {
    return freshness(date_value(date), 1, now);
  };
  CHECK(at("2024-02-22T09:00Z", kNow) == at("2024-02-22T09:00Z", kNow - 3599));
  CHECK(at("2024-02-22T09:00Z", kNow) < at("2024-02-22T09:00Z", kNow - 3600));
  CHECK(at("2024-02-22T10:50Z", kNow - 3599) > at("2024-02-22T10:10Z", kNow - 3599));
}

TEST_CASE("a query that asks for dates is told from others") {
  struct Row {
    const char* query;
    bool names_dates;
  };
  const std::vector<Row> rows = {
      {"dam", false},
      {"dam 2024", false},
      {"last week", false},
      {"dam date:*", false},
      {"dam date:2024", true},
      {"date:>=2024", true},
      {"dam date:\"last week\"", true},
      {"dam -date:2023", true},
      {"flood OR (dam AND NOT (title:rain date:..2023))", true},
  };
  SmallIndex index;
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(names_dates(compile_query(row.query, {}, index.context()).analyzed) == row.names_dates);
  }
}

// Articles that fit alike, but for one that fits best and is old.
const std::vector<NewsRow> kRows = {
    {"/week", "Weir", "The lock was shut.", "2024-02-15"},
    {"/undated", "Weir", "The gate was shut.", ""},
    {"/now", "Weir", "The door was shut.", "2024-02-22T09:00Z"},
    {"/2019", "Weir", "The towpath was wet.", "2019-05-01"},
    {"/2199", "Weir", "The sluice was shut.", "2199-01-01"},
    {"/month", "Weir", "The lid was shut.", "2024-01-22"},
};

SearchRequest fresh(const char* query, double days = 7) {
  return {.query = query, .now = kNow, .fresh = days};
}

TEST_CASE("of articles that fit alike the newer come first, and one that fits better stays ahead") {
  for (const std::size_t segments : {1U, 3U}) {
    NewsIndex index(news_articles(kRows), segments);
    CHECK(index.keys(fresh("shut")).starts_with("/now /week /month /"));
    CHECK(index.keys(fresh("lang:en")).starts_with("/now /week /month /"));
    CHECK(index.keys(fresh("shut -door")).starts_with("/week /month /"));
    // A date that can't be yet gains nothing, and neither does none.
    const std::vector<Hit> hits = index.answer(fresh("shut")).hits;
    REQUIRE(hits.size() == 5);
    CHECK(hits[3].score == hits[4].score);
    CHECK(index.keys(fresh("weir towpath")).starts_with("/2019 /now "));
  }
}

TEST_CASE("exact copies stand under the newest of them") {
  const auto articles = news_articles({{"/a", "Weir", "It was shut.", "2024-02-01"},
                                       {"/b", "Weir", "It was shut.", ""},
                                       {"/c", "Weir", "It was shut.", "2024-02-22"},
                                       {"/d", "Weir", "It was shut.", "2024-02-10"}});
  NewsIndex index(articles, 2);
  SearchRequest request = fresh("weir");
  request.collapse = true;
  const SearchResult result = index.answer(request);
  REQUIRE(result.hits.size() == 1);
  const Hit& hit = result.hits.front();
  CHECK(hit.article.key == "/c");
  REQUIRE(hit.copies.size() == 3);
  CHECK(hit.copies.front().path == "/d");
}

TEST_CASE("an order by date, and dates asked for, leave no place for it") {
  NewsIndex index(news_articles(kRows), 2);
  const std::vector<SearchRequest> requests = {
      {.query = "weir", .sort = SortOrder::NewestFirst},
      {.query = "weir", .sort = SortOrder::OldestFirst},
      {.query = "weir", .since = date_value("2000-01-01")},
      {.query = "weir", .until = date_value("2030-01-01")},
      {.query = "weir date:2010.."},
      {.query = "date:2010..", .similar_to = SimilarTo{.id = {}, .text = "The weir was shut."}},
  };
  for (SearchRequest request : requests) {
    CAPTURE(request.query);
    const SearchResult without = index.answer(request);
    request.fresh = 7;
    request.now = kNow;
    const SearchResult with = index.answer(request);
    CHECK(with.warnings.empty());
    REQUIRE(with.hits.size() == without.hits.size());
    CHECK_FALSE(with.hits.empty());
    for (std::size_t i = 0; i < with.hits.size(); ++i) {
      CHECK(with.hits[i].article.key == without.hits[i].article.key);
      CHECK(with.hits[i].score == without.hits[i].score);
    }
  }
}

TEST_CASE("an explanation has its part, which with the others makes the score") {
  NewsIndex index(news_articles(kRows), 2);
  SearchRequest request = fresh("weir shut");
  request.explain = true;
  const SearchResult result = index.answer(request);
  REQUIRE(result.stages.has_value());
  CHECK(result.stages->xapian.find("freshness") != std::string::npos);
  REQUIRE(result.hits.size() == 6);
  for (const Hit& hit : result.hits) {
    CAPTURE(hit.article.key);
    double sum = 0;
    bool has_part = false;
    for (const ScorePart& part : hit.parts) {
      sum += part.score;
      has_part |= part.part == "freshness";
    }
    CHECK(sum == doctest::Approx(hit.score));
    const std::string& key = hit.article.key;
    CHECK(has_part == (key == "/now" || key == "/week" || key == "/month" || key == "/2019"));
  }
}

// Articles of two months, a few undated and a few to come.
std::vector<Article> dated(std::size_t count) {
  std::mt19937 random(3);
  const std::vector<std::string> words = {"weir", "gate", "lock", "barge", "shut", "open"};
  std::vector<NewsRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (std::size_t word = 0; word < 6 + random() % 20; ++word) {
      body += words[random() % words.size()] + ' ';
    }
    const std::size_t day = random() % 56;
    std::string date = "2024-0" + std::to_string(1 + day / 28) + '-' + (day % 28 < 9 ? "0" : "") +
                       std::to_string(1 + day % 28);
    if (i % 4 == 0) date += "T0" + std::to_string(random() % 10) + ":00Z";
    rows.push_back({"/" + std::to_string(i), "News", body, i % 9 == 0 ? "" : date});
  }
  return news_articles(rows);
}

TEST_CASE("order and scores are the same on one segment and on several") {
  const std::vector<Article> articles = dated(300);
  NewsIndex whole(articles);
  NewsIndex cut(articles, 4);
  for (const char* query : {"weir", "barge OR \"open gate\"", "+lock shut^3", "lang:en", "-weir"}) {
    CAPTURE(query);
    SearchRequest request = fresh(query);
    request.limit = 60;
    const std::vector<Hit> expected = whole.answer(request).hits;
    const std::vector<Hit> hits = cut.answer(request).hits;
    REQUIRE(expected.size() > 10);
    REQUIRE(hits.size() == expected.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
      CHECK(hits[i].article.key == expected[i].article.key);
      CHECK(hits[i].score == expected[i].score);
    }
  }
}

// Asked for few, Xapian passes over what it knows to score too little.
TEST_CASE("no article gains more than the match allows for") {
  SmallIndex index(3, dated(300));
  const Xapian::Query weir("weir");
  for (const std::int64_t days : {-100, -40, -5, 0, 5, 100}) {
    const Xapian::Query query(Xapian::Query::OP_AND_MAYBE, weir,
                              freshness_part(index.database, weir, 3, kNow + days * kDay));
    Xapian::Enquire enquire(index.database);
    set_weighting(enquire);
    enquire.set_query(query);
    const Xapian::MSet all = enquire.get_mset(0, 300);
    const Xapian::MSet few = enquire.get_mset(0, 5);
    REQUIRE(all.size() > 100);
    for (Xapian::doccount i = 0; i < few.size(); ++i) CHECK(*few[i] == *all[i]);
  }
}

}  // namespace
}  // namespace dragoman
