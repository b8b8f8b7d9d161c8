#include "searcher/analysis/compile.h"

#include <doctest/doctest.h>

#include <chrono>

#include "searcher/analysis/query_cost.h"
#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

CompiledQuery compile(const std::string& typed, SmallIndex& index, bool plain = false) {
  return compile_query(typed, {.plain = plain}, index.context());
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE(
    "a query without anything to search for is empty, with a warning if something stood there") {
  SmallIndex index;
  for (const char* blank : {"", "  ", "\n\t"}) {
    CHECK(compile(blank, index).is_empty);
    CHECK(compile(blank, index).warnings.empty());
  }
  for (const char* nothing : {"...", "\"\"", "()", "*", "-"}) {
    CAPTURE(nothing);
    CHECK(compile(nothing, index).is_empty);
    CHECK(compile(nothing, index).warnings.size() >= 1);
  }
  CHECK(!compile("nowhere", index).is_empty);
  CHECK(!compile("nowh*", index).is_empty);
}

TEST_CASE("every stage shows itself") {
  SmallIndex index;
  const CompiledQuery compiled = compile("rovik -\"a b\"", index);
  CHECK(to_string(compiled.parsed) == "(seq rovik (not \"a b\"))");
  CHECK(to_string(compiled.analyzed) == "(seq (word rovik rovik) (not (phrase a b)))");
  CHECK(compiled.query.get_description() ==
        "Query(((Zrovik OR 0.125 * rovik) AND_NOT (a PHRASE 2 b)))");
}

TEST_CASE("warnings of all stages come by their offset") {
  SmallIndex index;
  const CompiledQuery compiled = compile("a* by:b (", index);
  REQUIRE(compiled.warnings.size() == 4);
  CHECK(compiled.warnings[0].offset == 0);
  CHECK(compiled.warnings[1].offset == 3);
  CHECK(compiled.warnings[2].offset == 8);
}

TEST_CASE("a plain query finds words that look like operators") {
  SmallIndex index;
  CHECK(hits(index, compile("-rain", index, true).query) == "11");
  CHECK(hits(index, compile("title:rain AND dawn)", index, true).query) == "4");
}

TEST_CASE("a query over a cap isn't run") {
  SmallIndex index;
  for (const std::string& typed : {repeat("word ", 100000), repeat("(", 20000) + repeat("a", 20000),
                                   repeat("a ", 501), repeat("加沙停火", 251)}) {
    const CompiledQuery compiled = compile(typed, index);
    CHECK(compiled.error.has_value());
    CHECK(compiled.query.empty());
  }
}

TEST_CASE("a query that would cost too much is refused with what to leave out") {
  CHECK(!refusal({.nanoseconds = 1e6, .terms = 100}).has_value());
  CHECK(refusal({.nanoseconds = 1e12, .terms = 100})->find("leave out the words") !=
        std::string::npos);
  CHECK(refusal({.nanoseconds = 1e6, .terms = 1000000})->find("leave out wildcards") !=
        std::string::npos);
}

TEST_CASE("the estimated cost grows with the work") {
  SmallIndex index;
  const auto cost = [&](const std::string& typed) {
    return estimate_cost(compile(typed, index).analyzed, index.database).nanoseconds;
  };
  CHECK(cost("harbour") > 0);
  CHECK(cost("harbour rovik") > cost("harbour"));
  CHECK(cost("\"the harbour\"~3") > cost("\"the harbour\""));
  CHECK(cost("body:the") > cost("the"));
  CHECK(cost("the NEAR/3 of NEAR/3 in") > cost("the NEAR/3 of"));
  CHECK(cost("-the") > cost("the"));
  CHECK(cost("=Ismail") > cost("ismail"));
  CHECK(cost("rain -(dawn -(talks -the))") < 10 * cost("rain dawn talks the"));
}

TEST_CASE("a match whose time is up is given up") {
  SmallIndex index;
  const Deadline past(std::chrono::steady_clock::now() - std::chrono::seconds(1));
  const Deadline later(std::chrono::steady_clock::now() + std::chrono::hours(1));
  for (const char* typed : {"docker NEAR/2 rovik", "\"har* strike\"", "body:rain", "=Ismail"}) {
    CAPTURE(typed);
    const auto query = [&](const Deadline& deadline) {
      return compile_query(typed, {.deadline = deadline}, index.context()).query;
    };
    CHECK_THROWS_AS(hits(index, query(past)), QueryTimeout);
    CHECK_NOTHROW(hits(index, query(later)));
  }
  const DeadlineDecider decider{past};
  CHECK_THROWS_AS(decider(Xapian::Document()), QueryTimeout);
  CHECK(DeadlineDecider{Deadline()}(Xapian::Document()));
}

TEST_CASE("hostile queries are compiled and run without harm") {
  using namespace std::string_literals;
  SmallIndex index;
  for (const std::string& typed :
       {repeat("(", 20000), repeat(")", 20000), repeat("\"", 20001), repeat("-", 20000),
        repeat("NOT ", 8000), repeat("a* ", 500), repeat("ro* ", 500), repeat("=the ", 500),
        repeat("title:(", 400) + "a", "rovik\0talks\0"s, "rovik \xED\xA0\x80 talks"s,
        "\xFF\xFE\xF0"s, repeat("a", 32768), repeat("a-", 250), repeat("+(a -", 100),
        repeat("a OR ", 500), repeat("\xE2\x80\xAE", 1000), repeat("é", 16384)}) {
    const CompiledQuery compiled = compile(typed, index);
    CHECK(!compiled.error.has_value());
    CHECK_NOTHROW(hits(index, compiled.query));
    CHECK(!to_string(compiled.parsed).empty());
    CHECK(!to_string(compiled.analyzed).empty());
  }
  CHECK(hits(index, compile("rovik\0dawn"s, index).query) == "1 3 4 6");
}

}  // namespace
}  // namespace dragoman
