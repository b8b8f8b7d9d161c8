// Pairs: which articles have two words as far from each other as the query has them.
#include "searcher/analysis/pair_source.h"

#include <doctest/doctest.h>

#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

AnalyzedQuery pair_of(const std::string& first, const std::string& second, std::uint32_t distance) {
  AnalyzedQuery pair = phrase_of(text_field(), {first, second});
  pair.kind = AnalyzedKind::Pair;
  pair.number = distance;
  return pair;
}

std::vector<Article> river_articles() {
  std::vector<Article> articles;
  for (const char* body : {"river talks", "river of talks", "talks of the river", "river dam talks",
                           "river talks and river talks", "nothing"}) {
    Article article;
    article.key = "/" + std::to_string(articles.size());
    article.lang = "en";
    article.text = body;
    article.zones = {{ZoneKind::Body, 0, static_cast<std::uint32_t>(article.text.size())}};
    articles.push_back(article);
  }
  return articles;
}

TEST_CASE("a pair is found at its own distance, and ranks by how often an article has it") {
  struct Row {
    const char* first;
    const char* second;
    std::uint32_t distance;
    const char* ranked;  // the numbers of the articles, best first
  };
  for (const std::size_t segments : {1U, 3U}) {
    SmallIndex index(segments, river_articles());
    for (const Row& row : std::vector<Row>{{"river", "talks", 1, "5 1"},
                                           {"river", "talks", 2, "2 4"},
                                           {"river", "talks", 3, ""},
                                           {"talks", "river", 3, "3"},
                                           {"talks", "river", 2, "5"},
                                           {"river", "rain", 1, ""}}) {
      CAPTURE(row.first);
      CAPTURE(row.distance);
      const AnalyzedQuery pair = pair_of(row.first, row.second, row.distance);
      const auto postings = find_pair(pair, index.database, {});
      CHECK(ranked_hits(index, pair_query(pair, postings, index.database)) == row.ranked);
    }
  }
}

TEST_CASE("the rarer a pair, the more it weighs") {
  SmallIndex index(1, river_articles());
  const auto often = find_pair(pair_of("river", "talks", 1), index.database, {});
  const auto once = find_pair(pair_of("dam", "talks", 1), index.database, {});
  REQUIRE(!often.empty());
  REQUIRE(once.size() == 1);
  CHECK(once.front().weight > often.front().weight);
}

}  // namespace
}  // namespace dragoman
