#include <doctest/doctest.h>

#include "searcher/query/grammar.h"
#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/query/parse_rows.h"

namespace dragoman {
namespace {

TEST_CASE("NEAR and ONEAR bind closer than AND, and less close than NOT") {
  check_parse_rows(
      {{"a NEAR/5 b", "(near 5 a b)"},
       {"a NEAR b", "(near 10 a b)"},
       {"a ONEAR/2 b", "(onear 2 a b)"},
       {"a ONEAR b", "(onear 10 a b)"},
       {"a NEAR/1000 b", "(near 1000 a b)"},
       {"a NEAR/05 b", "(near 5 a b)"},
       {"(hostage OR captive) NEAR/5 release", "(near 5 (or hostage captive) release)"},
       {"\"a b\" NEAR/3 c*", "(near 3 \"a b\" c*)"},
       {"a~1 NEAR/3 /b|c/ x", "(seq (near 3 a~1 /b|c/) x)"},
       {"a b NEAR/5 c d", "(seq a (near 5 b c) d)"},
       {"a AND b NEAR/5 c", "(and a (near 5 b c))"},
       {"a NEAR/5 b AND c", "(and (near 5 a b) c)"},
       {"a OR b NEAR c", "(or a (near 10 b c))"},
       {"-(a NEAR b) c", "(seq (not (near 10 a b)) c)"},
       {"title:(a NEAR/3 b)", "(title (near 3 a b))"},
       {"title:a NEAR/3 title:b", "(near 3 (title a) (title b))"},
       {"(a NEAR/5 b)^2", "(boost 2 (near 5 a b))"},
       {"a NEAR/5(b OR c)", "(near 5 a (or b c))"},
       {"a NEAR/5\tb", "(near 5 a b)"}});
}

TEST_CASE("NEARs of one kind and number are one, others nest to the left") {
  check_parse_rows({{"a NEAR/5 b NEAR/5 c", "(near 5 a b c)"},
                    {"a NEAR b NEAR/10 c", "(near 10 a b c)"},
                    {"a NEAR/5 b NEAR/3 c", "(near 3 (near 5 a b) c)"},
                    {"a NEAR/5 b ONEAR/5 c", "(onear 5 (near 5 a b) c)"},
                    {"a NEAR/5 b NEAR/3 c NEAR/3 d", "(near 3 (near 5 a b) c d)"},
                    {"a NEAR/5 b NEAR/3 c NEAR/5 d", "(near 5 (near 3 (near 5 a b) c) d)"},
                    {"a NEAR/5 (b NEAR/5 c)", "(near 5 a (near 5 b c))"},
                    {"a NEAR/5 (b NEAR/3 c)", "(near 5 a (near 3 b c))"}});
}

TEST_CASE("a + before one of several that come together holds for all") {
  check_parse_rows({{"+a NEAR/5 b c", "(seq (must (near 5 a b)) c)"},
                    {"a NEAR/5 +b c", "(seq (must (near 5 a b)) c)"},
                    {"c +a AND b", "(seq c (must (and a b)))"},
                    {"c a AND +b d", "(seq c (must (and a b)) d)"},
                    {"+a NEAR/5 b NEAR/2 c d", "(seq (must (near 2 (near 5 a b) c)) d)"},
                    {"+a NEAR b", "(near 10 a b)"},
                    {"(+a NEAR b) c", "(seq (near 10 a b) c)"},
                    {"NOT (+a AND b)", "(not (and a b))"}});
}

TEST_CASE("a NEAR that can't be read is warned of") {
  check_parse_rows({{"NEAR", "()", "0+4"},
                    {"NEAR a", "a", "0+4"},
                    {"a NEAR", "a", "2+4"},
                    {"a ONEAR/3", "a", "2+7"},
                    {"a NEAR NEAR b", "(near 10 a b)", "2+4"},
                    {"a NEAR AND b", "(and a b)", "2+4"},
                    {"a NEAR/0 b", "(near 1 a b)", "2+6"},
                    {"a NEAR/1001 b", "(near 1000 a b)", "2+9"},
                    {"a NEAR/99999999999 b", "(near 1000 a b)", "2+16"},
                    {"a NEAR/ b", "(seq a NEAR/ b)", "2+5"},
                    {"a NEAR/x b", "(seq a NEAR/x b)", "2+6"},
                    {"a NEAR/-5 b", "(seq a NEAR/-5 b)", "2+7"},
                    {"a near/5 b", "(seq a near/5 b)", "2+6"},
                    {"a Onear/5 b", "(seq a Onear/5 b)", "2+7"},
                    {"a NEAR 5 b", "(seq (near 10 a 5) b)", "2+6"},
                    {"a NEAR/5 5", "(near 5 a 5)"},
                    {"a NEAR -b", "a", "7+2"},
                    {"a NEAR/5 NOT b c", "(seq a c)", "9+5"},
                    {"-a NEAR b", "b", "0+2"},
                    {"-a NEAR -b", "()", "0+2 8+2"},
                    {"-NEAR x", "(seq (not NEAR) x)"},
                    {"title:NEAR/5", "(title NEAR/5)"}});
}

TEST_CASE("NEARs with different numbers nest only so deep") {
  std::string typed = "a";
  for (int i = 0; i < 200; ++i) typed += i % 2 == 0 ? " NEAR/1 a" : " NEAR/2 a";
  const ParsedQuery parsed = parse_query(typed);
  std::size_t depth = 0;
  for (const Query* node = &parsed.tree; !node->children.empty(); ++depth) {
    node = &node->children.front();
  }
  CHECK(depth == kMaxNearNesting + 1);
  CHECK(parsed.warnings.size() == 1);
}

}  // namespace
}  // namespace dragoman
