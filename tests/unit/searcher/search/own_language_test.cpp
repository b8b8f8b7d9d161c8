// Articles in the query's own language come first among those that have its words.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

// One dispatch in two languages, of which the first has the query's names oftener.
std::vector<Article> dispatch() {
  return news_articles({
      {"/de", "Marisol", "Marisol und Rovik: die Marisol vor Rovik.", "", "Hafenbote", "de"},
      {"/en", "Ferry", "The Marisol was seen off Rovik by the pilots of the harbour.", "",
       "Morning Post", "en"},
      {"/fr", "Pluie", "La pluie sur le port de la ville.", "", "Le Courrier", "fr"},
  });
}

TEST_CASE("small words tell the query's language, and articles in it come first") {
  struct Row {
    const char* query;
    RankDepth depth;
    const char* keys;
    std::ptrdiff_t told;  // hits that gain by their language
  };
  NewsIndex index(dispatch(), 2);
  for (const Row& row :
       std::vector<Row>{{"where was the Marisol of Rovik", RankDepth::Default, "/en /de", 1},
                        {"where was the Marisol of Rovik", RankDepth::Deep, "/en /de", 1},
                        {"where was the Marisol of Rovik", RankDepth::Fast, "/de /en", 0},
                        {"Marisol Rovik", RankDepth::Default, "/de /en", 0}}) {
    CAPTURE(row.query);
    const SearchRequest request{.query = row.query, .depth = row.depth, .explain = true};
    CHECK(index.keys(request) == row.keys);
    std::ptrdiff_t told = 0;
    for (const Hit& hit : index.answer(request).hits) {
      told += std::ranges::count(hit.parts, "in the query's language, en", &ScorePart::part);
    }
    CHECK(told == row.told);
  }
}

}  // namespace
}  // namespace dragoman
