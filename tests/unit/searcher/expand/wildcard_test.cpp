#include "searcher/expand/wildcard.h"

#include <doctest/doctest.h>

#include <vector>

namespace dragoman {
namespace {

TEST_CASE("a star stands for any letters, a question mark for one") {
  struct Row {
    std::string pattern;
    std::vector<std::string> matching;
    std::vector<std::string> others;
  };
  for (const Row& row : std::vector<Row>{
           {"harb*", {"harb", "harbour"}, {"har", "a", "", "charb"}},
           {"*bour", {"bour", "harbour", "bourbour"}, {"harbours", "bou"}},
           {"h*r", {"hr", "harbour", "hrr", "hrbr"}, {"h", "harbours", "r"}},
           {"h?stage", {"hostage", "hastage", "hжstage"}, {"hstage", "hoostage"}},
           {"*ar*ou*", {"harbour", "arou"}, {"ouar", "harb"}},
           {"?", {"a", "ж", "港", "😀"}, {"", "ab", "жж"}},
           {"??", {"ab", "жж"}, {"ж", "a"}},
           {"*?", {"a", "ж", "abж"}, {""}},
           {"a?*", {"ab", "abc", "aжc"}, {"a", "b"}},
           {"a**b", {"ab", "axb"}, {"a", "abx"}},
           {"*", {"", "a", "жж"}, {}},
           {"ж*к", {"жк", "жук"}, {"жу", "к"}},
           {"*ab?ab*", {"ababxab", "xabcabx"}, {"abab", "ababab"}},
           {"harb", {"harb"}, {"har", "harbo"}},
           {"", {""}, {"a"}},
       }) {
    CAPTURE(row.pattern);
    const WildcardPattern pattern(row.pattern);
    for (const std::string& form : row.matching) {
      CAPTURE(form);
      CHECK(pattern.matches(form));
    }
    for (const std::string& form : row.others) {
      CAPTURE(form);
      CHECK_FALSE(pattern.matches(form));
    }
  }
}

TEST_CASE("what every match begins with and holds is known") {
  struct Row {
    std::string pattern, prefix, longest;
    bool is_prefix;
  };
  for (const Row& row : std::vector<Row>{{"harb*", "harb", "harb", true},
                                         {"harb**", "harb", "harb", true},
                                         {"*", "", "", true},
                                         {"h*bour", "h", "bour", false},
                                         {"harb?", "harb", "harb", false},
                                         {"*?", "", "", false},
                                         {"*niyeh", "", "niyeh", false},
                                         {"a*bcd*ef", "a", "bcd", false},
                                         {"harb", "harb", "harb", false},
                                         {"ж*", "ж", "ж", true}}) {
    CAPTURE(row.pattern);
    const WildcardPattern pattern(row.pattern);
    CHECK(pattern.prefix() == row.prefix);
    CHECK(pattern.longest_literal() == row.longest);
    CHECK(pattern.is_prefix() == row.is_prefix);
  }
}

TEST_CASE("many stars don't make a match take for ever") {
  std::string pattern;
  for (int i = 0; i < 60; ++i) pattern += "*a";
  const std::string form(200, 'a');
  CHECK(WildcardPattern(pattern).matches(form));
  CHECK_FALSE(WildcardPattern(pattern + "b").matches(form));
}

}  // namespace
}  // namespace dragoman
