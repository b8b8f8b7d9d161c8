#include "searcher/query/parse_query.h"

#include <doctest/doctest.h>

#include "tests/unit/searcher/query/parse_rows.h"

namespace dragoman {
namespace {

TEST_CASE("words are read as they are typed") {
  check_parse_rows({{"", "()"},
                    {"   \t\n ", "()"},
                    {"harbour", "harbour"},
                    {"harbour strike", "(seq harbour strike)"},
                    {"Harbour  STRIKE\n", "(seq Harbour STRIKE)"},
                    {"مرفأ إضراب", "(seq مرفأ إضراب)"},
                    {"harbour\u00A0strike\u3000now", "(seq harbour strike now)"},
                    {"harbour, strike; now", "(seq harbour strike now)"},
                    {"harbour,strike", "(seq harbour strike)"},
                    {"1,000 boats", "(seq 1,000 boats)"},
                    {"نعم، لا؛", "(seq نعم لا)"},
                    {"港口、罢工", "(seq 港口 罢工)"},
                    {"harbour.", "harbour."},
                    {"cease-fire", "cease-fire"},
                    {"l'Élysée", "l'Élysée"},
                    {"C++ R&D", "(seq C++ R&D)"},
                    {"a+b", "a+b"},
                    {"a=b", "a=b"},
                    {"https://example.com/a", "https://example.com/a"},
                    {"10:30", "10:30"},
                    {"Minister: x", "(seq Minister: x)"},
                    {"and or not And Or Not", "(seq and or not And Or Not)"},
                    {"ANDROID NOTE ORB", "(seq ANDROID NOTE ORB)"},
                    {"what happened?", "(seq what happened)"},
                    {"what happened?!", "(seq what happened)"},
                    {"What? Who?", "(seq What Who)"},
                    {"!a !b", "(seq !a !b)", "0+1 3+1"},
                    {"¡a! !", "¡a!", "5+1"},
                    {"(what happened?)", "(seq what happened)"},
                    {"in the U.S.?", "(seq in the U.S.)"},
                    {"que se passe-t-il ?", "(seq que se passe-t-il)"},
                    {"ماذا حدث؟ لماذا؟", "(seq ماذا حدث لماذا)"},
                    {"أسرى؟غزة", "(seq أسرى غزة)"},
                    {"محـــمد", "محـــمد"},
                    {"发生了什么？", "发生了什么"},
                    {"谁？为什么？", "(seq 谁 为什么)"},
                    {"港口。罢工！现在", "(seq 港口 罢工 现在)"},
                    {"https://example.com/watch?v=a", "https://example.com/watch?v=a"},
                    {"1,000? 3,4", "(seq 1,000 3,4)"},
                    {"~100 people", "(seq ~100 people)"},
                    {"a~b x^y", "(seq a~b x^y)"},
                    {"near Near nearby", "(seq near Near nearby)"},
                    {"NEARBY ONEARTH NEAR-East", "(seq NEARBY ONEARTH NEAR-East)"},
                    {"R&D & co", "(seq R&D & co)"},
                    {"ha\"aretz", "(seq ha \"aretz\")", "2+1"},
                    {"צה\"ל", "צה\\\"ל"},
                    {"צה\"ל דובר", "(seq צה\\\"ל דובר)"}});
}

TEST_CASE("signs before a thing want it or leave it out") {
  check_parse_rows({{"+a", "a"},
                    {"-a", "(not a)"},
                    {"+a b", "(seq (must a) b)"},
                    {"a +b -c", "(seq a (must b) (not c))"},
                    {"-a -b", "(seq (not a) (not b))"},
                    {"+a +b", "(seq (must a) (must b))"},
                    {"+\"a b\" c", "(seq (must \"a b\") c)"},
                    {"-\"a b\" c", "(seq (not \"a b\") c)"},
                    {"+(a b) c", "(seq (must (seq a b)) c)"},
                    {"-(a b) c", "(seq (not (seq a b)) c)"},
                    {"-(-a)", "a"},
                    {"-(NOT a) b", "(seq a b)"},
                    {"+(-a) b", "(seq (not a) b)"},
                    {"-title:a b", "(seq (not (title a)) b)"},
                    {"+a* b", "(seq (must a*) b)"},
                    {"-=a b", "(seq (not =a) b)"},
                    {"+=a b", "(seq (must =a) b)"},
                    {"+a OR b", "(or a b)"},
                    {"+a b OR c", "(or (seq (must a) b) c)"},
                    {"(+a b) c", "(seq (seq (must a) b) c)"},
                    {"a (-b)", "(seq a (not b))"},
                    {"-OR x", "(seq (not OR) x)"},
                    {"+AND x", "(seq (must AND) x)"},
                    {"-5", "(not 5)"},
                    {"well-known", "well-known"},
                    {"\"a\"-b", "(seq \"a\" b)"},
                    {"a - b", "(seq a b)", "2+1"},
                    {"a + b", "(seq a b)", "2+1"},
                    {"a = b", "(seq a b)", "2+1"},
                    {"--a", "a", "0+2"},
                    {"+-a", "a", "0+2"},
                    {"a -", "a", "2+1"},
                    {"-", "()", "0+1"},
                    {"(-)", "()", "1+1 0+3"},
                    {"a,-b", "(seq a (not b))"},
                    {"(a)-b", "(seq a b)"},
                    {"–a", "–a"}});
}

TEST_CASE("quotes of every keyboard make a phrase") {
  check_parse_rows({{"\"a b\"", "\"a b\""},
                    {"\"a\"", "\"a\""},
                    {"“a b”", "\"a b\""},
                    {"„a b“", "\"a b\""},
                    {"«a b»", "\"a b\""},
                    {"»a b«", "\"a b\""},
                    {"‟a b”", "\"a b\""},
                    {"”a b”", "\"a b\""},
                    {"„a b\"", "\"a b\""},
                    {"\"a b”", "\"a b\""},
                    {"«a b\"c", "(seq \"a b\" c)"},
                    {"«a „b“ c» d", "(seq \"a „b“ c\" d)"},
                    {"«a“ «b»", "(seq \"a\" \"b\")"},
                    {"\"a b\"? c", "(seq \"a b\" c)"},
                    {"\"a b\"~2? c", "(seq \"a b\"~2 c)"},
                    {"(a OR b)! c", "(seq (or a b) c)"},
                    {"x\"a b\"y", "(seq x \"a b\" y)"},
                    {"\"a b\"\"c d\"", "(seq \"a b\" \"c d\")"},
                    {"\"a (b) -c AND\"", "\"a \\(b\\) -c AND\""},
                    {"\"דובר צה\"ל אמר\"", "\"דובר צה\\\"ל אמר\""},
                    {"\"שלום\" עולם", "(seq \"שלום\" עולם)"},
                    {"\"a b", "\"a b\"", "0+1"},
                    {"a b\"", "(seq a b)", "3+1 3+1"},
                    {"x “a b", "(seq x \"a b\")", "2+3"},
                    {"\"\"", "()", "0+2"},
                    {"a \" \" b", "(seq a b)", "2+3"},
                    {"+\"\" a", "a", "1+2"},
                    {"NOT \"\"", "()", "4+2"},
                    {"\"a* b\"", "\"a* b\""},
                    {"'a b'", "(seq 'a b')"}});
}

TEST_CASE("NOT binds closest, then AND, then words side by side, then OR") {
  check_parse_rows({{"a AND b", "(and a b)"},
                    {"a AND b AND c", "(and a b c)"},
                    {"a OR b", "(or a b)"},
                    {"a OR b OR c", "(or a b c)"},
                    {"a b AND c", "(seq a (and b c))"},
                    {"a AND b c", "(seq (and a b) c)"},
                    {"a b OR c", "(or (seq a b) c)"},
                    {"a OR b c", "(or a (seq b c))"},
                    {"a OR b AND c", "(or a (and b c))"},
                    {"a AND b OR c AND d", "(or (and a b) (and c d))"},
                    {"a b AND c d OR e", "(or (seq a (and b c) d) e)"},
                    {"NOT a", "(not a)"},
                    {"a NOT b", "(seq a (not b))"},
                    {"NOT a b", "(seq (not a) b)"},
                    {"NOT a AND b", "(and (not a) b)"},
                    {"a AND NOT b", "(and a (not b))"},
                    {"a OR NOT b", "(or a (not b))"},
                    {"NOT NOT a", "a"},
                    {"NOT NOT NOT a", "(not a)"},
                    {"NOT -a", "a"},
                    {"NOT +a", "(not a)"},
                    {"a AND +b", "(and a b)"},
                    {"a AND -b", "(and a (not b))"},
                    {"a AND (b OR c)", "(and a (or b c))"},
                    {"(a b) AND c", "(and (seq a b) c)"},
                    {"a(b)c", "(seq a b c)"},
                    {"((a))", "a"},
                    {"(a OR b) (c OR d)", "(seq (or a b) (or c d))"},
                    {"NOT (a OR b)", "(not (or a b))"},
                    {"(a AND b) AND c", "(and (and a b) c)"},
                    {"\"a\" AND \"b c\"", "(and \"a\" \"b c\")"},
                    {"a AND\tb", "(and a b)"}});
}

TEST_CASE("operators and brackets that have nothing to work on are left out") {
  check_parse_rows({{"AND", "()", "0+3"},
                    {"OR", "()", "0+2"},
                    {"NOT", "()", "0+3"},
                    {"AND a", "a", "0+3"},
                    {"a AND", "a", "2+3"},
                    {"a OR", "a", "2+2"},
                    {"OR a", "a", "0+2"},
                    {"a AND AND b", "(and a b)", "2+3"},
                    {"a AND OR b", "(or a b)", "2+3"},
                    {"a OR OR b", "(or a b)", "2+2"},
                    {"a AND NOT", "a", "6+3 2+3"},
                    {"a (AND) b", "(seq a b)", "3+3 2+5"},
                    {"()", "()", "0+2"},
                    {"a () b", "(seq a b)", "2+2"},
                    {"-() a", "a", "1+2"},
                    {"(a", "a", "0+1"},
                    {"((a b) c", "(seq (seq a b) c)", "0+1"},
                    {"a)", "a", "1+1"},
                    {")(", "()", "0+1 1+1 1+1"},
                    {"a) AND (b", "(and a b)", "1+1 7+1"}});
}

TEST_CASE("fields narrow what directly follows") {
  check_parse_rows({{"title:a", "(title a)"},
                    {"title:a b", "(seq (title a) b)"},
                    {"Title:a LANG:ar", "(seq (title a) (lang ar))"},
                    {"lang:ar", "(lang ar)"},
                    {"source:stern", "(source stern)"},
                    {"source:\"the new herald\"", "(source \"the new herald\")"},
                    {"source:„the new herald“", "(source \"the new herald\")"},
                    {"title:(a OR b)", "(title (or a b))"},
                    {"title:(a +b)", "(title (seq a (must b)))"},
                    {"title:(a lang:ar)", "(title (seq a (lang ar)))"},
                    {"title:a*", "(title a*)"},
                    {"title:=a", "(title =a)"},
                    {"+title:a b", "(seq (must (title a)) b)"},
                    {"NOT lang:ar a", "(seq (not (lang ar)) a)"},
                    {"a AND lang:ar", "(and a (lang ar))"},
                    {"title:OR", "(title OR)"},
                    {"furniture:reply", "(furniture reply)"},
                    {"title:", "title", "0+6"},
                    {"title: a", "(seq title a)", "0+6"},
                    {"(title:)", "title", "1+6"},
                    {"title:\"\"", "()", "6+2"},
                    {"title:() a", "a", "6+2"},
                    {"title:\"\"lang:ar", "(lang ar)", "6+2"},
                    {"foo:bar", "(seq foo bar)", "0+4"},
                    {"-foo:bar a", "(seq (not (seq foo bar)) a)", "1+4"},
                    {"foo:\"a b\"", "(seq foo \"a b\")", "0+4"},
                    {"foo:(a b)", "(seq foo (seq a b))", "0+4"},
                    {"key:abc", "(seq key abc)", "0+4"}});
}

TEST_CASE("an = before a word keeps its form, two keep it as written") {
  check_parse_rows({{"=Ismail", "=Ismail"},
                    {"=Ismail b", "(seq =Ismail b)"},
                    {"==Ismail", "==Ismail"},
                    {"-==Ismail b", "(seq (not ==Ismail) b)"},
                    {"title:==Ismail", "(title ==Ismail)"},
                    {"=\"Ismail\" b", "(seq =Ismail b)"},
                    {"==“Ismail”", "==Ismail"},
                    {"===Ismail", "==Ismail", "0+3"},
                    {"=", "()", "0+1"},
                    {"=\"a b\"", "\"a b\"", "0+1"},
                    {"=(a)", "a", "0+1"},
                    {"=har*", "har*", "0+1"},
                    {"=what?", "=what?"},
                    {"=AND", "=AND"},
                    {"=NEAR/5", "=NEAR/5"},
                    {"=title:a", "=title:a", "0+8"},
                    {"=a^2", "(boost 2 =a)"},
                    {"=a~1", "=a", "2+2"}});
}

TEST_CASE("a plain query is words and nothing else") {
  check_parse_rows({{"+a -b AND \"c d\" title:e* (f", "(seq +a -b AND \\\"c d\\\" title:e* \\(f)"},
                    {"  a  ", "a"},
                    {"", "()"}},
                   true);
}

TEST_CASE("each node knows where it was typed") {
  const ParsedQuery parsed = parse_query("é -\"b c\" OR d*");
  const Query e{QueryKind::Word, "é", 0, 2, {}};
  const Query phrase{QueryKind::Phrase, "b c", 4, 9, {}};
  const Query left{QueryKind::Not, "", 3, 9, {phrase}};
  const Query sequence{QueryKind::Sequence, "", 0, 9, {e, left}};
  const Query prefix{QueryKind::Pattern, "d*", 13, 15, {}};
  CHECK(parsed == ParsedQuery{{QueryKind::Or, "", 0, 15, {sequence, prefix}}, {}, {}});
}

TEST_CASE("invisible marks of direction don't move the places of words and warnings") {
  const ParsedQuery parsed = parse_query("\u200F-\u200Fa\u200F \u200Eb\u200E~3\u200F");
  const Query a{QueryKind::Word, "a", 7, 8, {}};
  const Query no{QueryKind::Not, "", 3, 8, {a}};
  Query b{QueryKind::Fuzzy, "b", 15, 21, {}};
  b.number = 2;
  CHECK(parsed.tree == Query{QueryKind::Sequence, "", 3, 21, {no, b}});
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0].offset == 19);
  CHECK(parsed.warnings[0].length == 2);
  CHECK(parse_query("\u200F").tree == Query{});
}

