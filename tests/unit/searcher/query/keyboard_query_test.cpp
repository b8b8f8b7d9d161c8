#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/query/parse_rows.h"

namespace dragoman {
namespace {

TEST_CASE("the quotes of other scripts make phrases") {
  check_parse_rows({{"「a b」", "\"a b\""},
                    {"『a b』 c", "(seq \"a b\" c)"},
                    {"｢a b｣", "\"a b\""},
                    {"〝a b〟", "\"a b\""},
                    {"＂a b＂", "\"a b\""},
                    {"他说「你好」了", "(seq 他说 \"你好\" 了)"},
                    {"「a『b』c」", "\"a『b』c\""},
                    {"「a「b」c」 d", "(seq \"a「b」c\" d)"},
                    {"「a \"b\" c」", "\"a \\\"b\\\" c\""},
                    {"‹a b› c", "(seq \"a b\" c)"},
                    {"›a b‹", "\"a b\""},
                    {"«\u00A0a b\u00A0»", "\"a b\""},
                    {"״שלום עולם״", "\"שלום עולם\""},
                    {"צה״ל אמר", "(seq צה״ל אמר)"},
                    {"「a b", "\"a b\"", "0+3"},
                    {"a」 b", "(seq a b)", "1+3"}});
}

TEST_CASE("single typographic quotes make phrases where they are no apostrophes") {
  check_parse_rows({{"‘two boats’", "\"two boats\""},
                    {"‘two boats’ sank", "(seq \"two boats\" sank)"},
                    {"‚zwei Boote‘", "\"zwei Boote\""},
                    {"+‘two boats’~2 a", "(seq (must \"two boats\"~2) a)"},
                    {"source:‘the herald’", "(source \"the herald\")"},
                    {"(‘two boats’)", "\"two boats\""},
                    {"‘two boats’, ‘one crew’", "(seq \"two boats\" \"one crew\")"},
                    {"‘the dockers’ dinner’ a", "(seq \"the dockers’ dinner\" a)"},
                    {"don’t dockers’", "(seq don’t dockers’)"},
                    {"‘90s music", "(seq ‘90s music)"},
                    {"‘Abd al-Malik’s men", "(seq ‘Abd al-Malik’s men)"},
                    {"l’Élysée", "l’Élysée"},
                    {"‘two boats’? a", "(seq \"two boats\" a)"},
                    {"title:‘two boats’. a", "(seq (title \"two boats\") a)"},
                    {"‘a,‘two boats’", "(seq ‘a \"two boats\")"},
                    {"’a b’", "(seq ’a b’)"},
                    {"‘ a b’", "(seq ‘ a b’)"}});
}

TEST_CASE("full-width operators work as ASCII ones") {
  check_parse_rows({{"（a OR b）c", "(seq (or a b) c)"},
                    {"a ＡＮＤ b ＯＲ c", "(or (and a b) c)"},
                    {"a ＮＥＡＲ／５ b", "(near 5 a b)"},
                    {"ｔｉｔｌｅ：a", "(title a)"},
                    {"title：港口", "(title 港口)"},
                    {"＋a －b", "(seq (must a) (not b))"},
                    {"＝a ＝＝B", "(seq =a ==B)"},
                    {"h？stage ha＊", "(seq h?stage ha*)"},
                    {"a～１ b～", "(seq a~1 b~1)"},
                    {"a＾２", "(boost 2 a)"},
                    {"／a(b|c)／ d", "(seq /a\\(b|c\\)/ d)"},
                    {"date：＞＝２０２４", "(date ＞＝２０２４)"},
                    {"date:（2023 OR 2024）a", "(seq (date (or 2023 2024)) a)"},
                    {"a　b", "(seq a b)"},
                    {"港口，罢工；现在", "(seq 港口 罢工 现在)"},
                    {"ＣＮＮ", "ＣＮＮ"},
                    {"－ a", "a", "0+3"},
                    {"（a", "a", "0+3"},
                    {"a ＡＮＤ", "a", "2+9"}});
}

TEST_CASE("figures of every script are numbers to operators") {
  check_parse_rows({{"a NEAR/٥ b", "(near 5 a b)"},
                    {"a~١ b^۲", "(seq a~1 (boost 2 b))"},
                    {"“a b”~３", "\"a b\"~3"},
                    {"a NEAR ५ b", "(seq (near 10 a ५) b)", "2+8"},
                    {"date:٢٠٢٤", "(date ٢٠٢٤)"},
                    {"٢٠٢٤", "٢٠٢٤"},
                    {"10²", "10²"}});
}

TEST_CASE("each node knows where it was typed, in bytes") {
  const ParsedQuery parsed = parse_query("（é）＾２ NEAR/5 title:\"b c\"~3");
  const Query word{QueryKind::Word, "é", 3, 5, {}};
  Query boost{QueryKind::Boost, "", 3, 14, {word}};
  boost.weight = 2;
  Query phrase{QueryKind::Phrase, "b c", 28, 35, {}};
  phrase.number = 3;
  const Query field{QueryKind::Field, "title", 22, 35, {phrase}};
  Query near{QueryKind::Near, "", 3, 35, {boost, field}};
  near.number = 5;
  CHECK(parsed == ParsedQuery{near, {}, {}});
}

}  // namespace
}  // namespace dragoman
