#include "common/text/language_family.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>

namespace dragoman {
namespace {

// What the marks of a family say: whose each of them is.
std::vector<LanguageSet> owners_of(const LanguageFamily& family) {
  std::vector<LanguageSet> owners;
  for (const auto& [word, languages] : family.words) owners.push_back(languages);
  for (const auto& [letter, languages] : family.letters) owners.push_back(languages);
  for (const auto& [beginning, languages] : family.beginnings) owners.push_back(languages);
  for (const auto& [end, languages] : family.ends) owners.push_back(languages);
  return owners;
}

TEST_CASE("every mark of a family speaks for some of its languages and not for all") {
  REQUIRE(!language_families().empty());
  for (const LanguageFamily& family : language_families()) {
    CAPTURE(family.languages.front());
    for (const LanguageSet owners : owners_of(family)) {
      CHECK(owners != 0);
      CHECK(std::popcount(owners) < std::ssize(family.languages));
    }
  }
}

TEST_CASE("every language of a family has marks of its own") {
  for (const LanguageFamily& family : language_families()) {
    const std::vector<LanguageSet> owners = owners_of(family);
    for (const std::string_view language : family.languages) {
      CAPTURE(language);
      // Kyrgyz has no letter or word that none of its neighbours has.
      if (language == "ky") continue;
      CHECK(std::count(owners.begin(), owners.end(), LanguageSet{1} << *family.index(language)) >
            0);
    }
  }
}

}  // namespace
}  // namespace dragoman
