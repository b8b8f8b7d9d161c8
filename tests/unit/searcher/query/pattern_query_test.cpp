#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/query/parse_rows.h"

namespace dragoman {
namespace {

TEST_CASE("stars and question marks within a word are wildcards") {
  check_parse_rows({{"harb*", "harb*"},
                    {"harb**", "harb*"},
                    {"Han*yeh", "Han*yeh"},
                    {"*niyeh", "*niyeh"},
                    {"h?stage", "h?stage"},
                    {"?ostage", "?ostage"},
                    {"h?stage?", "h?stage?"},
                    {"hap*?", "hap*?"},
                    {"*a*b*", "*a*b*"},
                    {"al-Han*", "al-Han*"},
                    {"harb*, b", "(seq harb* b)"},
                    {"harb*.", "harb*"},
                    {"'harb*'", "harb*"},
                    {"(harb*)", "harb*"},
                    {"harb*? b", "(seq harb*? b)"},
                    {"إسم*ل", "إسم*ل"},
                    {"e\u0301*", "e\u0301*"},
                    {"-*niyeh a", "(seq (not *niyeh) a)"},
                    {"+h?stage a", "(seq (must h?stage) a)"},
                    {"title:*niyeh", "(title *niyeh)"},
                    {"北?大学", "北?大学"},
                    {"hostage??", "hostage"},
                    {"f*** off", "(seq f* off)"},
                    {"https://example.com/*", "https://example.com/*"}});
}

TEST_CASE("a wildcard without letters stands for nothing") {
  check_parse_rows({{"*", "()", "0+1"},
                    {"a * b", "(seq a b)", "2+1"},
                    {"*? a", "a", "0+2"},
                    {"-* a", "a", "1+1"},
                    {"NOT * a", "a", "4+1"},
                    {"b -\"\" a", "(seq b a)", "3+2"},
                    {"-=\"\" a", "a", "1+1 2+2"},
                    {"*^2 a", "(seq ^2 a)", "0+1 1+2"},
                    {"? a", "a", "0+1"},
                    {"a ?", "a"},
                    {"a ? b", "(seq a b)", "2+1"},
                    {"(a ?)", "a"}});
}

TEST_CASE("wildcards work within quotes") {
  check_parse_rows({{"\"a* b\"", "\"a* b\""},
                    {"\"Han*yeh said\"", "\"Han*yeh said\""},
                    {"\"h?stage taken?\"", "\"h?stage taken\""},
                    {"\"what happened?\" now", "(seq \"what happened\" now)"},
                    {"“har＊ st？ike”", "\"har* st?ike\""},
                    {"\"the * of\"", "\"the of\"~1", "0+10"},
                    {"\"the * * of\"~2", "\"the of\"~4", "0+12"},
                    {"\"*\"", "()", "0+3"},
                    {"\" ? \" a", "a", "0+5"}});
}

TEST_CASE("a tilde lets letters differ, or words stand in a phrase") {
  check_parse_rows({{"Barghouti~1", "Barghouti~1"},
                    {"Barghouti~", "Barghouti~1"},
                    {"Barghouti~2 a", "(seq Barghouti~2 a)"},
                    {"(a~1)", "a~1"},
                    {"a~1, b", "(seq a~1 b)"},
                    {"a~1. b", "(seq a~1 b)"},
                    {"a~2?", "a~2"},
                    {"title:a~1", "(title a~1)"},
                    {"-a~1 b", "(seq (not a~1) b)"},
                    {"a~3", "a~2", "1+2"},
                    {"a~99999999999", "a~2", "1+12"},
                    {"a~0", "a"},
                    {"a~1.5", "a~1", "1+4"},
                    {"ha*~1", "ha*", "3+2"},
                    {"a~1~1", "a~1", "3+2"},
                    {"(a b)~2", "(seq a b)", "5+2"},
                    {"a ~1", "(seq a ~1)", "2+2"},
                    {"a ~ b", "(seq a b)", "2+1"},
                    {"\"a b\"~3", "\"a b\"~3"},
                    {"\"a b\"~", "\"a b\"~1"},
                    {"\"a b\"~0", "\"a b\""},
                    {"\"a b\"~2c", "(seq \"a b\" ~2c)"},
                    {"„a b“~3 c", "(seq \"a b\"~3 c)"},
                    {"\"a b\"~5000", "\"a b\"~1000", "5+5"},
                    {"\"a b\" ~3", "(seq \"a b\" ~3)", "6+2"}});
}

TEST_CASE("a caret weighs what it stands directly after") {
  check_parse_rows({{"a^2", "(boost 2 a)"},
                    {"a^0.5 b", "(seq (boost 0.5 a) b)"},
                    {"a^.5", "(boost 0.5 a)"},
                    {"\"a b\"^0.5", "(boost 0.5 \"a b\")"},
                    {"(a OR b)^3", "(boost 3 (or a b))"},
                    {"a*^2", "(boost 2 a*)"},
                    {"a~1^2", "(boost 2 a~1)"},
                    {"\"a b\"~3^2", "(boost 2 \"a b\"~3)"},
                    {"/a/^2 b", "(seq (boost 2 /a/) b)"},
                    {"+a^2 b", "(seq (must (boost 2 a)) b)"},
                    {"title:a^2", "(title (boost 2 a))"},
                    {"title:(a b)^2", "(title (boost 2 (seq a b)))"},
                    {"a^0.01 b^100", "(seq (boost 0.01 a) (boost 100 b))"},
                    {"a^0", "(boost 0.01 a)", "1+2"},
                    {"a^101", "(boost 100 a)", "1+4"},
                    {"a^", "a", "1+1"},
                    {"a^-1", "a", "1+3"},
                    {"a^0,5 b", "(seq a b)", "1+4"},
                    {"a^1.2.3", "a", "1+6"},
                    {"a^2^3", "(boost 2 a)", "3+2"},
                    {"a^2~1", "(boost 2 a)", "3+2"},
                    {"(-a)^2 b", "(seq (not a) b)", "4+2"},
                    {"a ^2", "(seq a ^2)", "2+2"},
                    {"a ^ b", "(seq a b)", "2+1"},
                    {"()^2 a", "a", "0+2"},
                    {"a)^2 b", "(seq (boost 2 a) b)", "1+1"}});
}

TEST_CASE("a regular expression is one thing, whatever stands in it") {
  check_parse_rows({{"/hani(ya|yeh)/", "/hani\\(ya|yeh\\)/"},
                    {"/a b(c/ d", "(seq /a b\\(c/ d)"},
                    {"a /b.*/", "(seq a /b.*/)"},
                    {"(/a/)", "/a/"},
                    {"-/a+/ b", "(seq (not /a+/) b)"},
                    {"title:/a+/", "(title /a+/)"},
                    {"/a\\/b/", "/a/b/"},
                    {"/a\\.b/", "/a\\\\.b/"},
                    {"/a\\\\/ b", "(seq /a\\\\\\\\/ b)"},
                    {"/\"a\"/ AND b", "(and /\\\"a\\\"/ b)"},
                    {"and/or", "and/or"},
                    {"24/7 a", "(seq 24/7 a)"},
                    {"/usr/share/a.txt", "/usr/share/a.txt"},
                    {"/usr/share/ a", "(seq /usr/share/ a)"},
                    {"a / b / c", "(seq a / b / c)"},
                    {"//", "//"},
                    {"/a/b", "/a/b"},
                    {"/a/, b", "(seq /a/ b)"},
                    {"=/a/", "=/a/"},
                    {"/hani(ya x", "(seq /hani (seq ya x))", "0+1 5+1"},
                    {"/a|b c", "(seq /a|b c)", "0+1"},
                    {"/a b", "(seq /a b)"},
                    {"/a/~1", "/a/~1"}});
}

}  // namespace
}  // namespace dragoman
