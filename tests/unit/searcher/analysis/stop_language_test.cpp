#include "searcher/analysis/stop_language.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("a query's small words tell whose stop words are left out, if they are sure to") {
  const struct {
    Texts forms;
    Texts languages;
    std::string language;
  } rows[] = {
      {{"the", "harbour"}, {"ar", "de", "en", "fr"}, "en"},
      {{"gaza", "war"}, {"ar", "de", "en", "fr"}, ""},
      {{"war", "in", "gaza"}, {"ar", "de", "en", "fr"}, "en"},
      {{"die", "lage", "und", "der", "krieg"}, {"ar", "de", "en", "fr"}, "de"},
      {{"gaza", "war"}, {"de"}, "de"},
      {{"guerre", "dans", "gaza"}, {"ar", "fr"}, "fr"},
      {{"guerre", "dans", "gaza"}, {"ar", "de", "en"}, ""},
      // Of the index's articles those in French have grève, those in English strike.
      {{"guerre", "dans", "gaza"}, {"ar", "en", "fr"}, ""},
      {{"greve", "dans", "gaza"}, {"ar", "en", "fr"}, "fr"},
      {{"strike", "dans", "gaza"}, {"ar", "en", "fr"}, ""},
      {{"greve", "der", "gaza"}, {"de", "en", "fr"}, ""},
      {{"الحرب", "في", "غزة"}, {"ar", "en"}, "ar"},
      {{"война", "на", "севере"}, {"en", "ru"}, "ru"},
      {{"truce"}, {"en"}, ""},
      {{"the"}, {}, ""},
      {{}, {"en"}, ""},
  };
  SmallIndex index;
  for (const auto& row : rows) {
    index.languages = row.languages;
    CAPTURE(row.forms);
    CAPTURE(row.languages);
    CHECK(stop_language(row.forms, index.context()) == row.language);
  }
}

}  // namespace
}  // namespace dragoman
