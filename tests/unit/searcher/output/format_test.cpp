#include "searcher/output/format.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace dragoman {
namespace {

Hit full_hit() {
  Hit hit;
  hit.rank = 1;
  hit.score = 7.5;
  hit.article.key = "/news/dam burst.txt";
  hit.article.title = "Dämme brechen";
  hit.article.date = "2024-02-22T09:14:00+02:00";
  hit.article.source = "Stern";
  hit.article.lang = "de";
  hit.title = {"Dämme brechen", {{0, 6}}};
  hit.snippets = {{"Drei Dämme brachen.", {{5, 11}, {12, 19}}}};
  return hit;
}

// The same score, an id of its own, and nothing else but hostile text.
Hit bare_hit() {
  Hit hit;
  hit.rank = 2;
  hit.score = 7.5;
  hit.article.key = "/news/\x1b[31m\xff\n.txt";
  hit.article.id = "a\tb";
  hit.article.title = "\x1b]0;owned\x07";
  hit.article.title_inferred = true;
  hit.title = {"\x1b]0;owned\x07", {}};
  hit.snippets = {{"left\u202Eright\x1b[2J", {{0, 4}}}};
  return hit;
}

SearchResult full_result() {
  SearchResult result;
  result.query = "Dämme \"x";
  result.generation = 3;
  result.warnings = {{7, 2, "the quote isn't closed"}};
  result.total = 2;
  result.took_ms = 1.5;
  result.hits = {full_hit(), bare_hit()};
  return result;
}

TEST_CASE("text shows what a reader needs, and nothing can steer the terminal") {
  CHECK(format_result(full_result(), {.format = OutputFormat::Text}) ==
        "1. *Dämme* brechen\n"
        "    2024-02-22T09:14:00+02:00 · Stern · de · 7.50\n"
        "    /news/dam burst.txt\n"
        "    Drei *Dämme* *brachen*.\n"
        "\n"
        "2. ]0;owned\n"
        "    7.50\n"
        "    /news/\\x1b[31m\\xff\\n.txt\n"
        "    *left*right[2J\n"
        "\n"
        "2 hits in 1.5 ms\n");
}

TEST_CASE("colour marks matches within the bold of a title") {
  SearchResult result = full_result();
  result.hits.resize(1);
  result.total = 1;
  CHECK(format_result(result, {.format = OutputFormat::Text, .color = true}) ==
        "1. \x1b[1m\x1b[1;31mDämme\x1b[0m\x1b[1m brechen\x1b[0m\n"
        "    \x1b[2m2024-02-22T09:14:00+02:00 · Stern · de · 7.50\x1b[0m\n"
        "    /news/dam burst.txt\n"
        "    Drei \x1b[1;31mDämme\x1b[0m \x1b[1;31mbrachen\x1b[0m.\n"
        "\n"
        "1 hit in 1.5 ms\n");
}

TEST_CASE("JSON has every key, null for what is absent, and offsets in characters") {
  const std::string text = format_result(full_result(), {.format = OutputFormat::Json});
  CHECK(text ==
        R"({"format_version":1,"query":"Dämme \"x","generation":3,)"
        R"("warnings":[{"offset":6,"length":2,"message":"the quote isn't closed"}],)"
        R"("total":2,"total_is_exact":true,"took_ms":1.5,"next":null,"hits":[)"
        R"({"rank":1,"score":7.5,"id":"/news/dam burst.txt","path":"/news/dam burst.txt",)"
        R"("title":"Dämme brechen","title_inferred":false,"date":"2024-02-22T09:14:00+02:00",)"
        R"("source":"Stern","lang":"de",)"
        R"("snippets":[{"text":"Drei Dämme brachen.","matches":[[5,10],[11,18]]}]},)"
        R"({"rank":2,"score":7.5,"id":"a\tb","path":"/news/\u001b[31m)"
        "\xef\xbf\xbd"
        R"(\n.txt","title":"\u001b]0;owned\u0007","title_inferred":true,"date":null,)"
        R"("source":null,"lang":null,"snippets":[{"text":"left)"
        "\u202E"
        R"(right\u001b[2J","matches":[[0,4]]}]}],"facets":{}})"
        "\n");
}

TEST_CASE("JSON lines are one hit each") {
  SearchResult result = full_result();
  result.hits[0].snippets.clear();
  result.hits.resize(1);
  CHECK(format_result(result, {.format = OutputFormat::Jsonl}) ==
        R"({"format_version":1,"rank":1,"score":7.5,"id":"/news/dam burst.txt",)"
        R"("path":"/news/dam burst.txt","title":"Dämme brechen","title_inferred":false,)"
        R"("date":"2024-02-22T09:14:00+02:00","source":"Stern","lang":"de","snippets":[]})"
        "\n");
}

TEST_CASE("a query that can't be run has an error in place of hits") {
  SearchResult result;
  result.query = "x";
  result.generation = 3;
  result.error = "the query is too long";
  CHECK(format_result(result, {.format = OutputFormat::Json, .query_id = "q1"}) ==
        R"({"format_version":1,"qid":"q1","query":"x","generation":3,"warnings":[],)"
        R"("error":"the query is too long"})"
        "\n");
  CHECK(format_result(result, {.format = OutputFormat::Trec, .query_id = "q1"}).empty());
}

TEST_CASE("explanations are in the JSON when they were asked for") {
  SearchResult result = full_result();
  result.stages = QueryStages{"a", "b", "c", "d"};
  result.hits[0].parts = {{"Zdamm", 7.5}};
  const auto json = nlohmann::json::parse(format_result(result, {.format = OutputFormat::Json}));
  CHECK(json["explain"] ==
        nlohmann::json{{"typed", "a"}, {"parsed", "b"}, {"analyzed", "c"}, {"xapian", "d"}});
  CHECK(json["hits"][0]["explain"] == nlohmann::json{{{"part", "Zdamm"}, {"score", 7.5}}});
}

TEST_CASE("a TREC run has strictly falling scores and no white space in ids") {
  CHECK(format_result(full_result(),
                      {.format = OutputFormat::Trec, .query_id = "q 1", .run_tag = "my tag"}) ==
        "q%201 Q0 /news/dam%20burst.txt 1 7.5 my%20tag\n"
        "q%201 Q0 a%09b 2 7.4999999999999991 my%20tag\n");
}

TEST_CASE("tables have a column for each fact, and a query's id if there are many") {
  CHECK(format_result(full_result(), {.format = OutputFormat::Tsv, .query_id = "q1"}) ==
        "q1\t1\t7.5\t2024-02-22T09:14:00+02:00\tde\tStern\tDämme brechen\t/news/dam burst.txt\n"
        "q1\t2\t7.5\t\t\t\t\\x1b]0;owned\\x07\t/news/\\x1b[31m\\xff\\n.txt\n");
}

TEST_CASE("paths are as they are on disk") {
  CHECK(format_result(full_result(), {.format = OutputFormat::Paths}) ==
        "/news/dam burst.txt\n/news/\x1b[31m\xff\n.txt\n");
}

}  // namespace
}  // namespace dragoman
