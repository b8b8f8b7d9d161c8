#include "common/text/settings.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("settings come back from their description") {
  for (const bool stemming : {true, false}) {
    for (const bool fold_marks : {true, false}) {
      const AnalyzerSettings settings{.stemming = stemming, .fold_marks = fold_marks};
      CHECK(parse_settings(describe(settings)) == settings);
    }
  }
}

TEST_CASE("what a description doesn't name keeps its default") {
  CHECK(parse_settings("") == AnalyzerSettings{});
  CHECK(parse_settings("analysis=1 fold_marks=0") ==
        AnalyzerSettings{.stemming = true, .fold_marks = false});
  CHECK(parse_settings("analysis=1 xstemming=0") == AnalyzerSettings{});
}

TEST_CASE("a description names what tokens depend on") {
  const std::string line = describe({});
  for (const char* name : {"analysis=", " icu=", " snowball=", " stemming=1", " fold_marks=1"}) {
    CAPTURE(name);
    CHECK(line.find(name) != std::string::npos);
  }
}

}  // namespace
}  // namespace dragoman
