// Facets and the timeline, by whole answers.
#include "searcher/search/counts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

const std::vector<Article>& articles() {
  static const std::vector<Article> articles = news_articles({
      {"/a", "Dam bursts", "The dam of Rovik burst.", "2024-02-28", "Stern"},
      {"/b", "Dam mended", "The dam was mended.", "2024-03-01T09:00:00+02:00"},
      {"/c", "Dam again", "No one trusts the dam.", "2024-03-01T01:00:00+02:00"},
      {"/d", "Le barrage", "Le dam de Rovik.", "2023-12-31", "", "fr"},
      {"/e", "Dam debated", "A dam debate.", "", "Stern"},
      {"/f!#1", "Dam", "A dam.", "2024-02-28T23:59:59Z", "Ámbito", ""},
      {"/g", "Rain", "Rain fell.", "2020-01-01"},
  });
  return articles;
}

std::string text_of(const std::vector<FacetValue>& values) {
  std::string text;
  for (const FacetValue& value : values) {
    (text += text.empty() ? "" : ", ") += value.value + '=' + std::to_string(value.count);
  }
  return text;
}

TEST_CASE("facets count all hits by what they have") {
  struct Row {
    Facet facet;
    std::string counts;
  };
  const std::vector<Row> rows = {
      {Facet::Lang, "en=4, =1, fr=1"},
      {Facet::Source, "Morning Post=2, Stern=2, =1, Ámbito=1"},
      {Facet::Type, "text/plain=5, application/jsonl=1"},
      {Facet::Year, "2023=1, 2024=4, =1"},
      {Facet::Month, "2023-12=1, 2024-02=3, 2024-03=1, =1"},
      {Facet::Day, "2023-12-31=1, 2024-02-28=2, 2024-02-29=1, 2024-03-01=1, =1"},
  };
  for (const std::size_t segments : {1U, 3U}) {
    NewsIndex index(articles(), segments);
    for (const Row& row : rows) {
      CAPTURE(facet_name(row.facet));
      const SearchResult result = index.answer({.query = "dam", .limit = 1, .facets = {row.facet}});
      REQUIRE(result.facets.size() == 1);
      CHECK(result.facets.front().facet == row.facet);
      CHECK(text_of(result.facets.front().values) == row.counts);
      CHECK(result.hits.size() == 1);
      CHECK(result.total == 6);
    }
  }
}

TEST_CASE("facets come in the order that they are asked for in") {
  NewsIndex index(articles());
  const SearchResult result =
      index.answer({.query = "dam", .facets = {Facet::Year, Facet::Lang, Facet::Year}});
  REQUIRE(result.facets.size() == 3);
  CHECK(result.facets[0] == result.facets[2]);
  CHECK(result.facets[1].facet == Facet::Lang);
}

TEST_CASE("facets keep to the dates asked for, and to the query") {
  NewsIndex index(articles(), 2);
  SearchRequest request{.query = "dam", .since = date_value("2024-02-29"), .facets = {Facet::Day}};
  CHECK(text_of(index.answer(request).facets.front().values) == "2024-02-29=1, 2024-03-01=1");
  request = {.query = "dam lang:en", .facets = {Facet::Lang}};
  CHECK(text_of(index.answer(request).facets.front().values) == "en=4");
  request = {.query = "nosuchword", .facets = {Facet::Lang, Facet::Year}};
  for (const FacetCounts& counts : index.answer(request).facets) CHECK(counts.values.empty());
}

TEST_CASE("facets count what is on no page, and whatever the order") {
  NewsIndex index(articles(), 2);
  for (const SortOrder sort : {SortOrder::Relevance, SortOrder::NewestFirst}) {
    SearchRequest request{.query = "dam", .sort = sort, .facets = {Facet::Lang}};
    request.offset = 5;
    CHECK(text_of(index.answer(request).facets.front().values) == "en=4, =1, fr=1");
    request.count_only = true;
    CHECK(text_of(index.answer(request).facets.front().values) == "en=4, =1, fr=1");
  }
}

TEST_CASE("hits that all score alike are counted once each") {
  std::vector<NewsRow> rows;
  for (int i = 0; i < 80; ++i) rows.push_back({"/" + std::to_string(i), "Dam", "A dam.", ""});
  NewsIndex index(news_articles(rows), 3);
  const SearchResult result =
      index.answer({.query = "dam", .limit = 1, .facets = {Facet::Lang}, .timeline = true});
  CHECK(text_of(result.facets.front().values) == "en=80");
  CHECK(result.timeline->undated == 80);
  CHECK(result.total == 80);
}

TEST_CASE("without a query, everything is counted") {
  NewsIndex index(articles(), 2);
  CHECK(text_of(index.answer({.facets = {Facet::Lang}}).facets.front().values) == "en=5, =1, fr=1");
  CHECK(index.answer({.count_only = true}).total == 7);
}

TEST_CASE("the count alone has no hits") {
  NewsIndex index(articles(), 3);
  const SearchResult result = index.answer({.query = "dam", .count_only = true});
  CHECK(result.hits.empty());
  CHECK(result.next.empty());
  CHECK(result.total == 6);
  CHECK(result.total_is_exact);
}

std::string timeline_of(const std::vector<std::string>& dates) {
  std::vector<NewsRow> rows;
  for (const std::string& date : dates) {
    rows.push_back({"/" + std::to_string(rows.size()), "Dam", "A dam.", date});
  }
  NewsIndex index(news_articles(rows), 2);
  const Timeline timeline = *index.answer({.query = "dam", .timeline = true}).timeline;
  return std::string(facet_name(timeline.step)) + ": " + text_of(timeline.columns) + "; " +
         std::to_string(timeline.undated);
}

TEST_CASE("a timeline has a column for every step, hits or not") {
  struct Row {
    std::vector<std::string> dates;
    std::string timeline;
  };
  const std::vector<Row> rows = {
      {{}, "day: ; 0"},
      {{"", ""}, "day: ; 2"},
      {{"2024-02-28"}, "day: 2024-02-28=1; 0"},
      {{"2024-03-01", "", "2024-02-28", "2024-02-28T23:00:00-02:00"},
       "day: 2024-02-28=1, 2024-02-29=1, 2024-03-01=1; 1"},
      {{"2023-11-30", "2024-02-01"}, "month: 2023-11=1, 2023-12=0, 2024-01=0, 2024-02=1; 0"},
      {{"1969-12-31", "1970-01-01"}, "day: 1969-12-31=1, 1970-01-01=1; 0"},
      {{"1965-06-01", "1970-05-31"}, "month: 1965-06=1"},
      {{"1965-06-01", "1970-06-01"}, "year: 1965=1, 1966=0, 1967=0, 1968=0, 1969=0, 1970=1; 0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.timeline);
    CHECK(timeline_of(row.dates).starts_with(row.timeline));
  }
}

TEST_CASE("a timeline has sixty columns at most") {
  struct Row {
    std::string last, step;
    std::size_t columns;
  };
  const std::vector<Row> rows = {{"2024-02-29", "day", 60},
                                 {"2024-03-01", "month", 3},
                                 {"2028-12-31", "month", 60},
                                 {"2029-01-01", "year", 6}};
  for (const Row& row : rows) {
    CAPTURE(row.last);
    const std::string timeline = timeline_of({"2024-01-01", row.last});
    CHECK(timeline.starts_with(row.step));
    CHECK(static_cast<std::size_t>(std::ranges::count(timeline, '=')) == row.columns);
  }
}

}  // namespace
}  // namespace dragoman
