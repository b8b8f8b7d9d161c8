#include "common/text/stopwords.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_stopwords();

namespace {

TEST_CASE("stop words are known by language, folded") {
  const struct {
    std::string form;
    std::string language;
    bool is_stopword;
  } rows[] = {
      {"the", "en", true},  {"dont", "en", true}, {"hostage", "en", false},   {"us", "en", false},
      {"may", "en", false}, {"der", "en", false}, {"der", "de", true},        {"fur", "de", true},
      {"für", "de", true},  {"ete", "fr", true},  {"aujourdhui", "fr", true}, {"more", "ru", false},
      {"её", "ru", true},   {"ее", "ru", true},   {"الي", "ar", true},        {"על", "he", true},
      {"של", "he", true},   {"icin", "tr", true}, {"的", "zh", true},         {"the", "", false},
      {"the", "xx", false}, {"", "en", false},    {"#", "en", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.form);
    CHECK(is_stopword(row.form, row.language) == row.is_stopword);
  }
}

TEST_CASE("the small words of a query tell its language") {
  CHECK(stopword_language(std::vector<std::string>{"die", "lage", "und", "der", "krieg"}) == "de");
  CHECK(stopword_language(std::vector<std::string>{"what", "is", "the", "plan"}) == "en");
  CHECK(stopword_language(std::vector<std::string>{"guerre", "dans", "les", "rues"}) == "fr");
  CHECK(stopword_language(std::vector<std::string>{"in"}) == "en");
  CHECK(stopword_language(std::vector<std::string>{"truce"}).empty());
  CHECK(stopword_language({}).empty());
}

TEST_CASE("there are sixteen lists of some length, one word a line") {
  CHECK(embedded_stopwords().size() == 16);
  for (const EmbeddedFile& file : embedded_stopwords()) {
    CAPTURE(file.name);
    CHECK(file.content.ends_with('\n'));
    CHECK(std::count(file.content.begin(), file.content.end(), '\n') > 60);
    CHECK(file.content.find('\r') == std::string_view::npos);
    CHECK(file.content.find(" \n") == std::string_view::npos);
  }
}

TEST_CASE("many threads may ask at once") {
  std::vector<std::jthread> threads;
  std::atomic<int> found = 0;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&found] { found += is_stopword("och", "sv") ? 1 : 0; });
  }
  threads.clear();
  CHECK(found == 4);
}

}  // namespace
}  // namespace dragoman
