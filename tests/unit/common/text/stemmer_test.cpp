#include "common/text/stemmer.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("every language with a stemmer has one") {
  for (const char* language :
       {"ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id",
        "it", "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"}) {
    CAPTURE(language);
    CHECK(has_stemmer(language));
    CHECK(bool(Stemmer(language)));
  }
}

TEST_CASE("without a stemmer words stay as they are") {
  for (const char* language : {"", "he", "zh", "xx", "english"}) {
    CAPTURE(language);
    Stemmer stemmer(language);
    CHECK(!stemmer);
    CHECK(!has_stemmer(language));
    CHECK(stemmer.stem("talks") == "talks");
  }
}

TEST_CASE("an Arabic word has one stem with and without article and conjunction") {
  const struct {
    std::string word;
    std::string stem;
  } rows[] = {
      {"مدينة", "مدين"},    {"المدينة", "مدين"},
      {"والمدينة", "مدين"}, {"فالمدينة", "مدين"},
      {"وللمدينة", "مدين"}, {"بالمدينة", "مدين"},
      {"مفاوضات", "مفاوض"}, {"المفاوضات", "مفاوض"},
      {"والد", "والد"},     {"", ""},
  };
  Stemmer stemmer("ar");
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CHECK(stemmer.stem(row.word) == row.stem);
  }
}

TEST_CASE("Snowball's own stem can be had in Arabic, too") {
  Stemmer stemmer("ar");
  CHECK(stemmer.snowball("المفاوضات") == "مفاوض");
  CHECK(stemmer.snowball("مفاوضات") == "مفاوضا");
  CHECK(stemmer.stem("مفاوضات") == "مفاوض");
}

TEST_CASE("a stem doesn't depend on the word before") {
  Stemmer stemmer("en");
  CHECK(stemmer.stem("talks") == "talk");
  CHECK(stemmer.stem("agreements") == "agreement");
  CHECK(stemmer.stem("talks") == "talk");
  CHECK(stemmer.stem("").empty());
}

}  // namespace
}  // namespace dragoman