TEST_CASE("hostile text is read without harm") {
  using namespace std::string_literals;
  check_parse_rows({{"a\0b"s, "(seq a b)"},
                    {"\0\0"s, "()"},
                    {"a\x1b[31mb", "(seq a [31mb)"},
                    {"a\xED\xA0\x80z", "(seq a z)", "1+1"},
                    {"\xC3", "()", "0+1"},
                    {"\xFF\xFE\"a", "\"a\"", "0+1 2+1"},
                    {"\xF0\x9F", "()", "0+2"},
                    {"a \xE2\x80\xAE"
                     "b",
                     "(seq a b)"},
                    {"\xE2\x80\x8F-a", "(not a)"},
                    {"-\xE2\x80\x8F"
                     "a b",
                     "(seq (not a) b)"},
                    {"title:\xE2\x80\x8F"
                     "a\xE2\x80\x8E"
                     "b",
                     "(title ab)"},
                    {"a\xE2\x80\x8B"
                     "b",
                     "(seq a b)"},
                    {"a \xE2\x80\x8F(", "a", "5+1 5+1"},
                    {"\xEF\xBB\xBF"
                     "a",
                     "a"},
                    {repeated("(", 16000) + "a" + repeated(")", 16000), "a", "50+1"},
                    {repeated("NOT ", 7000) + "a", "a"},
                    {repeated("-", 20000) + "a", "a", "0+20000"},
                    {repeated("+(", 49) + "a b" + repeated(")", 49), "(seq a b)"},
                    {repeated("title:(", 60) + "a" + repeated(")", 60),
                     repeated("(title ", 50) + "a" + repeated(")", 50), "356+1"}});
}

