#include "common/index/article.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace dragoman {
namespace {

Article full_article() {
  Article article;
  article.key = "/news/a\tb\nc\\n.txt";
  article.file = "/news/a\tb\nc";
  article.id = "x 1";
  article.title = "Talks = hope";
  article.title_inferred = true;
  article.date = "2024-02-22T09:14:00+02:00";
  article.date_from = "text";
  article.source = "Stern";
  article.author = "A. B.";
  article.lang = "en";
  article.source_lang = "ar";
  article.charset = "windows-1256";
  article.file_date = "2024-02-23T00:00:00Z";
  article.text = "Talks = hope\n\nname=value\nBody.\nLeave a Reply\n";
  article.zones = {{ZoneKind::Headline, 0, 12},
                   {ZoneKind::Body, 14, 24},
                   {ZoneKind::Standfirst, 25, 30},
                   {ZoneKind::Furniture, 31, 44}};
  article.foreign = {{1, "ar"}, {3, "he"}};
  article.told = {.title = "Talks\nhope",
                  .date = "1708586040",
                  .source = "The Stern",
                  .author = "B.",
                  .lang = "en-GB",
                  .source_lang = "ar",
                  .url = "https://stern.example/1",
                  .zones = {{ZoneKind::Headline, 0, 12}}};
  return article;
}

TEST_CASE("a stored article comes back as it was") {
  CHECK(parse_article(serialize(full_article())) == full_article());
  CHECK(parse_article(serialize(Article{})) == Article{});
}

TEST_CASE("stored data that is damaged is refused") {
  const std::string good = serialize(full_article());
  for (const std::string& bad :
       {std::string(), std::string("title"), std::string("title\n\n"), good.substr(0, 40),
        std::string("zones=x1+2\n\nabc"), std::string("zones=h1-2\n\nabc"),
        std::string("zones=h0+4\n\nabc"), std::string("zones=h\n\n"),
        std::string("told.zones=h0+4\n\nabc"), std::string("zones=b9+4294967290\n\nabc"),
        std::string("zones=b4+0b4294967295+0\n\nabc"), std::string("foreign=1ar\n\nabc")}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_article(bad), std::runtime_error);
  }
}

TEST_CASE("a zone is in the article's language unless it is in another") {
  const Article article = full_article();
  CHECK(zone_language(article, 0) == "en");
  CHECK(zone_language(article, 1) == "ar");
  CHECK(zone_language(article, 2) == "en");
}

TEST_CASE("zone_text is the zone's part of the text") {
  const Article article = full_article();
  CHECK(zone_text(article, article.zones[1]) == "name=value");
  CHECK(zone_name(article.zones[2].kind) == "standfirst");
}

}  // namespace
}  // namespace dragoman
