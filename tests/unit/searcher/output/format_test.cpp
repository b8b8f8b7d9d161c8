#include "searcher/output/format.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "searcher/output/text.h"

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
  CHECK(
      text ==
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
      R"("source":null,"lang":null,"snippets":[{"text":"left\u202eright\u001b[2J","matches":[[0,4]]}]}],"facets":{}})"
      "\n");
}

TEST_CASE("offsets in JSON are those of the text in JSON, ill-formed or not") {
  SearchResult result;
  for (const std::string before :
       {"ab ", "\x80\x80 ", "\xff\x80 ", "\xe2\x82 ", "\xf0\x9f\x98 ("}) {
    CAPTURE(before);
    result.query = before + "\"x";
    result.warnings = {{static_cast<std::uint32_t>(before.size()), 1, "the quote isn't closed"}};
    const auto json = nlohmann::json::parse(format_result(result, {.format = OutputFormat::Json}));
    std::u32string shown;
    for (const char c : json["query"].get<std::string>()) {
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) shown += static_cast<unsigned char>(c);
    }
    CHECK(shown.substr(json["warnings"][0]["offset"].get<std::size_t>(), 2) == U"\"x");
    CHECK(json["warnings"][0]["length"] == 1);
  }
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
  SearchResult shared = full_result();
  shared.hits = {shared.hits[0]};
  shared.hits[0].article.id = "k 1";
  shared.hits[0].id_is_shared = true;
  CHECK(format_result(shared, {.format = OutputFormat::Trec}) ==
        "1 Q0 k%201:/news/dam%20burst.txt 1 7.5 dragoman\n");
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

TEST_CASE("paths on a terminal can't steer it") {
  CHECK(format_result(full_result(), {.format = OutputFormat::Paths, .terminal = true}) ==
        "/news/dam burst.txt\n/news/\\x1b[31m\\xff\\n.txt\n");
}

