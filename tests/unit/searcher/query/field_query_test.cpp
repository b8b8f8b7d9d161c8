#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/query/parse_rows.h"

namespace dragoman {
namespace {

TEST_CASE("every field that is named in the schema can be asked for") {
  for (const char* name :
       {"title", "body", "lang", "source", "author", "path", "furniture", "type", "date", "id"}) {
    CAPTURE(name);
    check_parse_rows({{std::string(name) + ":a b", "(seq (" + std::string(name) + " a) b)"},
                      {std::string(name) + ":*", "(" + std::string(name) + " *)"}});
  }
}

TEST_CASE("dates, paths, types and ids are read up to white space or a bracket") {
  check_parse_rows({{"date:2024-02..2024-03 a", "(seq (date 2024-02..2024-03) a)"},
                    {"date:>=2024-02-20", "(date >=2024-02-20)"},
                    {"date:<2024", "(date <2024)"},
                    {"date:>= 2024 a", "(seq (date >= 2024) a)"},
                    {"date:2024-02-22T09:14:05+02:00", "(date 2024-02-22T09:14:05+02:00)"},
                    {"date:22/02/2024", "(date 22/02/2024)"},
                    {"date:/02/ a", "(seq (date /02/) a)"},
                    {"date:..2024", "(date ..2024)"},
                    {"date:-2024", "(date -2024)"},
                    {"date:2024, a", "(seq (date 2024) a)"},
                    {"date:\"last week\" a", "(seq (date \"last week\") a)"},
                    {"date:“last week”", "(date \"last week\")"},
                    {"(date:2024)", "(date 2024)"},
                    {"-date:2024 a", "(seq (not (date 2024)) a)"},
                    {"date:2024^2", "(date 2024^2)"},
                    {"date:OR", "(date OR)"},
                    {"path:/news/2024/a.txt", "(path /news/2024/a.txt)"},
                    {"path:C:\\news", "(path C:\\\\news)"},
                    {"path:*/har?our-*.txt", "(path */har?our-*.txt)"},
                    {"path:a,b;c a", "(seq (path a,b;c) a)"},
                    {"path:title:a", "(path title:a)"},
                    {"type:text/html a", "(seq (type text/html) a)"},
                    {"type:text/*", "(type text/*)"},
                    {"id:a*b?c~1^2", "(id a*b?c~1^2)"},
                    {"id:+5", "(id +5)"},
                    {"id:\"a b\"", "(id \"a b\")"}});
}

TEST_CASE("the ends of a range of dates may stand in quotes") {
  check_parse_rows({{"date:>=\"last week\" a", "(seq (date >=last week) a)"},
                    {"date:>= „last week“", "(date >= last week)"},
                    {"date:\"last week\"..\"today\"", "(date last week..today)"},
                    {"date:\"last week\".. a", "(seq (date last week..) a)"},
                    {"date:..«last week»", "(date ..last week)"},
                    {"date:2024-02..\"last week\"", "(date 2024-02..last week)"},
                    {"date:(>=\"last week\" AND <today)", "(date (and >=last week <today))"},
                    {"date:\"2024\"a", "(seq (date \"2024\") a)"},
                    {"date:\"2024\". a", "(seq (date \"2024\") a)"},
                    {"path:a..\"b\" c", "(seq (path a..\\\"b\\\") c)"},
                    {"title:\"a\"..\"b\"", "(seq (title \"a\") .. \"b\")"}});
}

TEST_CASE("a date of several words without quotes is warned of") {
  check_parse_rows({{"date:february 2024 a", "(seq (date february) 2024 a)", "5+13"},
                    {"date:q1 2024", "(seq (date q1) 2024)", "5+7"},
                    {"date:22 Feb 2024", "(seq (date 22) Feb 2024)", "5+11"},
                    {"date:(last week)", "(date (seq last week))", "6+9"},
                    {"date:2024-02 .. 2024-03", "(seq (date 2024-02) .. 2024-03)", "5+18"},
                    {"date:today the a", "(seq (date today) the a)"},
                    {"date:february, 2024", "(seq (date february) 2024)"},
                    {"date:2024 a", "(seq (date 2024) a)"},
                    {"path:february 2024", "(seq (path february) 2024)"}});
}

TEST_CASE("a bracket after such a field holds several values") {
  check_parse_rows(
      {{"date:(2023 OR 2024-02..2024-03) a", "(seq (date (or 2023 2024-02..2024-03)) a)"},
       {"date:(>=2024-02 AND <2024-05)", "(date (and >=2024-02 <2024-05))"},
       {"date:(>=2024 -2024-02)", "(date (seq >=2024 (not 2024-02)))"},
       {"date:(NOT \"last week\")", "(date (not \"last week\"))"},
       {"path:(/a/b OR /c/*)", "(path (or /a/b /c/*))"},
       {"path:((/a/b))", "(path /a/b)"},
       {"path:(/a, /b)", "(path (seq /a /b))"},
       {"path:(/a/ title:b*)", "(path (seq /a/ (title b*)))"},
       {"path:(/a/b) /c/", "(seq (path /a/b) /c/)"},
       {"path:(/a) =b", "(seq (path /a) =b)"},
       {"title:(a date:>2024)", "(title (seq a (date >2024)))"},
       {"date:(*)", "(date *)"}});
}

TEST_CASE("a star alone asks for any value, of a field only") {
  check_parse_rows({{"author:* a", "(seq (author *) a)"},
                    {"-date:*", "(not (date *))"},
                    {"title:**", "(title *)"},
                    {"title:(*)", "()", "7+1 6+3"},
                    {"by:*", "by:*"},
                    {"title:?", "()", "6+1"}});
}

TEST_CASE("what can't be a field's value is warned of") {
  check_parse_rows({{"lang:-ar", "(seq lang ar)", "0+5"},
                    {"lang:ar,fr", "(seq (lang ar) fr)", "7+1"},
                    {"lang:ar, fr", "(seq (lang ar) fr)"},
                    {"title:^2", "(title ^2)", "6+2"},
                    {"date: 2024", "(seq date 2024)", "0+5"},
                    {"date:)", "date", "0+5 5+1"},
                    {"by：a", "(seq by a)", "0+5"},
                    {"حقل:a", "(seq حقل a)", "0+7"},
                    {"他说：你好", "他说：你好"},
                    {"by:a,b", "(seq (seq by a) b)", "0+3"},
                    {"title:lang:ar", "(title lang:ar)", "6+7"},
                    {"title:by:a", "(title by:a)"},
                    {"by:a NEAR b", "(near 10 (seq by a) b)", "0+3"}});
}

}  // namespace
}  // namespace dragoman
