#include "searcher/query/vocabulary.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

using Splits = std::vector<std::pair<std::string, std::string>>;

// Adds `count` documents with the term.
void add_term(Xapian::WritableDatabase& database, const std::string& term, int count) {
  for (int i = 0; i < count; ++i) {
    Xapian::Document document;
    document.add_term(term);
    database.add_document(document);
  }
}

Xapian::WritableDatabase empty_database() {
  return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

TEST_CASE("a form is parted where both parts are known, the likeliest ways first") {
  Xapian::WritableDatabase database = empty_database();
  for (const auto& [term, count] : std::vector<std::pair<std::string, int>>{{"cease", 3},
                                                                            {"fire", 2},
                                                                            {"ceas", 5},
                                                                            {"efire", 1},
                                                                            {"ceasef", 9},
                                                                            {"ire", 2},
                                                                            {"ce", 9},
                                                                            {"asefire", 9},
                                                                            {"Sair", 4},
                                                                            {"Sstrike", 4},
                                                                            {"air", 4}}) {
    add_term(database, term, count);
  }
  CHECK(split_form(database, kTextField, "ceasefire") ==
        Splits{{"cease", "fire"}, {"ceasef", "ire"}});
  CHECK(split_form(database, kTextField, "airstrike") == Splits{});
  CHECK(split_form(database, kTitleField, "airstrike") == Splits{{"air", "strike"}});
  CHECK(split_form(database, kTextField, "fire") == Splits{});
  CHECK(split_form(database, kTextField, "") == Splits{});
}

TEST_CASE("parts are counted in letters, not bytes") {
  Xapian::WritableDatabase database = empty_database();
  for (const char* term : {"жд", "жду", "вас", "ас"}) add_term(database, term, 1);
  CHECK(split_form(database, kTextField, "ждувас") == Splits{{"жду", "вас"}});
}

TEST_CASE("a prefix is expanded over all segments, in its field alone") {
  Xapian::WritableDatabase first = empty_database();
  Xapian::WritableDatabase second = empty_database();
  add_term(first, "rain", 1);
  add_term(first, "Srainy", 1);
  add_term(first, "Zrain", 1);
  add_term(second, "rains", 1);
  add_term(second, "rail", 1);
  Xapian::Database both;
  both.add_database(first);
  both.add_database(second);
  ExpansionBudget budget;
  const Expansion expansion = expand_prefix(both, kTextField, "rain", budget);
  CHECK(expansion.forms == std::vector<std::string>{"rain", "rains"});
  CHECK(!expansion.is_cut);
  CHECK(expand_prefix(both, kTitleField, "rai", budget).forms == std::vector<std::string>{"rainy"});
}

TEST_CASE("of too many expansions the most frequent are kept") {
  Xapian::WritableDatabase database = empty_database();
  Xapian::Document often;
  for (int i = 0; i < 1001; ++i) {
    const std::string term = "w" + std::to_string(1000 + i);
    add_term(database, term, 1);
    if (i != 500) often.add_term(term);
  }
  database.add_document(often);
  ExpansionBudget budget;
  const Expansion expansion = expand_prefix(database, kTextField, "w", budget);
  CHECK(expansion.is_cut);
  REQUIRE(expansion.forms.size() == kMaxExpansions);
  CHECK(expansion.forms[499] == "w1499");
  CHECK(expansion.forms[500] == "w1501");
}

TEST_CASE("the prefixes of one query share a budget") {
  Xapian::WritableDatabase database = empty_database();
  for (const char* term : {"aa", "ab", "ac"}) add_term(database, term, 1);
  ExpansionBudget forms{.forms = 4};
  CHECK(expand_prefix(database, kTextField, "a", forms).forms.size() == 3);
  const Expansion second = expand_prefix(database, kTextField, "a", forms);
  CHECK(second.forms == std::vector<std::string>{"aa"});
  CHECK(second.is_cut);
  ExpansionBudget reads{.forms = 100, .bytes = 1024};
  CHECK(expand_prefix(database, kTextField, "a", reads).is_cut);
}

}  // namespace
}  // namespace dragoman
