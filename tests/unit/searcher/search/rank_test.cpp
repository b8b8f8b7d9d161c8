#include "searcher/search/rank.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "common/index/schema.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

struct Row {
  std::string key, date;
  std::vector<std::string> terms;
};

const std::vector<Row> kRows = {
    {"a", "2024-02-22", {"dam", "dam", "flood"}},
    {"b", "2024-02-23", {"dam", "rain", "village"}},
    {"c", "", {"dam", "rain", "village"}},
    {"d", "2023-01-01", {"dam", "rain", "village"}},
    {"e", "2024-02-22", {"rain", "sun", "village"}},
    {"f", "2024-02-23", {"election"}},
};

// The rows in so many segments, as one database.
Xapian::Database database_of(std::size_t segments, const TempFolder& folder) {
  Xapian::Database all;
  for (std::size_t segment = 0; segment < segments; ++segment) {
    const std::string path = (folder.path() / std::to_string(segment)).string();
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    for (std::size_t i = segment; i < kRows.size(); i += segments) {
      Xapian::Document document;
      for (const std::string& term : kRows[i].terms) document.add_term(term);
      document.add_value(slot_number(Slot::KeyHash), key_hash(kRows[i].key));
      if (const std::string date = date_value(kRows[i].date); !date.empty()) {
        document.add_value(slot_number(Slot::Date), date);
      }
      document.set_data(kRows[i].key);
      database.add_document(document);
    }
    database.commit();
    all.add_database(Xapian::Database(path));
  }
  return all;
}

std::string keys(const Xapian::Database& database, const Ranking& ranking) {
  std::string keys;
  for (const RankedDocument& document : ranking.documents) {
    keys += database.get_document(document.id).get_data();
  }
  return keys;
}

std::string ranked(const RankRequest& request, std::size_t segments = 2) {
  const TempFolder folder;
  const Xapian::Database database = database_of(segments, folder);
  return keys(database, rank(database, request));
}

std::string by_tie(std::string keys) {
  std::ranges::sort(keys, {}, [](char key) { return key_hash(std::string(1, key)); });
  return keys;
}

TEST_CASE("the best match comes first, and ties by the hash of the key") {
  CHECK(ranked({.query = Xapian::Query("dam")}) == "a" + by_tie("bcd"));
}

TEST_CASE("answers and scores don't depend on how the index is cut") {
  const Xapian::Query query(
      Xapian::Query::OP_OR, Xapian::Query("dam"),
      Xapian::Query(Xapian::Query::OP_OR, Xapian::Query("rain"), Xapian::Query("village")));
  const TempFolder one;
  const TempFolder many;
  const Xapian::Database whole = database_of(1, one);
  const Xapian::Database cut = database_of(4, many);
  const Ranking first = rank(whole, {.query = query});
  const Ranking second = rank(cut, {.query = query});
  CHECK(keys(whole, first) == keys(cut, second));
  REQUIRE(first.documents.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(first.documents[i].score == second.documents[i].score);
  }
  CHECK(first.total == 5);
  CHECK(first.total_is_exact);
}

TEST_CASE("many hits are counted, not estimated") {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 30'000; ++i) {
    Xapian::Document document;
    document.add_term("dam");
    if (i % 2 == 0) document.add_term("rain");
    if (i % 3 == 0) document.add_term("wind");
    database.add_document(document);
  }
  const Xapian::Query rain("rain");
  const Ranking either = rank(database, {.query = rain | Xapian::Query("wind"), .limit = 1});
  CHECK(either.total == 20'000);
  CHECK(either.total_is_exact);
}

TEST_CASE("pages follow one another without gap or overlap, also within ties") {
  const std::string all = ranked({.query = Xapian::Query("rain"), .limit = 10});
  CHECK(all == by_tie("bcde"));
  std::string pages;
  for (std::uint32_t offset = 0; offset < 6; ++offset) {
    pages += ranked({.query = Xapian::Query("rain"), .offset = offset, .limit = 1});
  }
  CHECK(pages == all);
}

TEST_CASE("nothing asked for is nothing given, but counted") {
  const TempFolder folder;
  const Xapian::Database database = database_of(2, folder);
  const Ranking ranking = rank(database, {.query = Xapian::Query("dam"), .limit = 0});
  CHECK(ranking.documents.empty());
  CHECK(ranking.total == 4);
}

TEST_CASE("by date, undated articles come last in both directions") {
  const Xapian::Query all{std::string()};
  CHECK(ranked({.query = all, .sort = SortOrder::NewestFirst}) ==
        by_tie("bf") + by_tie("ae") + "d" + "c");
  CHECK(ranked({.query = all, .sort = SortOrder::OldestFirst}) ==
        "d" + by_tie("ae") + by_tie("bf") + "c");
}

TEST_CASE("a range of dates has both its ends in it, and no undated article") {
  const auto day = [](const char* date) { return date_value(date); };
  const Xapian::Query dam("dam");
  CHECK(ranked({.query = dam, .since = day("2024-02-22")}) == "ab");
  CHECK(ranked({.query = dam, .until = day("2024-02-22")}) == "ad");
  CHECK(ranked({.query = dam, .since = day("2024-02-23"), .until = day("2024-02-23")}) == "b");
  CHECK(ranked({.query = dam, .since = day("2025-01-01")}).empty());
}

// Turns away the article with one key.
class Without : public Xapian::MatchDecider {
 public:
  explicit Without(std::string key) : key_(std::move(key)) {}
  bool operator()(const Xapian::Document& document) const override {
    return document.get_data() != key_;
  }

 private:
  std::string key_;
};

TEST_CASE("what a decider turns away is no hit and isn't counted") {
  const TempFolder folder;
  const Xapian::Database database = database_of(3, folder);
  const Without decider("b");
  for (const SortOrder sort : {SortOrder::Relevance, SortOrder::OldestFirst}) {
    RankRequest request{.query = Xapian::Query("dam"), .sort = sort};
    request.decider = &decider;
    const Ranking ranking = rank(database, request);
    CHECK(keys(database, ranking).find('b') == std::string::npos);
    CHECK(ranking.documents.size() == 3);
    CHECK(ranking.total == 3);
  }
}

TEST_CASE("the best of all come beside whatever page is asked for") {
  const TempFolder folder;
  const Xapian::Database database = database_of(3, folder);
  const Xapian::Query dam("dam");
  const Ranking all = rank(database, {.query = dam});
  for (const std::uint32_t offset : {0U, 2U, 10U}) {
    RankRequest request{.query = dam, .offset = offset, .limit = 1};
    request.best = 2;
    const Ranking page = rank(database, request);
    CHECK(page.best == std::vector{all.documents[0].id, all.documents[1].id});
    CHECK(page.has_more == (offset < 3));
  }
}

}  // namespace
}  // namespace dragoman
