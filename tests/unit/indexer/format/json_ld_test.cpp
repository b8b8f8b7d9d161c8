#include "indexer/format/json_ld.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

JsonLd read(const std::string& script) {
  JsonLd found;
  read_json_ld(script, found);
  return found;
}

TEST_CASE("JSON-LD tells of articles wherever they stand in it") {
  const JsonLdArticle quake{.headline = "Quake felt", .published = "2024-02-03"};
  const std::string object =
      R"({"@type":"NewsArticle","headline":"Quake felt","datePublished":"2024-02-03"})";
  const std::string rows[] = {
      object,
      "[" + object + "]",
      R"({"@graph":[{"@type":"WebPage"},)" + object + "]}",
      R"({"@type":"WebPage","mainEntity":)" + object + "}",
      "<!-- " + object + " -->",
      "//<![CDATA[\n" + object + "\n//]]>",
      R"({"@type":["Thing","ReportageNewsArticle"],"headline":"Quake felt",)"
      R"("datePublished":"2024-02-03"})",
      R"({"@type":"BlogPosting","name":"Quake felt","dateCreated":"2024-02-03",})",
      R"({"@type":"LiveBlogPosting","headline":"Quake felt","datePublished":"2024-02-03",)"
      R"("liveBlogUpdate":[{"@type":"BlogPosting","headline":"First"}]})",
  };
  for (const std::string& script : rows) {
    CAPTURE(script);
    CHECK(read(script).articles == std::vector{quake});
  }
}

TEST_CASE("authors, publisher and languages come in several shapes") {
  struct Row {
    std::string fields;
    JsonLdArticle article;
  };
  const Row rows[] = {
      {R"("author":"Ada Lorne")", {.author = "Ada Lorne"}},
      {R"("author":{"@type":"Person","name":"Ada Lorne"})", {.author = "Ada Lorne"}},
      {R"("author":[{"name":"Ada Lorne"},"Tom Ferrin",{}])", {.author = "Ada Lorne, Tom Ferrin"}},
      {R"("author":{"@id":"#a"},"about":{"@id":"#a","name":"Ada Lorne"})", {.author = "Ada Lorne"}},
      {R"("publisher":{"@type":"Organization","name":"Gazette"})", {.publisher = "Gazette"}},
      {R"("inLanguage":"en-GB")", {.lang = "en-GB"}},
      {R"("inLanguage":{"@type":"Language","alternateName":"en"})", {.lang = "en"}},
      {R"("translationOfWork":{"@type":"NewsArticle","inLanguage":"he"})", {.original_lang = "he"}},
      {R"("mainEntityOfPage":{"@id":"https://g.example/a"})", {.url = "https://g.example/a"}},
      {"\"headline\":\"Quake\nfelt\"", {.headline = "Quake\nfelt"}},
      {R"("headline":"Quake \ud83d","datePublished":"2024","score":NaN)",
       {.headline = "Quake \uFFFD", .published = "2024"}},
      {R"("articleBody":"It shook.","dateModified":"2024")",
       {.modified = "2024", .body = "It shook."}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.fields);
    const JsonLd found = read(R"({"@type":"Article",)" + row.fields + "}");
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles.front() == row.article);
  }
}

TEST_CASE("what isn't JSON, or nests without end, is ignored") {
  const std::string rows[] = {
      "",
      "{",
      "no json",
      R"({"@type":"Article" "headline":"x"})",
      R"({"@type":"Article","headline":"a "quoted" word"})",
      std::string(100'000, '['),
      std::string(65, '[') + R"({"@type":"Article","headline":"x"})" + std::string(65, ']'),
      R"({"@type":"Article","headline":")" + std::string(std::size_t{1} << 20, 'x') + "\"}",
      R"([1,null,"Article",{"@type":5},{"@type":[7]}])",
  };
  for (const std::string& script : rows) {
    CAPTURE(script.substr(0, 60));
    CHECK(read(script) == JsonLd{});
  }
}

}  // namespace
}  // namespace dragoman
