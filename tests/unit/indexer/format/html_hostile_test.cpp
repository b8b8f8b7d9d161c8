// Pages made to break a reader: each is read, and what is sound in it comes out.
#include <doctest/doctest.h>

#include "indexer/format/html.h"

namespace dragoman {
namespace {

using namespace std::string_literals;

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string text_of(const std::string& page) {
  const RecordOrRejection found = read_html(page);
  if (const auto* rejection = std::get_if<Rejection>(&found)) return rejection->reason;
  return std::get<Record>(found).text;
}

TEST_CASE("no nesting is too deep and no markup too broken") {
  struct Row {
    std::string page;
    std::string text;
  };
  const Row rows[] = {
      {repeat("<div>", 100'000) + "deep" + repeat("</div>", 100'000), "deep\n"},
      {repeat("<b>", 100'000) + "deep", "deep\n"},
      {repeat("<table><tr><td>", 20'000) + "deep", "deep\n"},
      {repeat("<ul><li>", 20'000) + "deep", "deep\n"},
      {repeat("<a href=x>", 300'000) + "end", "end\n"},
      {repeat("</p>", 100'000) + "end", "end\n"},
      {"<p>one<i>two<b>three</p></i>four", "onetwothree\n\nfour\n"},
      {"<p>one</div></td></table>two", "onetwo\n"},
      {"text<", "text<\n"},
      {"text<a href='", "text\n"},
      {"text<!-- never closed", "text\n"},
      {"text<script>never closed", "text\n"},
      {"<p " + repeat("x ", 100'000) + ">text", "text\n"},
      {"<p class='" + repeat("x ", 1'000'000) + "'>text", "text\n"},
      {"<p class=\"" + std::string(1'000'000, 'x') + "\">text", "text\n"},
      {"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><p>&a;</p>", "]>\n\n&a;\n"},
      {"<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><p>text</p>", "text\n"},
      {"<p>a\0b, and more of this text</p>"s, "a\uFFFDb, and more of this text\n"},
      {"<p>broken \xC3 and \xE2\x82 but naïve café</p>",
       "broken \uFFFD and \uFFFD but naïve café\n"},
      {std::string(100, '\0'), "binary data, not text"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page.substr(0, 60));
    CHECK(text_of(row.page) == row.text);
  }
}

TEST_CASE("a page that opens without end is read as far as it can be") {
  const std::string page =
      "<p>The beginning.</p>" + repeat("<b>", 300'000) + repeat("</i>", 300'000);
  CHECK(text_of(page).starts_with("The beginning.\n"));
}

TEST_CASE("a title of many parts, or of megabytes, is no title to compare with") {
  const std::string parts = repeat("a|", 30'000);
  CHECK(text_of("<meta property=og:title content='" + parts + "'><h1>Dam holds</h1>") ==
        "Dam holds\n");
  const auto long_title = read_html("<title>" + repeat("word ", 100'000) + "</title><p>x");
  CHECK(std::get<Record>(long_title).told.title.empty());
}

TEST_CASE("a page is read up to a tag of thousands of attributes, however that is hidden") {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += " a" + std::to_string(i);
  for (const std::string_view before : {"<p", "<!--<script>--><p", "<b =\"><p", "<?x <script><p"}) {
    CAPTURE(before);
    const std::string page = "<p>The beginning.</p>" + std::string(before) + many;
    CHECK(text_of(page + ">end</p>").find("end") == std::string::npos);
    CHECK(text_of(page).starts_with("The beginning.\n"));
  }
}

}  // namespace
}  // namespace dragoman
