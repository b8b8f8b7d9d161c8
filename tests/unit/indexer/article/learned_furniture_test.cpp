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
    table.lines.push_back({hash_lines(split_page(line), kGroup).front(), 9, 9, kGroup.name, line});
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

TEST_CASE("lines that recur are furniture, but for what makes copies of one article") {
  struct Row {
    std::string page;
    std::vector<std::string> known, marked;
  };
  const Row rows[] = {
      {"Sport\nBridge closed until the spring\n" + kText + "Tell a neighbour\n",
       {"Sport", "Tell a neighbour"},
       {"Sport", "Tell a neighbour"}},
      // Numbers, case and spaces differ from page to page.
      {"Bridge closed until the spring\n" + kText + "12  Neighbours LIKE this\n",
       {"3 neighbours like this"},
       {"12  Neighbours LIKE this"}},
      // A sentence that stands below every article.
      {"Bridge closed until the spring\n" + kText +
           "The Gazette is printed on paper from the mill.\n",
       {"The Gazette is printed on paper from the mill."},
       {"The Gazette is printed on paper from the mill."}},
      // One article on many pages: its text and headline recur as the menu does.
      {"Sport\nBridge closed until the spring\n" + kText + "A list:\nlorries\n" + kText + "Sport\n",
       {"Sport", "Bridge closed until the spring", kText, "A list:", "lorries"},
       {"Sport", "Sport"}},
      // A headline is known only by what stands above it.
      {"Sport\nAll about the weather on the coast\nBridge closed until the spring\n" + kText +
           "Nobody minds much that it is so, the mayor said.\n",
       {"Sport", "All about the weather on the coast"},
       {"Sport", "All about the weather on the coast"}},
      // Many articles are of one day or by one author.
      {"3 March 2024\nBy Lena Voss\nSport\n" + kText,
       {"1 March 2024", "By Lena Voss", "Sport"},
       {"Sport"}},
      {kText, {}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(marked(row.page, table_of(row.known)) == row.marked);
  }
}

TEST_CASE("it takes five articles, and more where there are many") {
  struct Row {
    std::uint64_t articles, of;
    bool recurrent;
  };
  const Row rows[] = {{4, 4, false},     {5, 5, true},     {5, 6, true},      {5, 7, false},
                      {9, 20, true},     {8, 20, false},   {20, 100, true},   {19, 100, false},
                      {63, 1000, false}, {64, 1000, true}, {200, 10000, true}};
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

}  // namespace
}  // namespace dragoman
