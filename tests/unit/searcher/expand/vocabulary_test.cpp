#include "searcher/expand/vocabulary.h"

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

}  // namespace
}  // namespace dragoman
