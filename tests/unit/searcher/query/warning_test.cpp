#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/query/parse_rows.h"

namespace dragoman {
namespace {

constexpr const char* kFields =
    "title, body, lang, source, author, path, furniture, type, date and id";

TEST_CASE("a warning says what is wrong and how to put it right") {
  struct Row {
    std::string typed;
    QueryWarning warning;
  };
  const std::string dangling =
      " has nothing to work on and is ignored; to find the word, write it in small letters or in "
      "quotes";
  const std::vector<Row> rows = {
      {"a AND", {2, 3, "AND" + dangling}},
      {"a OR", {2, 2, "OR" + dangling}},
      {"a NOT", {2, 3, "NOT" + dangling}},
      {"a NEAR/5", {2, 6, "NEAR" + dangling}},
      {"a ONEAR", {2, 5, "ONEAR" + dangling}},
      {"a NEAR/x b", {2, 6, "'NEAR/' takes a number and is read as a word; write NEAR/5"}},
      {"a NEAR/0 b", {2, 6, "NEAR/0 is read as NEAR/1, next to each other"}},
      {"a ONEAR/2000 b", {2, 10, "so many words apart is too far; ONEAR works up to ONEAR/1000"}},
      {"a onear/5 b",
       {2, 7, "operators are written in capitals, so this is read as words; write ONEAR/5"}},
      {"a NEAR 5",
       {2, 6, "the number is read as a word, and NEAR as NEAR/10; write NEAR/5 without a space"}},
      {"a ONEAR 5",
       {2, 7,
        "the number is read as a word, and ONEAR as ONEAR/10; write ONEAR/5 without a space"}},
      {"a NEAR -b",
       {7, 2,
        "nothing is near what must be absent, so that this is ignored; write it apart: "
        "a NEAR b -c"}},
      {"\"a", {0, 1, "this quote is never closed; the phrase is taken to the end"}},
      {"a 」", {2, 3, "this quote was never opened and is ignored"}},
      {"a \"\"", {2, 2, "there is nothing between these quotes; they are ignored"}},
      {"\"a * * b\"",
       {0, 9,
        "a star alone isn't searched; the phrase is read as \"...\"~2, so that as many more words "
        "may stand in it"}},
      {"a)", {1, 1, "this bracket was never opened and is ignored"}},
      {"(a", {0, 1, "this bracket is never closed; it is closed at the end"}},
      {"a ()", {2, 2, "there is nothing between these brackets; they are ignored"}},
      {repeated("(", 51) + "a" + repeated(")", 51),
       {50, 1, "brackets nest more than 50 deep; those further in are ignored"}},
      {"by:a",
       {0, 3,
        "there is no field 'by', so it is read as a word; the fields are " + std::string(kFields)}},
      {"lang:",
       {0, 5, "lang: has no value and is read as a word; write lang:word without a space"}},
      {"lang:-ar",
       {0, 5, "a sign stands before a field, so lang: is read as a word; write -lang:word"}},
      {"lang:ar,fr",
       {7, 1, "this ends the value of lang:, and what follows is read apart; write lang:(a OR b)"}},
      {"a *", {2, 1, "a star alone is ignored; write letters beside it, or field:* for any value"}},
      {"? a", {0, 1, "a '?' alone is ignored; it stands for one letter, beside others"}},
      {"a - b",
       {2, 1,
        "'-' is no operator here and is ignored; write +word, -word or =word without a space"}},
      {"a || b", {2, 2, "'||' is no operator and is ignored; write AND, OR or NOT"}},
      {"a !b", {2, 1, "'!' is no operator and is ignored; write -word or NOT word"}},
      {"title:lang:ar",
       {6, 7, "'lang:' is read as a part of the word; a value stands in one field only"}},
      {"date:last week",
       {5, 9,
        "a date of several words stands in quotes, as in date:\"last week\"; here the first word "
        "alone is the value"}},
      {"===a", {0, 3, "more than two '=' are read as two"}},
      {"=\"a b\"", {0, 1, "'=' stands before single words only and is ignored here"}},
      {"=a*", {0, 1, "'=' and wildcards don't go together; '=' is ignored"}},
      {"=title:a",
       {0, 8,
        "'title:' is read as a part of the word; '=' stands after a field: write title:=word"}},
      {"a~3", {1, 2, "at most two letters may differ; read as ~2"}},
      {"a~0.8", {1, 4, "'~' takes a whole number and is read as ~1 here"}},
      {"(a b)~3",
       {5, 2,
        "'~' works after a plain word (letters that may differ) or a phrase (words that may stand "
        "between) and is ignored here"}},
      {"\"a b\"~1001", {5, 5, "so much slack is too much; read as ~1000"}},
      {"a ~2",
       {2, 2,
        "'~2' belongs directly after a word and is read as a word here; write word~1 or word^2"}},
      {"a ^",
       {2, 1, "'^' belongs directly after a word and is ignored here; write word~1 or word^2"}},
      {"a^0", {1, 2, "a weight is from 0.01 to 100; the nearest of these is taken"}},
      {"a^",
       {1, 1, "'^' takes a number from 0.01 to 100 and is ignored here; write word^2 or word^0.5"}},
      {"a^2^3", {3, 2, "there is a weight before this one, which is ignored"}},
      {"(-a)^2", {4, 2, "what must be absent has no weight; '^' is ignored here"}},
      {"/a|b",
       {0, 1,
        "this regular expression is never closed and is read as words; write /expression/ and a "
        "space, and \\/ for a slash in it"}},
      {"a\xFF",
       {1, 1,
        "the query isn't UTF-8 here and the bytes are ignored; set the terminal or the file to "
        "UTF-8"}}};
  for (const auto& [typed, warning] : rows) {
    CAPTURE(typed);
    const ParsedQuery parsed = parse_query(typed);
    REQUIRE(parsed.warnings.size() == 1);
    CHECK(parsed.warnings[0].offset == warning.offset);
    CHECK(parsed.warnings[0].length == warning.length);
    CHECK(parsed.warnings[0].message == warning.message);
  }
}

TEST_CASE("too many different NEARs are warned of") {
  std::string typed = "a";
  for (int i = 0; i < 52; ++i) typed += i % 2 == 0 ? " NEAR/1 a" : " NEAR/2 a";
  const std::vector<QueryWarning> warnings = parse_query(typed).warnings;
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message ==
        "too many NEARs with different numbers; this one is read with the number of the one "
        "before");
}

}  // namespace
}  // namespace dragoman
