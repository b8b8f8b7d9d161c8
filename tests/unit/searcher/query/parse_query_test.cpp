#include "searcher/query/parse_query.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

struct Row {
  std::string typed;
  std::string tree;
  // Where the warnings stand, as offset+length, in order.
  std::string warnings = {};
};

std::string places(const std::vector<QueryWarning>& warnings) {
  std::string out;
  for (const QueryWarning& warning : warnings) {
    if (!out.empty()) out += ' ';
    out += std::to_string(warning.offset) + "+" + std::to_string(warning.length);
  }
  return out;
}

void check_rows(const std::vector<Row>& rows, bool plain = false) {
  for (const Row& row : rows) {
    const std::string shown = row.typed.substr(0, 60);
    CAPTURE(shown);
    const ParsedQuery parsed = parse_query(row.typed, plain);
    CHECK(to_string(parsed.tree) == row.tree);
    CHECK(places(parsed.warnings) == row.warnings);
    CHECK(!parsed.error.has_value());
  }
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE("words are read as they are typed") {
  check_rows({{"", "()"},
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
              {"ha\"aretz", "(seq ha \"aretz\")", "2+1"},
              {"צה\"ל", "צה\\\"ל"},
              {"צה\"ל דובר", "(seq צה\\\"ל דובר)"}});
}

TEST_CASE("signs before a thing want it or leave it out") {
  check_rows({{"+a", "a"},
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
              {"–a", "–a"}});
}

TEST_CASE("quotes of every keyboard make a phrase") {
  check_rows({{"\"a b\"", "\"a b\""},
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
              {"NOT \"\"", "()", "4+2 0+3"},
              {"\"a* b\"", "\"a* b\""},
              {"'a b'", "(seq 'a b')"}});
}

TEST_CASE("NOT binds closest, then AND, then words side by side, then OR") {
  check_rows({{"a AND b", "(and a b)"},
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
  check_rows({{"AND", "()", "0+3"},
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
  check_rows({{"title:a", "(title a)"},
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
              {"title:lang:ar", "(title lang:ar)"},
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

TEST_CASE("a star at the end makes a prefix, an = before a word keeps its form") {
  check_rows({{"harb*", "harb*"},
              {"harb**", "harb*"},
              {"harb*, b", "(seq harb* b)"},
              {"(harb*)", "harb*"},
              {"*", "()", "0+1"},
              {"a * b", "(seq a b)", "2+1"},
              {"*a", "*a"},
              {"a*b", "a*b"},
              {"=Ismail", "=Ismail"},
              {"=Ismail b", "(seq =Ismail b)"},
              {"==Ismail", "==Ismail"},
              {"=", "()", "0+1"},
              {"=\"a b\"", "\"a b\"", "0+1"},
              {"=(a)", "a", "0+1"},
              {"=AND", "=AND"}});
}

TEST_CASE("a plain query is words and nothing else") {
  check_rows({{"+a -b AND \"c d\" title:e* (f", "(seq +a -b AND \\\"c d\\\" title:e* \\(f)"},
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

TEST_CASE("a warning says what is wrong and how to put it right") {
  const std::vector<std::pair<std::string, QueryWarning>> rows = {
      {"a AND",
       {2, 3,
        "AND has nothing to work on and is ignored; to find the word, write it in "
        "small letters or in quotes"}},
      {"\"a", {0, 1, "this quote is never closed; the phrase is taken to the end"}},
      {"a)", {1, 1, "this bracket was never opened and is ignored"}},
      {"(a", {0, 1, "this bracket is never closed; it is closed at the end"}},
      {"by:a",
       {0, 3,
        "there is no field 'by', so it is read as a word; the fields are title, "
        "body, lang, source, author, path, furniture, type, date and id"}},
      {"lang:",
       {0, 5,
        "lang: has no value and is read as a word; write lang:word without a "
        "space"}},
      {"*", {0, 1, "a star alone is ignored; write letters beside it, or field:* for any value"}},
      {"a - b",
       {2, 1,
        "'-' is no operator here and is ignored; write +word, -word or =word "
        "without a space"}},
      {"a\xFF",
       {1, 1,
        "the query isn't UTF-8 here and the bytes are ignored; set the terminal or "
        "the file to UTF-8"}}};
  for (const auto& [typed, warning] : rows) {
    CAPTURE(typed);
    CHECK(parse_query(typed).warnings == std::vector<QueryWarning>{warning});
  }
}

TEST_CASE("hostile text is read without harm") {
  using namespace std::string_literals;
  check_rows({{"a\0b"s, "(seq a b)"},
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
              {"\xEF\xBB\xBF"
               "a",
               "a"},
              {repeat("(", 16000) + "a" + repeat(")", 16000), "a", "50+1"},
              {repeat("NOT ", 7000) + "a", "a"},
              {repeat("-", 20000) + "a", "a", "0+20000"},
              {repeat("+(", 49) + "a b" + repeat(")", 49), "(seq a b)"},
              {repeat("title:(", 60) + "a" + repeat(")", 60),
               repeat("(title ", 50) + "a" + repeat(")", 50), "356+1"}});
}

TEST_CASE("warnings are capped") {
  CHECK(parse_query(repeat("* ", 9000)).warnings.size() == kMaxQueryWarnings);
  CHECK(parse_query(repeat(") ", 9000)).warnings.size() == kMaxQueryWarnings);
  CHECK(parse_query(repeat("title:\"\"", 400)).warnings.size() == kMaxQueryWarnings);
}

TEST_CASE("a query over a cap is an error") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {repeat("a", 32 * 1024 + 1),
       "query too long: 32769 bytes, and at most 32768 can be searched"},
      {repeat("word ", 100000), "query too long: 500000 bytes, and at most 32768 can be searched"},
      {repeat("(", 20000) + repeat(")", 20000),
       "query too long: 40000 bytes, and at most 32768 can be searched"},
      {repeat("a ", 501), "query too long: 501 words, and at most 500 can be searched"},
      {"\"" + repeat("a ", 400) + "\" " + repeat("b ", 101),
       "query too long: 501 words, and at most 500 can be searched"}};
  for (const auto& [typed, error] : rows) {
    const ParsedQuery parsed = parse_query(typed);
    CHECK(parsed.error == error);
    CHECK(parsed.tree == Query{});
  }
  CHECK(!parse_query(repeat("a ", 500)).error.has_value());
  CHECK(parse_query(repeat("a ", 501), true).error.has_value());
}

}  // namespace
}  // namespace dragoman
