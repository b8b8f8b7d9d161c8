#include "searcher/analysis/stop_language.h"

#include <doctest/doctest.h>

#include <vector>

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
      {{"الحرب", "في", "غزة"}, {"ar", "en"}, "ar"},
      {{"война", "на", "севере"}, {"en", "ru"}, "ru"},
      {{"truce"}, {"en"}, ""},
      {{"the"}, {}, ""},
      {{}, {"en"}, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.forms);
    CAPTURE(row.languages);
    CHECK(stop_language(row.forms, row.languages) == row.language);
  }
}

}  // namespace
}  // namespace dragoman
