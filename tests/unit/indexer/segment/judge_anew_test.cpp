#include "indexer/segment/judge_anew.h"

#include <doctest/doctest.h>

#include "common/index/article.h"
#include "common/index/schema.h"
#include "indexer/article/make_article.h"
#include "indexer/document/make_document.h"
#include "indexer/segment/build_segment.h"
#include "indexer/segment/next_segments.h"
#include "indexer/segment/segment_writer.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

const std::string kMenu = "All about kangaroos";

Article article_of(int number) {
  Article article;
  article.key = article.file = "/n/" + std::to_string(number);
  article.text = "Bridge " + std::to_string(number) +
                 " closed\n\nThe council has closed it to all " +
                 "lorries until the spring of the year.\n" + kMenu + '\n';
  return article;
}

FurnitureTable menu_table() {
  const LineGroup group = line_group("", "", "/n/1");
  return {{{hash_lines(split_page(kMenu), group).front(), 9, 9, group.name, kMenu}}};
}

std::vector<fs::path> write(const std::vector<Article>& articles, const FurnitureTable& furniture,
                            Scratch& scratch) {
  Tokenizer tokenizer{AnalyzerSettings{}};
  SegmentWriter writer(scratch, 1000);
  for (Article article : articles) {
    const CountedLines lines = judge_article(article, furniture);
    writer.add(make_document(article, lines, tokenizer));
  }
  return writer.finish();
}

// How many documents of the segments have the menu's word, in the text and as furniture.
std::pair<int, int> count_menu(const fs::path& folder, const std::vector<Segment>& segments) {
  std::pair<int, int> found;
  for (const Segment& segment : segments) {
    const Xapian::Database database((folder / segment.name).string());
    found.first += static_cast<int>(database.get_termfreq("kangaroos"));
    found.second += static_cast<int>(database.get_termfreq("XFkangaroos"));
  }
  return found;
}

TEST_CASE("a merge judges articles by what has been learned since, in both directions") {
  const TempFolder folder;
  Scratch scratch(folder.path());
  const auto step = [&](std::vector<Segment> live, int number, const FurnitureTable& furniture,
                        std::vector<std::string> obsolete) {
    return next_segments(folder.path(), static_cast<std::uint64_t>(number),
                         {.live = std::move(live),
                          .databases = write({article_of(number)}, furniture, scratch),
                          .added = 1,
                          .obsolete = std::move(obsolete),
                          .furniture = furniture,
                          .settings = {}},
                         scratch);
  };
  std::vector<Segment> segments = step({}, 1, {}, {});
  CHECK(count_menu(folder.path(), segments) == std::pair(1, 0));
  segments = step(segments, 2, menu_table(), {});
  REQUIRE(segments.size() == 1);
  CHECK(count_menu(folder.path(), segments) == std::pair(0, 2));
  const Xapian::Database merged((folder.path() / segments[0].name).string());
  CHECK(find_outdated(merged, menu_table()).empty());
  CHECK(find_outdated(merged, {}).size() == 2);
  segments = step(segments, 3, {}, {key_term("/n/1")});
  CHECK(count_menu(folder.path(), segments) == std::pair(2, 0));
  CHECK(segments[0].articles == 2);
}

}  // namespace
}  // namespace dragoman
