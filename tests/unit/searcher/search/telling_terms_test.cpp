// The words that tell hits from other articles, by whole answers.
#include "searcher/search/telling_terms.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

// A third about a ferry, the others about the weather; some in French.
const std::vector<Article>& articles() {
  static const std::vector<Article> articles = [] {
    std::vector<NewsRow> rows;
    for (int i = 0; i < 60; ++i) {
      const std::string number = std::to_string(i);
      if (i % 3 == 0) {
        rows.push_back({"/" + number, "Ferry",
                        "The ferries Orsola and 2024 hit a tug near Rovik. The captain is known. "
                        "Only" +
                            number + " once.",
                        ""});
      } else if (i % 3 == 1) {
        rows.push_back({"/" + number, "Weather", "It is known that rain fell near the hills.", ""});
      } else {
        rows.push_back(
            {"/" + number, "Temps",
             i % 2 == 0 ? "La pluie est tombée sur la colline." : "La pluie et le ferry.", "",
             "Le Courrier", "fr"});
      }
    }
    return news_articles(rows);
  }();
  return articles;
}

std::string terms(const SearchRequest& request, std::size_t segments) {
  NewsIndex index(articles(), segments);
  std::string text;
  double last = 1e9;
  for (const TellingTerm& term : index.answer(request).terms) {
    (text += text.empty() ? "" : " ") += term.form;
    if (term.score > last || term.score <= 0) text += " out of order";
    last = term.score;
  }
  return text;
}

TEST_CASE("telling terms are what the hits have and others haven't") {
  struct Row {
    std::string query, terms;
  };
  const std::vector<Row> rows = {
      {"ferry lang:en", "captain hit orsola rovik tug"},
      {"orsola lang:en", "captain ferries hit rovik tug"},
      {"\"tug near\" lang:en", "captain ferries hit orsola rovik"},
      {"+ferry +tug capt*", "hit orsola rovik"},
      {"nosuchword", ""},
  };
  for (const std::size_t segments : {1U, 3U}) {
    for (const Row& row : rows) {
      CAPTURE(row.query);
      CHECK(terms({.query = row.query, .limit = 1, .expand = true}, segments) == row.terms);
    }
  }
}

TEST_CASE("words that all articles of the hits' language have tell nothing") {
  CHECK(terms({.query = "ferry lang:fr", .expand = true}, 2).empty());
}

std::string terms_of_hits(const std::vector<std::string>& hits) {
  std::vector<NewsRow> rows;
  for (std::size_t i = 0; i < 40; ++i) {
    rows.push_back({"/" + std::to_string(i), "News",
                    i < hits.size() ? "In Rovik: " + hits[i] : "It rained.", ""});
  }
  NewsIndex index(news_articles(rows));
  std::string text;
  for (const TellingTerm& term : index.answer({.query = "rovik", .expand = true}).terms) {
    (text += text.empty() ? "" : " ") += term.form;
  }
  return text;
}

TEST_CASE("the most telling terms come first, and no more than twenty") {
  CHECK(terms_of_hits({"zebra yak okapi", "zebra yak okapi", "zebra yak", "zebra"}) ==
        "zebra yak okapi");
  std::string many;
  for (char c = 'a'; c <= 'y'; ++c) many += std::string(" k") + c + "mel";
  const std::string found = terms_of_hits({many, many});
  CHECK(std::ranges::count(found, ' ') == kMaxTellingTerms - 1);
}

// Three hits for "Rovik" in each of two languages, among others.
std::string terms_of_two(const std::string& english, const NewsRow& other) {
  std::vector<NewsRow> rows;
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i);
    rows.push_back({"/e" + number, "News", i < 3 ? "In Rovik " + english : "It rained.", ""});
    rows.push_back({"/o" + number, other.title, i < 3 ? "Rovik. " + other.body : other.title, "",
                    other.source, other.lang});
  }
  NewsIndex index(news_articles(rows), 2);
  std::string text;
  for (const TellingTerm& term : index.answer({.query = "rovik", .expand = true}).terms) {
    (text += text.empty() ? "" : " ") += term.form;
  }
  return text;
}

TEST_CASE("of one word the best form alone is told, whatever languages the hits are in") {
  const std::string english = "a shelter beside other shelters opened.";
  CHECK(terms_of_two(english, {"", "خبر", "سفينة", "", "صحيفة", "ar"}) == "opened shelter سفينه");
  CHECK(terms_of_two(english, {"", "Temps", "Un bateau.", "", "Le Courrier", "fr"}) ==
        "bateau opened shelter");
}

TEST_CASE("a word with its elided article is told without it") {
  CHECK(terms_of_two("a ferryboat burnt.",
                     {"", "Temps", "L'école d'Orsola brûle.", "", "Le Courrier", "fr"}) ==
        "brule burnt ecole ferryboat orsola");
  // But for a compound's parts its whole is told.
  CHECK(terms_of_two("a ferry-boat burnt.", {"", "Temps", "Un bateau.", "", "Le Courrier", "fr"}) ==
        "bateau boat burnt ferry ferryboat");
}

TEST_CASE("telling terms don't depend on the page shown") {
  SearchRequest request{.query = "ferry lang:en", .limit = 3, .expand = true};
  const std::string expected = terms(request, 1);
  request.offset = 12;
  CHECK(terms(request, 1) == expected);
  request.limit = 0;
  CHECK(terms(request, 1) == expected);
}

TEST_CASE("telling terms come only where they are asked for") {
  CHECK(terms({.query = "ferry"}, 1).empty());
}

}  // namespace
}  // namespace dragoman
