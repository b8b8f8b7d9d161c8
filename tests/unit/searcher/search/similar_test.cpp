// Articles like a given one, by whole answers.
#include "searcher/search/similar.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

const std::vector<Article>& articles() {
  static const std::vector<Article> articles = news_articles({
      {"/news/a.txt", "Ferry captain questioned",
       "The captain of the ferry Orsola was questioned in Rovik after the collision.",
       "2024-02-01"},
      {"/news/b.txt", "Collision off Rovik",
       "A ferry ran into a tug. Police questioned its captain about the collisions.", "2024-02-02"},
      {"/news/feed.jsonl!#k-1", "Orsola at fault",
       "The ferry Orsola sailed too fast, an inquiry into the collision says.", "2024-02-03"},
      {"/news/feed.jsonl!#k-2", "Harvest begins", "Farmers of Almagro bring in the barley.", ""},
      {"/news/c.txt", "Copied", "Farmers of Almagro bring in the  barley.", "", "Herald"},
      {"/news/d.txt", "Barley is dear", "The barley of Almagro costs twice as much.", ""},
      {"/news/e.txt", "Traversier", "Le traversier Orsola a heurté un remorqueur.", "",
       "Le Courrier", "fr"},
      {"/news/day.zip!f.txt", "Election", "The of and to in.", ""},
      {"/news/day.zip!g.txt", "Weather", "Sun and clouds over the sea on most days.", ""},
  });
  return articles;
}

SearchRequest like(std::string id, std::string query = {}) {
  SearchRequest request{.query = std::move(query)};
  request.similar_to = SimilarTo{std::move(id), {}};
  return request;
}

TEST_CASE("an article's likes share its telling words, and leave out itself and its copies") {
  struct Row {
    std::string id, keys;
  };
  const std::vector<Row> rows = {
      {"/news/a.txt", "/news/b.txt /news/feed.jsonl!#k-1 /news/e.txt"},
      {"k-2", "/news/d.txt"},
      {"/news/c.txt", "/news/d.txt"},
      {"/news/feed.jsonl!#k-2", "/news/d.txt"},
      {"/news/../news/./c.txt", "/news/d.txt"},
      {"/news/day.zip!f.txt", ""},
  };
  for (const std::size_t segments : {1U, 3U}) {
    NewsIndex index(articles(), segments);
    for (const Row& row : rows) {
      CAPTURE(row.id);
      CHECK(index.keys(like(row.id)) == row.keys);
    }
  }
}

TEST_CASE("a relative path is one from the current folder") {
  const std::string here = std::filesystem::current_path().string();
  NewsIndex index(news_articles({{here + "/a.txt", "Dam", "The dam of Rovik.", ""},
                                 {here + "/b.zip!b.txt", "Dam", "A dam at Rovik.", ""},
                                 {"/c.txt", "Rain", "Rain fell.", ""}}));
  CHECK(index.keys(like("a.txt")) == here + "/b.zip!b.txt");
  CHECK(index.keys(like("./b.zip!b.txt")) == here + "/a.txt");
}

TEST_CASE("an unknown article is an error that says so") {
  struct Row {
    std::string id, part;
  };
  const std::vector<Row> rows = {
      {"nosuch", "no article has the id or path nosuch"},
      {"/news/none.txt", "no article has the id or path /news/none.txt"},
      {"/news/feed.jsonl", "holds 2 articles"},
      {std::string("/news/a.txt\0x", 13), "no article"},
      {std::string(100'000, 'x'), "no article"},
      {"\xff\xfe", "no article"},
  };
  NewsIndex index(articles());
  for (const Row& row : rows) {
    const SearchResult result = index.answer(like(row.id));
    REQUIRE(result.error.has_value());
    CHECK(result.error->find(row.part) != std::string::npos);
    CHECK(result.hits.empty());
  }
}

TEST_CASE("an id that two articles have means one of them, with a warning") {
  std::vector<Article> twice = articles();
  twice[4].id = "k-2";
  NewsIndex index(twice, 2);
  const SearchResult result = index.answer(like("k-2"));
  CHECK(keys_of(result.hits) == "/news/d.txt");
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings.front().message.find("2 articles have the id k-2") == 0);
}

TEST_CASE("what surrounds an article makes it like no other") {
  std::vector<Article> with_furniture = articles();
  Article& weather = with_furniture.back();
  const auto begin = static_cast<std::uint32_t>(weather.text.size());
  weather.text += "Orsola Almagro barley\n";
  const auto end = static_cast<std::uint32_t>(weather.text.size());
  weather.zones.push_back({ZoneKind::Furniture, begin, end});
  NewsIndex index(with_furniture);
  CHECK(index.keys(like(weather.key)).empty());
}

TEST_CASE("a query narrows the likes") {
  NewsIndex index(articles(), 2);
  CHECK(index.keys(like("/news/a.txt", "lang:fr")) == "/news/e.txt");
  CHECK(index.keys(like("/news/a.txt", "-Orsola")) == "/news/b.txt");
  CHECK(index.keys(like("/news/a.txt", "+tug")) == "/news/b.txt");
  SearchRequest since = like("/news/a.txt");
  since.since = date_value("2024-02-03");
  CHECK(index.keys(since) == "/news/feed.jsonl!#k-1");
}

TEST_CASE("a text that is no article has its likes, too") {
  NewsIndex index(articles(), 2);
  SearchRequest request;
  request.similar_to = SimilarTo{{}, "What does barley cost in Almagro?"};
  CHECK(index.answer(request).total == 3);
  for (const std::string& text : {std::string(), std::string(" \n"), std::string("the of and"),
                                  std::string("\0\xff\xfe", 3), std::string("zzz qqq")}) {
    request.similar_to->text = text;
    const SearchResult result = index.answer(request);
    CHECK_FALSE(result.error.has_value());
    CHECK(result.hits.empty());
    CHECK(result.warnings.size() == 1);
  }
}

TEST_CASE("likes show the words that they share") {
  NewsIndex index(articles());
  SearchRequest request = like("/news/a.txt");
  request.limit = 1;
  const SearchResult result = index.answer(request);
  REQUIRE(result.hits.size() == 1);
  const Snippet& title = result.hits.front().title;
  REQUIRE(title.matches.size() == 2);
  CHECK(title.text.substr(0, title.matches[0].end) == "Collision");
}

}  // namespace
}  // namespace dragoman