TEST_CASE("CSV is quoted where it must be, and no cell is a formula") {
  struct Row {
    std::string title, cell;
  };
  const std::vector<Row> rows = {
      {"Dam bursts", "Dam bursts"},
      {"Dam, town", "\"Dam, town\""},
      {"The \"dam\"", "\"The \"\"dam\"\"\""},
      {" dam", "\" dam\""},
      {"a\nb", "a\\nb"},
      {"=1+1", "'=1+1"},
      {"+1, 2", "\"'+1, 2\""},
      {"-2", "'-2"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\\t=1"},
      {"\r=1", "'\\x0d=1"},
      {"＝1", "'＝1"},
      {"1=1", "1=1"},
      {"\x1b[2J", "\\x1b[2J"},
      {"", ""},
  };
  SearchResult result = full_result();
  result.hits.resize(1);
  for (const Row& row : rows) {
    CAPTURE(row.title);
    result.hits[0].article.title = row.title;
    CHECK(format_result(result, {.format = OutputFormat::Csv,
                                 .fields = {OutputField::Rank, OutputField::Title}}) ==
          "1," + row.cell + "\r\n");
  }
  const OutputOptions options{.format = OutputFormat::Csv, .query_id = "=q"};
  CHECK(format_head(options, true) == "qid,rank,score,date,lang,source,title,path\r\n");
  CHECK(format_head(options, false) == "rank,score,date,lang,source,title,path\r\n");
  CHECK(format_result(result, options).starts_with("'=q,1,7.5,2024"));
}

TEST_CASE("chosen fields come alone and in their order") {
  using enum OutputField;
  const SearchResult result = full_result();
  CHECK(format_result(result, {.format = OutputFormat::Tsv, .fields = {Title, Id, Snippets}}) ==
        "Dämme brechen\t/news/dam burst.txt\tDrei Dämme brachen.\n"
        "\\x1b]0;owned\\x07\ta\\tb\tleftright[2J\n");
  CHECK(format_result(result, {.format = OutputFormat::Jsonl, .fields = {Lang, Rank, Copies}}) ==
        R"({"format_version":1,"lang":"de","rank":1,"copies":0})"
        "\n"
        R"({"format_version":1,"lang":null,"rank":2,"copies":0})"
        "\n");
}

TEST_CASE("a count is the number alone, in JSON the object without hits") {
  const SearchResult result = full_result();
  for (const OutputFormat format : {OutputFormat::Text, OutputFormat::Tsv, OutputFormat::Csv,
                                    OutputFormat::Paths, OutputFormat::Trec}) {
    CHECK(format_result(result, {.format = format, .count_only = true}) == "2\n");
    CHECK(format_head({.format = format, .count_only = true}, false).empty());
  }
  const auto json = nlohmann::json::parse(
      format_result(result, {.format = OutputFormat::Json, .count_only = true}));
  CHECK(json["total"] == 2);
  CHECK_FALSE(json.contains("hits"));
}

SearchResult answer_with_counts() {
  SearchResult result = full_result();
  result.hits.resize(1);
  result.next = "T0k.en";
  result.facets = {{Facet::Source, {{"Stern", 40}, {"水坝报", 3}, {"", 1}}}};
  result.timeline =
      Timeline{Facet::Month, {{"2024-01", 8}, {"2024-02", 0}, {"2024-03", 1}, {"2024-04", 4}}, 3};
  result.suggestions = {{"dämme brechen", 12}, {"dammbruch", 1}};
  result.terms = {{"stausee", 2.5}, {"flut", 1.5}};
  result.hits[0].copies = {{"c1", "/news/copy.txt", "Mond", "2024-02-23"}};
  result.hits[0].copy_count = 7;
  return result;
}

TEST_CASE("JSON has what was asked for beside the hits") {
  const auto json =
      nlohmann::json::parse(format_result(answer_with_counts(), {.format = OutputFormat::Json}));
  CHECK(json["next"] == "T0k.en");
  CHECK(json["facets"].dump() ==
        R"({"source":[{"count":40,"value":"Stern"},{"count":3,"value":"水坝报"},)"
        R"({"count":1,"value":null}]})");
  CHECK(json["timeline"]["step"] == "month");
  CHECK(json["timeline"]["undated"] == 3);
  CHECK(json["timeline"]["columns"][3].dump() == R"({"count":4,"value":"2024-04"})");
  CHECK(json["suggestions"][0].dump() == R"({"query":"dämme brechen","total":12})");
  CHECK(json["terms"][0].dump() == R"({"score":2.5,"term":"stausee"})");
  CHECK(json["hits"][0]["copy_count"] == 7);
  CHECK(json["hits"][0]["copies"][0].dump() ==
        R"({"date":"2024-02-23","id":"c1","path":"/news/copy.txt","source":"Mond"})");
}

TEST_CASE("text draws facets and the timeline, and says what to try next") {
  const std::string text = format_result(answer_with_counts(), {.format = OutputFormat::Text});
  CHECK(text.substr(text.find("    same text")) ==
        "    same text: Mond · 2024-02-23 · /news/copy.txt\n"
        "    and 4 more with the same text\n"
        "\n"
        "by source\n"
        "  Stern   ████████████████████████ 40\n"
        "  水坝报  █▊ 3\n"
        "  (none)  ▋ 1\n"
        "\n"
        "hits by month\n"
        "  8 ▏█   \n"
        "    ▏█   \n"
        "    ▏█  █\n"
        "    ▏█ ▄█\n"
        "     2024-01 - 2024-04\n"
        "  undated: 3\n"
        "\n"
        "words that tell these hits from others: stausee, flut\n"
        "\n"
        "2 hits in 1.5 ms; --offset 1 shows more\n"
        "did you mean: dämme brechen (12 hits)\n"
        "did you mean: dammbruch (1 hit)\n");
}

TEST_CASE("without Unicode charts are ASCII") {
  const std::string text =
      format_result(answer_with_counts(), {.format = OutputFormat::Text, .unicode = false});
  const std::string charts = text.substr(text.find("by source"));
  CHECK(charts.starts_with("by source\n  Stern   ######################## 40\n"));
  CHECK(charts.find("  8 |#   \n    |#   \n    |#  #\n    |# ##\n") != std::string::npos);
  CHECK(text.find("Stern | de | 7.50") != std::string::npos);
}

TEST_CASE("a hit whose matches an answer has no room for says how many they are") {
  SearchResult result = full_result();
  result.hits[0].concordance_left_out = 9;
  for (const OutputFormat format : {OutputFormat::Text, OutputFormat::Html}) {
    CHECK(format_result(result, {.format = format}).find("and 9 more matches") !=
          std::string::npos);
  }
  CHECK(format_result(result, {.format = OutputFormat::Json})
            .find(R"("concordance":[],"concordance_left_out":9)") != std::string::npos);
}

TEST_CASE("right-to-left text is isolated on terminals alone") {
  SearchResult result = full_result();
  result.hits.resize(1);
  result.hits[0].snippets = {{"قال John إن السد انهار.", {}}};
  const OutputOptions file{.format = OutputFormat::Text};
  const OutputOptions terminal{.format = OutputFormat::Text, .terminal = true};
  CHECK(format_result(result, file).find("\u2067") == std::string::npos);
  CHECK(format_result(result, terminal).find("    \u2067قال John إن السد انهار.\u2069\n") !=
        std::string::npos);
}

// Without it a number after a right-to-left word would be shown before it.
TEST_CASE("right-to-left words are isolated from the counts and dates beside them") {
  SearchResult result = full_result();
  result.hits.resize(1);
  result.hits[0].copies = {{"c1", "/news/copy.txt", "السد", "2024-02-23"}};
  result.facets = {{Facet::Source, {{"السد", 2}, {"Mond", 1}}}};
  result.terms = {{"السد", 2}, {"dam", 1}};
  result.suggestions = {{"السد", 12}};
  const std::string text = format_result(result, {.format = OutputFormat::Text, .terminal = true});
  for (const char* line : {
           "    same text: \u2067السد\u2069 · 2024-02-23 · /news/copy.txt\n",
           "  \u2067السد\u2069  ████████████████████████ 2\n  Mond  ████████████ 1\n",
           "from others: \u2067السد\u2069, dam\n",
           "did you mean: \u2067السد\u2069 (12 hits)\n",
       }) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
  CHECK(format_result(result, {.format = OutputFormat::Text}).find("\u2067") == std::string::npos);
}

TEST_CASE("an opened article is shown whole, its furniture apart") {
  Hit hit = full_hit();
  hit.article.author = "Ann";
  hit.article.text = "Dämme brechen\nDrei Dämme brachen.\nZwei\x1b[2J.\n\n\n\nRead more\n";
  hit.article.zones = {
      {ZoneKind::Headline, 0, 15}, {ZoneKind::Body, 15, 46}, {ZoneKind::Furniture, 49, 59}};
  hit.matches = {{0, 6}, {20, 26}};
  CHECK(text_article(hit, {.format = OutputFormat::Text}) ==
        "Dämme brechen\n"
        "2024-02-22T09:14:00+02:00 · Stern · de · Ann\n"
        "/news/dam burst.txt\n"
        "\n"
        "*Dämme* brechen\n"
        "Drei *Dämme* brachen.\n"
        "Zwei[2J.\n"
        "\n"
        "Read more\n");
  CHECK(text_article(hit, {.format = OutputFormat::Text, .color = true})
            .ends_with("\x1b[2mRead more\x1b[0m\n"));
}

TEST_CASE("a page escapes all text from outside, and links to web addresses alone") {
  SearchResult result = full_result();
  Hit& hit = result.hits[0];
  const std::string evil = "</title><script>alert('\"&')</script>";
  result.query = evil;
  result.facets = {{Facet::Source, {{evil, 2}}}};
  result.suggestions = {{evil, 3}};
  result.terms = {{evil, 1}};
  result.timeline = Timeline{Facet::Year, {{evil, 3}}, 0};
  for (std::string* text :
       {&hit.article.key, &hit.article.date, &hit.article.source, &hit.article.lang,
        &hit.article.author, &hit.title.text, &hit.snippets[0].text}) {
    *text = evil;
  }
  hit.copies = {{evil, evil, evil, evil}};
  hit.title.matches = {{8, 16}};
  hit.snippets[0].matches.clear();
  hit.article.told.url = "javascript:alert(1)";
  const std::string page = format_result(result, {.format = OutputFormat::Html, .now = 1708593240});
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("javascript:") == std::string::npos);
  CHECK(page.find("<mark>&lt;script&gt;</mark>alert(&#39;&quot;&amp;&#39;)") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("<time>2024-02-22 09:14 UTC</time>") != std::string::npos);
  hit.article.told.url = "https://news.example/?a=1&b=\"";
  CHECK(format_result(result, {.format = OutputFormat::Html})
            .find("href=\"https://news.example/?a=1&amp;b=&quot;\"") != std::string::npos);
}

}  // namespace
}  // namespace dragoman
