#include "indexer/article/learned_furniture.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/article/line_hash.h"
#include "indexer/article/make_article.h"

namespace dragoman {
namespace {

const LineGroup kGroup = line_group("Harbour Gazette", "", "");

FurnitureTable table_of(const std::vector<std::string>& lines) {
  FurnitureTable table;
  for (const std::string& line : lines) {
    table.lines.push_back(
        {hash_lines(split_page(line), kGroup).front(), 12, 12, kGroup.name, line});
  }
  std::ranges::sort(table.lines, {}, &LearnedLine::hash);
  return table;
}

// The lines of `text` that are learned to be furniture.
std::vector<std::string> marked(const std::string& text, const FurnitureTable& table) {
  Page page = split_page(text);
  judge_learned_furniture(page, hash_lines(page, kGroup), table);
  std::vector<std::string> lines;
  for (const Line& line : page.lines) {
    if (line.kind == ZoneKind::Furniture) lines.emplace_back(page.of(line));
  }
  return lines;
}

const std::string kText =
    "The council has closed the old bridge to all lorries until the spring.\n";
const std::string kMore = "Nobody minds much that it is so, the mayor said.\n";
const std::string kAppeal = "The Gazette is printed on paper from the mill.\n";

TEST_CASE("lines that recur are furniture, but for those that are the article's own") {
  struct Row {
    std::string page;
    std::vector<std::string> known, marked;
  };
  const std::string headline = "Bridge closed until the spring\n";
  const Row rows[] = {
      {"Sport\n" + headline + kText + "Tell a neighbour\n",
       {"Sport", "Tell a neighbour"},
       {"Sport", "Tell a neighbour"}},
      // Numbers, case and spaces differ from page to page.
      {headline + kText + "12  Neighbours LIKE this\n",
       {"3 neighbours like this"},
       {"12  Neighbours LIKE this"}},
      {headline + "We saw 12 ships.\n" + kText, {"We saw 3 ships."}, {}},
      // A sentence above or below every article.
      {headline + kText + kAppeal, {kAppeal}, {kAppeal}},
      {"Sport\n" + kAppeal + headline + kText, {"Sport", kAppeal}, {"Sport", kAppeal}},
      // Background that many articles repeat, within the text or as its first sentence.
      {headline + kText + kAppeal + kMore, {kAppeal}, {}},
      {headline + kAppeal + kText, {kAppeal}, {}},
      {headline + "By Lena Voss\n" + kAppeal + kText, {kAppeal}, {}},
      // One article on many pages: its text and headline recur as the menu does.
      {"Sport\n" + headline + kText + "A list:\nlorries\n" + kText + "Sport\n",
       {"Sport", headline, kText, "A list:", "lorries"},
       {"Sport", "Sport"}},
      {headline + "3 March 2024\n" + kText, {headline, kText}, {}},
      {"Text 7\nIt rains.\n", {"Text 7", "It rains."}, {}},
      // A headline is known only by what stands above it.
      {"Sport\nAll about the weather on the coast\n" + headline + kText,
       {"Sport", "All about the weather on the coast"},
       {"Sport", "All about the weather on the coast"}},
      // Many articles are of one day or by one author.
      {"3 March 2024\nBy Lena Voss\nSport\n" + headline + kText,
       {"1 March 2024", "By Lena Voss", "Sport"},
       {"Sport"}},
      {kText, {}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    std::vector<std::string> expected = row.marked;
    for (std::string& line : expected) {
      if (line.ends_with('\n')) line.pop_back();
    }
    CHECK(marked(row.page, table_of(row.known)) == expected);
  }
}

TEST_CASE("a sentence must recur more often than another line") {
  FurnitureTable table = table_of({"Sport", kAppeal});
  for (LearnedLine& row : table.lines) row.articles = 9;
  CHECK(marked("Sport\nBridge closed\n" + kText + kAppeal, table) ==
        std::vector<std::string>{"Sport"});
}

TEST_CASE("it takes eight articles, and more where there are many") {
  struct Row {
    std::uint64_t articles, of;
    bool recurrent;
  };
  const Row rows[] = {{7, 7, false},    {8, 8, true},      {8, 16, true},    {8, 17, false},
                      {9, 20, true},    {20, 100, true},   {19, 100, false}, {63, 1000, false},
                      {64, 1000, true}, {200, 10000, true}};
  for (const Row& row : rows) {
    CAPTURE(row.articles);
    CAPTURE(row.of);
    CHECK(is_recurrent(row.articles, row.of) == row.recurrent);
  }
}

TEST_CASE("lines are counted by outlet, else by site, else by folder or file of records") {
  struct Row {
    std::string outlet, url, key, group;
  };
  const Row rows[] = {
      {"Harbour Gazette", "https://x.example/1", "/n/a.txt", "outlet Harbour Gazette"},
      {"", "https://www.x.example:80/1", "/n/a.txt", "site x.example"},
      {"", "not an address", "/n/a.txt", "folder /n"},
      {"", "", "/n/day.zip!in/a.html", "folder /n/day.zip!in"},
      {"", "", "/n/day.zip!a.html", "folder /n/day.zip"},
      {"", "", "/n/feed.jsonl.gz!#wmt/1", "folder /n/feed.jsonl.gz"},
  };
  for (const Row& row : rows) CHECK(line_group(row.outlet, row.url, row.key).name == row.group);
}

TEST_CASE("what is counted of an article is the same before it is judged and after") {
  Article article;
  article.key = "/n/a.txt";
  article.text = "Bridge closed\n\nSource: Harbour Gazette\nSport\n" + kText + "Sport\n" +
                 std::string(2000, 'x') + '\n';
  const CountedLines before = count_lines(article);
  CHECK(before.group == kGroup);
  CHECK(before.lines.size() == 4);  // Sport once, the long line not at all
  CHECK(judge_article(article, {}) == before);
  CHECK(judge_article(article, table_of({"Sport"})) == before);
  CHECK(count_lines(article) == before);
  CHECK(find_line(article, kGroup, before.lines.front()) != "");
  CHECK(find_line(article, kGroup, 1) == "");
}

TEST_CASE("an outlet that the markup sets apart as furniture is counted as such, too") {
  Article article;
  article.key = "/n/a.html";
  article.text = "Source: Weather Desk\n\nBridge closed\n\n" + kText;
  article.told.zones = {{ZoneKind::Furniture, 0, 20}};
  const CountedLines before = count_lines(article);
  CHECK(before.group.name == "folder /n");
  CHECK(judge_article(article, {}) == before);
}

}  // namespace
}  // namespace dragoman
