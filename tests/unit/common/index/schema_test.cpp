#include "common/index/schema.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace dragoman {
namespace {

TEST_CASE("prefixes are unique, and no prefix is another's stem prefix") {
  std::set<std::string> seen;
  for (const Field& field : kFields) {
    CAPTURE(field.name);
    if (field.prefix.empty()) continue;
    CHECK(seen.insert(std::string(field.prefix)).second);
    CHECK(field.prefix.front() != 'Z');
  }
}

TEST_CASE("a key's term and hash never change") {
  CHECK(key_term("/news/a.txt") == "Q58d43ce4371f3ca1");
  CHECK(key_hash("/news/a.txt").size() == 8);
  CHECK(key_term("/news/a.txt") != key_term("/news/b.txt"));
}

TEST_CASE("an article has changed where its text or anything told of it has") {
  Article article;
  article.text = "Fair skies\n";
  article.told.title = "Fair skies";
  const std::string before = content_hash(article);
  article.key = "/elsewhere";
  article.title = "judged";
  article.zones = {{ZoneKind::Body, 0, 10}};
  CHECK(content_hash(article) == before);
  std::vector<Article> changed(5, article);
  changed[0].text = "Fair skies.\n";
  changed[1].told.title = "Foul skies";
  changed[2].told.title.clear();
  changed[2].told.date = "Fair skies";
  changed[3].id = "7";
  changed[4].told.zones = {{ZoneKind::Headline, 0, 10}};
  for (const Article& other : changed) CHECK(content_hash(other) != before);
}

TEST_CASE("terms made of hashes give them back") {
  CHECK(line_term(0xfe) == "XN00000000000000fe");
  CHECK(hash_of_term(kLineField, line_term(0xfe12)) == 0xfe12);
  CHECK(hash_of_term(kGroupField, group_term(~0ULL)) == ~0ULL);
  CHECK(key_term_of_hash(key_hash("/news/a.txt")) == key_term("/news/a.txt"));
}

TEST_CASE("dates sort by the moment they name") {
  const std::vector<std::string> ascending = {
      "1899-12-31",
      "1969-12-31T23:59:59Z",
      "1970-01-01",
      "2024-02-22T09:14:00+02:00",
      "2024-02-22T09:14:00",
      "2024-02-22T09:14:01",
      "2024-02-22T09:14:00-05:30",
      "2024-02-23",
      "2024-02-29",
  };
  for (std::size_t i = 1; i < ascending.size(); ++i) {
    CAPTURE(ascending[i]);
    CHECK(date_value(ascending[i - 1]) < date_value(ascending[i]));
  }
  CHECK(date_value("2024-02-22T09:14:00+02:00") == date_value("2024-02-22T07:14Z"));
}

TEST_CASE("the value of a date holds its seconds") {
  CHECK(date_seconds(date_value("1970-01-01")) == 0);
  CHECK(date_seconds(date_value("1969-12-31T23:59:59Z")) == -1);
  CHECK(date_seconds(date_value("2024-02-22T09:14:00+00:00")) == 1'708'593'240);
}

TEST_CASE("what is not a date has no value") {
  for (const char* text : {"", "2024", "2024-02", "2023-02-29", "2024-13-01", "22.02.2024",
                           "2024-02-22T", "2024-02-22T9:14", "2024-02-22T09:14:00+2",
                           "2024-02-22T09:14:00Zx", "2024-02-22 09:14", "+024-02-22"}) {
    CAPTURE(text);
    CHECK(date_value(text).empty());
  }
}

}  // namespace
}  // namespace dragoman
