#include "indexer/format/json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/support/shown_record.h"

namespace dragoman {
namespace {

using namespace std::string_literals;

std::string shown_json(std::string_view bytes, const FieldMap& map = {}) {
  std::string shown;
  read_json(stream_of(bytes), {}, map,
            [&](const RecordOrRejection& found) { shown += shown_record(found); });
  return shown;
}

std::string shown_json_lines(std::string_view bytes, const FieldMap& map = {}) {
  std::string shown;
  read_json_lines(stream_of(bytes), {}, map,
                  [&](const RecordOrRejection& found) { shown += shown_record(found); });
  return shown;
}

struct Row {
  std::string bytes, shown;
};

TEST_CASE("a record is read by its usual names") {
  const Row rows[] = {
      {R"({"id":"a7","title":"Port reopens","text":"Cranes moved.","date":"2024-05-01",)"
       R"("source":"Gull Gazette","lang":"en","url":"https://gull.example/7","author":"Ida Marr"})",
       "id=a7 title=Port reopens date=2024-05-01 source=Gull Gazette author=Ida Marr lang=en "
       "url=https://gull.example/7\nheadline> Port reopens\n> Cranes moved.\n"},
      {R"({"GUID":"a7","Headline":"Port reopens","Body":"Cranes moved.","pubDate":"1 May 2024",)"
       R"("outlet":"Gull","language":"de","original_lang":"he","byline":"Ida","link":"g:7"})",
       "id=a7 title=Port reopens date=1 May 2024 source=Gull author=Ida lang=de source_lang=he "
       "url=g:7\nheadline> Port reopens\n> Cranes moved.\n"},
      {R"({"articleBody":"Cranes moved.","datePublished":"2024","publisher":{"name":"Gull"}})",
       "date=2024 source=Gull\n> Cranes moved.\n"},
      {R"({"article_body":"Cranes moved.","published_at":"2024","domain":"gull.example"})",
       "date=2024 source=gull.example\n> Cranes moved.\n"},
      {R"({"text":"Cranes moved.","domain":"gull.example","source":"Gull"})",
       "source=Gull\n> Cranes moved.\n"},
      {R"({"text":"Cranes moved.","author":["Ida Marr","Jon Pell"]})",
       "author=Ida Marr, Jon Pell\n> Cranes moved.\n"},
      {R"({"text":"Cranes moved.","authors":[{"id":3,"name":"Ida Marr"},{"name":"Jon Pell"}]})",
       "author=Ida Marr, Jon Pell\n> Cranes moved.\n"},
      {R"({"text":"Cranes moved.","author":["Ida Marr",{"name":"Jon Pell"},""]})",
       "author=Ida Marr, Jon Pell\n> Cranes moved.\n"},
      {R"({"text":["Cranes moved.","Ships left."]})", "\n> Cranes moved.\n> Ships left.\n"},
      {R"({"body":[{"type":"p","text":"Cranes moved."},{"type":"p","text":"Ships left."}]})",
       "\n> Cranes moved.\n> Ships left.\n"},
      {R"({"id":17,"text":"Cranes moved.","timestamp":1714550400})",
       "id=17 date=1714550400\n> Cranes moved.\n"},
      {R"({"id":17.0,"text":"Cranes moved."})", "id=17\n> Cranes moved.\n"},
      {R"({"_id":{"$oid":"5f"},"text":"Cranes moved.","date":{"$date":"2024-05-01"}})",
       "id=5f date=2024-05-01\n> Cranes moved.\n"},
      {R"({"_id":"x","_source":{"title":"Port reopens","text":"Cranes moved."}})",
       "id=x title=Port reopens\nheadline> Port reopens\n> Cranes moved.\n"},
      {R"({"id":7,"article":{"title":"Port reopens","text":"Cranes moved."}})",
       "id=7 title=Port reopens\nheadline> Port reopens\n> Cranes moved.\n"},
      {R"({"article":"Cranes moved."})", "\n> Cranes moved.\n"},
      {R"({"title":{"rendered":"Port&#8217;s day"},"content":{"rendered":"<p>Cranes moved.</p>"}})",
       "title=Port’s day\nheadline> Port’s day\n> Cranes moved.\n"},
      {R"({"title":null,"text":"Cranes moved.","source":false,"date":[]})", "\n> Cranes moved.\n"},
      {R"({"title":"  ","headline":"Port\n reopens","text":"Cranes moved."})",
       "title=Port reopens\nheadline> Port reopens\n> Cranes moved.\n"},
      {R"({"title":"Port reopens"})", "title=Port reopens\nheadline> Port reopens\n"},
      {R"({"tags":{"title":"No title","list":[{"text":"no text"}]},"text":"Cranes moved."})",
       "\n> Cranes moved.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_json(row.bytes) == row.shown);
  }
}

TEST_CASE("a summary is the standfirst, unless it is the text's beginning or all there is") {
  const Row rows[] = {
      {R"({"title":"Port reopens","summary":"Ships wait no more.","text":"Cranes moved."})",
       "title=Port reopens\nheadline> Port reopens\nstandfirst> Ships wait no more.\n"
       "> Cranes moved.\n"},
      {R"({"description":"Cranes moved on […]","text":"Cranes moved\non Monday."})",
       "\n> Cranes moved\n> on Monday.\n"},
      {R"({"title":"Port reopens","description":"Ships wait no more."})",
       "title=Port reopens\nheadline> Port reopens\n> Ships wait no more.\n"},
      {R"({"title":"Port reopens","lead":"Ships wait no more.",)"
       R"("text":"Port reopens\nCranes moved."})",
       "title=Port reopens\nheadline> Port reopens\nstandfirst> Ships wait no more.\n"
       "> Cranes moved.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_json(row.bytes) == row.shown);
  }
}

TEST_CASE("fields that the user maps come before the usual ones") {
  const std::string bytes =
      R"({"title":"Slug","h":{"main":"Port reopens"},"lead":"Rain.","story":"Cranes moved."})";
  CHECK(shown_json(bytes, {{"title", "H.Main"}, {"text", "lead"}, {"text", "story"}}) ==
        "title=Port reopens\nheadline> Port reopens\n> Rain.\n> Cranes moved.\n");
  CHECK(shown_json(bytes, {{"title", "missing"}, {"title", "title"}, {"text", "story"}}) ==
        "title=Slug\nheadline> Slug\nstandfirst> Rain.\n> Cranes moved.\n");
  CHECK(shown_json(R"({"dc.title":"Port","p":[{"t":"a"},{"t":"b"}]})",
                   {{"title", "dc.title"}, {"text", "p.t"}}) ==
        "title=Port\nheadline> Port\n> a\n> b\n");
}

TEST_CASE("HTML in a field is read, and what only looks like it is left alone") {
  const Row rows[] = {
      {R"({"text":"<p>Cranes <b>moved</b>.</p><p>Ships left.</p>"})",
       "\n> Cranes moved.\n> Ships left.\n"},
      {R"({"text":"Cranes moved.<br>Ships left."})", "\n> Cranes moved.\n> Ships left.\n"},
      {R"({"text":"<p>Cranes moved.<p>Ships left."})", "\n> Cranes moved.\n> Ships left.\n"},
      {R"({"text":"Cranes <b>moved</b>.\nShips left."})", "\n> Cranes moved.\n> Ships left.\n"},
      {R"({"text":"Marr &amp; Pell\nShips left."})", "\n> Marr & Pell\n> Ships left.\n"},
      {R"({"text":"Use <p> for a < b & c; AT&T."})", "\n> Use <p> for a < b & c; AT&T.\n"},
      {R"({"title":"Marr &amp; <i>Pell</i>","text":"Ships left."})",
       "title=Marr & Pell\nheadline> Marr & Pell\n> Ships left.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_json(row.bytes) == row.shown);
  }
}

TEST_CASE("the faults that dumps have are mended") {
  const Row rows[] = {
      {"{\"text\":\"na\xC3\xAFve \xE2\x82 caf\xC3\xA9\"}", "\n> naïve \uFFFD café\n"},
      {R"({"text":"a\ud83d b\ude00 c\ud83d\ude00"})", "\n> a\uFFFD b\uFFFD c😀\n"},
      {R"({"text":"a\u0000b\u0007"})", "\n> a\uFFFDb\uFFFD\n"},
      {R"({"text":"a\r\nb\rc"})", "\n> a\n> b\n> c\n"},
      {"{\"text\":\"a\tb\nc\"}", "\n> a\tb\n> c\n"},
      {"{\"text\":\"a\0b\"}"s, "\n> a\uFFFDb\n"},
      {R"({"score":NaN,"text":"a, NaN","low":-Infinity,})", "\n> a, NaN\n"},
      {"\xEF\xBB\xBF{\"text\":\"a\"}", "\n> a\n"},
      {"{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0a\0\"\0}\0"s, "\n> a\n"},
      {"\xFE\xFF\0{\0\"\0t\0e\0x\0t\0\"\0:\0\"\x04\x30\0\"\0}"s, "\n> а\n"},
      // windows-1251
      {"{\"text\":\"\xCF\xEE\xF0\xF2 \xF1\xED\xEE\xE2\xE0 \xEE\xF2\xEA\xF0\xFB\xF2, "
       "\xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 \xE2\xEB\xE0\xF1\xF2\xE8 \xE3\xEE\xF0\xEE\xE4\xE0.\"}",
       "\n> Порт снова открыт, сообщили власти города.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_json(row.bytes) == row.shown);
  }
}

TEST_CASE("what is no record says why, and costs no other") {
  const std::string deep = "{\"text\":" + std::string(100000, '[');
  const Row rows[] = {
      {"", "skipped: empty\n"},
      {"{\"text\":\"a\"}\n{\"te",
       "#1\n> a\n#2 failed: not valid JSON: invalid string: "
       "missing closing quote at column 5\n"},
      {"{\"text\":}\n\n{\"text\":\"b\"}\n",
       "#1 failed: not valid JSON: unexpected '}' at "
       "column 9\n#3\n> b\n"},
      {"[1]\n\"a\"\n17\n",
       "#1 failed: not an object\n#2 failed: not an object\n"
       "#3 failed: not an object\n"},
      {"{}\n{\"id\":\"x\",\"text\":\" \"}\n", "#1 skipped: empty\n#x skipped: empty\n"},
      {deep + "\n{\"text\":\"b\"}", "#1 failed: nested deeper than 64 levels\n#2\n> b\n"},
      {"{\"text\":\"" + std::string(kMaxArticleBytes, 'x') + "\"}\n{\"text\":\"b\"}",
       "#1 failed: larger than the limit of 8 MiB\n#2\n> b\n"},
      {"{\"text\":\"ä\" 7}",
       "#1 failed: not valid JSON: unexpected number literal at "
       "column 13\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes.substr(0, 100));
    CHECK(shown_json_lines(row.bytes) == row.shown);
  }
  CHECK(shown_json("{\"a\":1" + std::string(400, '0') + "}") ==
        "failed: not valid JSON: number overflow at column 406\n");
  CHECK(shown_json("") == "skipped: empty\n");
  CHECK(shown_json("[]") == "skipped: empty\n");
  CHECK(shown_json("{\n \"text\": nil}\n") ==
        "failed: not valid JSON: invalid literal at line 2, column 11\n");
}

TEST_CASE("records are called by their id, else by their number; a lone object is the file") {
  const Row rows[] = {
      {R"([{"id":"x","text":"a"},{"text":"b"}])", "#x id=x\n> a\n#2\n> b\n"},
      {"{\"text\":\"a\"}\n{\"id\":7,\"text\":\"b\"}\n", "#1\n> a\n#7 id=7\n> b\n"},
      {R"([{"text":"a"}])", "#1\n> a\n"},
      {R"({"id":"x","text":"a"})", "id=x\n> a\n"},
      {R"({"status":"ok","articles":[{"id":"x","text":"a"},{"text":"b"}],"more":[{"text":"c"}]})",
       "#x id=x\n> a\n#2\n> b\n"},
      {R"({"title":"Found","hits":{"total":1,"hits":[{"_id":"x","_source":{"text":"a"}}]}})",
       "#x id=x\n> a\n"},
      {R"({"text":"a","items":[{"text":"b"}]})", "\n> a\n"},
      {R"({"title":"a","items":["b"]})", "title=a\nheadline> a\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_json(row.bytes) == row.shown);
  }
}

}  // namespace
}  // namespace dragoman