TEST_CASE("warnings are capped") {
  CHECK(parse_query(repeated("* ", 9000)).warnings.size() == kMaxQueryWarnings);
  CHECK(parse_query(repeated(") ", 9000)).warnings.size() == kMaxQueryWarnings);
  CHECK(parse_query(repeated("title:\"\"", 400)).warnings.size() == kMaxQueryWarnings);
}

TEST_CASE("a query over a cap is an error") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {repeated("a", 32 * 1024 + 1),
       "query too long: 32769 bytes, and at most 32768 can be searched"},
      {repeated("word ", 100000),
       "query too long: 500000 bytes, and at most 32768 can be searched"},
      {repeated("(", 20000) + repeated(")", 20000),
       "query too long: 40000 bytes, and at most 32768 can be searched"},
      {repeated("a ", 501), "query too long: 501 words, and at most 500 can be searched"},
      {"\"" + repeated("a ", 400) + "\" " + repeated("b ", 101),
       "query too long: 501 words, and at most 500 can be searched"}};
  for (const auto& [typed, error] : rows) {
    const ParsedQuery parsed = parse_query(typed);
    CHECK(parsed.error == error);
    CHECK(parsed.tree == Query{});
  }
  CHECK(!parse_query(repeated("a ", 500)).error.has_value());
  CHECK(parse_query(repeated("a ", 501), true).error.has_value());
}

}  // namespace
}  // namespace dragoman
