#include "searcher/query/query_help.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "common/text/utf8.h"
#include "searcher/query/parse_query.h"

namespace dragoman {
namespace {

TEST_CASE("a page becomes plain text") {
  struct Row {
    std::string markdown, text;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"# Title\nText.\n", "Title\nText.\n"},
      {"a\n\n## Part\nb", "a\n\nPart\nb\n"},
      {"Write `a*b` for *any* [page](x.md).", "Write a*b for any page.\n"},
      {"`\\/` and \\*", "\\/ and *\n"},
      {"| You | It |\n| --- | --- |\n| `a\\|b` | one |\n| c | *two* |\n",
       "You  It\n---  ---\na|b  one\nc    two\n"},
      {"| A | B |\n| --- | --- |\n| 港口 | x |\n| ab | y |\n",
       "A     B\n----  -\n港口  x\nab    y\n"},
      {"| A | B |\n| --- | --- |\n| a | one two three four five six |\n| b | seven |\n",
       "A  B\n-  -----------------\na  one two three\n   four five six\nb  seven\n"},
      {"| A | B |\n| --- | --- |\n| a |\n\nend\n", "A  B\n-  -\na\n\nend\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(plain_page(row.markdown, 20) == row.text);
  }
}

TEST_CASE("the page of the query language fits a terminal") {
  const std::string_view help = query_help();
  CHECK(help.starts_with("The query language\n"));
  CHECK(help.find("Han*yeh") != std::string_view::npos);
  CHECK(help.find("/hani(ya|yeh)/") != std::string_view::npos);
  for (std::size_t at = 0; at < help.size();) {
    const std::size_t end = help.find('\n', at);
    const std::string line(help.substr(at, end - at));
    CAPTURE(line);
    CHECK(count_characters(line) <= 100);
    CHECK(line.find("| ") == std::string::npos);
    at = end + 1;
  }
}

// The cells of a row of a Markdown table without their white space and back quotes.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  std::string cell;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at] == '\\' && line.substr(at).starts_with("\\|")) continue;
    if (line[at] != '|' || line[at - 1] == '\\') {
      cell += line[at];
      continue;
    }
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    if (cell.size() > 1 && cell.front() == '`') cell = cell.substr(1, cell.size() - 2);
    out.push_back(std::exchange(cell, {}));
  }
  return out;
}

TEST_CASE("the page of the query language says how each of its queries is read") {
  std::ifstream page(DRAGOMAN_SOURCE_DIR "/searcher/query/README.md");
  std::size_t rows = 0;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| `")) continue;
    const std::vector<std::string> row = cells(line);
    CAPTURE(line);
    REQUIRE(row.size() == 3);
    const ParsedQuery parsed = parse_query(row[0]);
    CHECK(to_string(parsed.tree) == row[2]);
    CHECK(parsed.warnings.empty());
    ++rows;
  }
  CHECK(rows >= 70);
}

}  // namespace
}  // namespace dragoman
