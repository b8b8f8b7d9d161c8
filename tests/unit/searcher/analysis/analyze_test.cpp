#include "searcher/analysis/analyze.h"

#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

struct Row {
  std::string typed;
  std::string analyzed;
};

QueryAnalysis analyze_typed(const std::string& typed, SmallIndex& index) {
  return analyze_query(parse_query(typed).tree, index.context());
}

void check_rows(const std::vector<Row>& rows) {
  SmallIndex index;
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(to_string(analyze_typed(row.typed, index).tree) == row.analyzed);
  }
}

TEST_CASE("a word is its exact form and its stems in every language of the index") {
  check_rows({{"", "()"},
              {"...", "()"},
              {"harbour", "(word harbour harbour)"},
              {"STRIKES", "(word strikes strik strike strikes)"},
              {"grève", "(word greve grev greve)"},
              {"Ismaïl", "(word ismail ismail)"},
              {"rovik's", "(word rovik rovik)"},
              {"U.S.", "(word us us)"},
              {"هدنة", "(word هدنه هدن هدنه)"},
              {"title:talks", "title:(word talks talk talks)"}});
}

TEST_CASE("a compound is its joined form or the phrase of its parts") {
  check_rows({{"cease-fire", "(synonym (word ceasefire ceasefir ceasefire) (phrase cease fire))"},
              {"example.com", "(phrase example com)"},
              {"l'Élysée",
               "(synonym (word lelysee lelys lelyse lelysee) (word elysee elys elyse elysee))"},
              {"title:cease-fire",
               "(synonym title:(word ceasefire ceasefir ceasefire) title:(phrase cease fire))"},
              {"加沙停火", "(seq (word 加沙 加沙) (word 停火 停火) (phrase 加沙 停火))"},
              {"加沙·停火谈判",
               "(seq (word 加沙 加沙) (word 停火 停火) (word 谈判 谈判) (phrase 加沙 停火 谈判))"},
              {"加沙·停火", "(phrase 加沙 停火)"}});
}

TEST_CASE("an Arabic article in Latin letters may be missing") {
  check_rows(
      {{"al-Rovik", "(synonym (word alrovik alrovik) (word rovik rovik) (phrase al rovik))"},
       {"Ash-Shom", "(synonym (word ashshom ashshom) (word shom shom) (phrase ash shom))"},
       {"el-Rovik-Dam",
        "(synonym (word elrovikdam elrovikdam) (phrase el rovik dam) (phrase rovik dam))"},
       {"at-Rovik", "(synonym (word atrovik atrovik) (phrase at rovik))"},
       {"al Sahrawi",
        "(seq (word sahrawi sahraw sahrawi) (and (word alsahrawi alsahraw alsahrawi) (not (word "
        "sahrawi sahraw sahrawi))))"}});
}

TEST_CASE("two words that the index knows as one, and one that it knows as two, find each other") {
  check_rows(
      {{"cease fire",
        "(seq (word cease ceas cease) (word fire fir fire) (and (word ceasefire ceasefir "
        "ceasefire) "
        "(not (and (word cease ceas cease) (word fire fir fire)))) (pair cease fire))"},
       {"ceasefire", "(synonym (word ceasefire ceasefir ceasefire) (phrase cease fire))"},
       {"title:(cease fire)",
        "(seq title:(word cease ceas cease) title:(word fire fir fire) (and title:(word ceasefire "
        "ceasefir ceasefire) (not (and title:(word cease ceas cease) title:(word fire fir "
        "fire)))))"},
       {"cease rovik fire",
        "(seq (word cease ceas cease) (word rovik rovik) (pair cease rovik) (word fire fir fire) "
        "(pair rovik fire))"},
       {"cease the fire",
        "(seq (word cease ceas cease) (word fire fir fire) (pair +2 cease fire))"},
       {"+cease fire", "(seq (must (word cease ceas cease)) (word fire fir fire))"},
       {"cease AND fire", "(and (word cease ceas cease) (word fire fir fire))"},
       {"=ceasefire", "(form ceasefire ceasefire)"}});
}

TEST_CASE("a compound beside other words is its parts, and itself where not all of them are") {
  check_rows(
      {{"rovik cease-fire",
        "(seq (word rovik rovik) (word cease ceas cease) (pair rovik cease) (word fire fir fire) "
        "(pair cease fire) (and (synonym (word ceasefire ceasefir ceasefire) (phrase cease fire)) "
        "(not (and (word cease ceas cease) (word fire fir fire)))))"},
       {"cease-fire", "(synonym (word ceasefire ceasefir ceasefire) (phrase cease fire))"},
       {"rovik AND cease-fire",
        "(and (word rovik rovik) (synonym (word ceasefire ceasefir ceasefire) (phrase cease "
        "fire)))"},
       {"rovik F-16", "(seq (word rovik rovik) (synonym (word f16 f16) (phrase f 16)))"}});
}

TEST_CASE("words side by side that stand in articles are pairs, too") {
  check_rows(
      {{"rovik harbour", "(seq (word rovik rovik) (word harbour harbour) (pair rovik harbour))"},
       {"harbour harbour", "(seq (word harbour harbour) (word harbour harbour))"},
       {"rovik of harbour",
        "(seq (word rovik rovik) (word harbour harbour) (pair +2 rovik harbour))"},
       {"rovik of the of harbour",
        "(seq (word rovik rovik) (word harbour harbour) (pair +4 rovik harbour))"},
       {"rovik of the of the harbour", "(seq (word rovik rovik) (word harbour harbour))"},
       {"rovik harbour rovik harbour",
        "(seq (word rovik rovik) (word harbour harbour) (pair rovik harbour) (word rovik rovik) "
        "(pair harbour rovik) (word harbour harbour))"},
       {"rovik zobel", "(seq (word rovik rovik) (word zobel zobel))"},
       {"rovik +harbour", "(seq (word rovik rovik) (must (word harbour harbour)))"},
       {"rovik \"harbour\"", "(seq (word rovik rovik) (phrase harbour))"},
       {"title:(rovik harbour)", "(seq title:(word rovik rovik) title:(word harbour harbour))"}});
}

TEST_CASE("stop words are left out of words side by side alone") {
  check_rows({{"the harbour", "(word harbour harbour)"},
              {"the harbour of rovik",
               "(seq (word harbour harbour) (word rovik rovik) (pair +2 harbour rovik))"},
              {"(the of) rovik", "(word rovik rovik)"},
              {"the", "(word the the)"},
              {"the of", "(seq (word the the) (word of of) (pair the of))"},
              {"the lang:ar", "(seq (word the the) lang:(value ar))"},
              {"the -rovik", "(seq (word the the) (not (word rovik rovik)))"},
              {"+the rovik", "(seq (must (word the the)) (word rovik rovik))"},
              {"the AND rovik", "(and (word the the) (word rovik rovik))"},
              {"\"the rovik\"", "(phrase the rovik)"},
              {"rovik title:the", "(seq (word rovik rovik) title:(word the the))"},
              {"the +rovik", "(word rovik rovik)"}});
}

TEST_CASE("what is a small word of another language alone stays where English is searched") {
  check_rows({{"son rovik", "(seq (word son son) (word rovik rovik))"},
              {"greve dans rovik",
               "(seq (word greve grev greve) (word rovik rovik) (pair +2 greve rovik))"},
              {"la greve dans rovik",
               "(seq (word greve grev greve) (word rovik rovik) (pair +2 greve rovik))"},
              {"ميناء في rovik", "(seq (word ميناء ميناء) (word rovik rovik))"}});
}

TEST_CASE("a phrase is exact forms in order") {
  check_rows({{"\"Talks HAVING ended\"", "(phrase talks having ended)"},
              {"\"cease-fire talks\"", "(phrase cease fire talks)"},
              {"\"talks\"", "(phrase talks)"},
              {"\"...\"", "()"},
              {"source:\"The New Herald\"", "source:(phrase the new herald)"},
              {"source:Stern", "source:(phrase stern)"}});
}

TEST_CASE("a pattern is the forms in the index that it fits") {
  check_rows({{"harb*", "(forms harb* #2 harbour harboured)"},
              {"HARB*", "(forms harb* #2 harbour harboured)"},
              {"élys*", "(forms elys* #1 elysee)"},
              {"*élysé?", "(forms *elyse? #2 elysee lelysee)"},
              {"h*r?our", "(forms h*r?our #1 harbour)"},
              {"*qadi", "(forms *qadi #1 qadi)"},
              {"Sah?aw*", "(forms sah?aw* #1 sahrawi)"},
              {"title:sah*", "title:(forms sah* #1 sahrawi)"},
              {"source:her*", "source:(forms her* #1 herald)"},
              {"zzz*", "(forms zzz* #0)"},
              {"الم*", "(forms الم* #2 المفاوضات الميناء)"},
              {"a*", "(word a a)"}});
}

TEST_CASE("a compound with wildcards is joined, in parts, or without its article") {
  check_rows(
      {{"cease-fi*", "(synonym (forms ceasefi* #1 ceasefire) (phrase cease fi*{#2 finie fire}))"},
       {"al-Sah*",
        "(synonym (forms alsah* #1 alsahrawi) (forms sah* #1 sahrawi) (phrase al "
        "sah*{#1 sahrawi}))"},
       {"example.co*", "(phrase example co*{#2 com commander})"},
       {"exam*.com", "(phrase exam*{#1 example} com)"},
       {"a/harb*", "(phrase a harb*{#2 harbour harboured})"}});
}

TEST_CASE("a fuzzy word is the forms that differ little from it") {
  check_rows({{"harbor~1", "(forms harbor~1 #1 harbour)"},
              {"HARBRU~2", "(forms harbru~2 #1 harbour)"},
              {"hudna~1", "(forms hudna~1 #0)"},
              {"Sahravi~1", "(forms sahravi~1 #1 sahrawi)"},
              {"title:talcs~1", "title:(forms talcs~1 #1 talks)"},
              {"al-Sahravi~1",
               "(synonym (forms alsahravi~1 #1 alsahrawi) (forms sahravi~1 #1 sahrawi) (phrase al "
               "sahravi~1{#1 sahrawi}))"},
              {"source:Stren~1", "source:(forms stren~1 #1 stern)"}});
}

TEST_CASE("a regular expression is the forms that it matches from end to end") {
  check_rows({{"/harb(our|or)/", "(forms /harb(our|or)/ #1 harbour)"},
              {"/HARB.*/", "(forms /HARB.*/ #2 harbour harboured)"},
              {"/[HX]arb\\w+/", "(forms /[HX]arb\\w+/ #2 harbour harboured)"},
              {"/élys.*/", "(forms /élys.*/ #1 elysee)"},
              {"/الم.*/", "(forms /الم.*/ #2 المفاوضات الميناء)"},
              {"title:/t.lks/", "title:(forms /t.lks/ #1 talks)"},
              {"source:/h.*d/", "source:(forms /h.*d/ #1 herald)"},
              {"/harb(/", "(word harb harb)"},
              {"/harb( rovik/", "(seq (word harb harb) (word rovik rovik))"}});
}

TEST_CASE("a phrase has wildcards in its places and may be loose") {
  check_rows({{"\"harb* strike\"", "(phrase harb*{#2 harbour harboured} strike)"},
              {"\"the Sah?awi* speaks\"", "(phrase the sah?awi*{#1 sahrawi} speaks)"},
              {"\"met al-Sah*\"", "(phrase met al sah*{#1 sahrawi})"},
              {"\"harbour strike\"~3", "(phrase ~3 harbour strike)"},
              {"\"har* strike\"~2", "(phrase ~2 har*{#2 harbour harboured} strike)"},
              {"\"zzz* strike\"", "(phrase zzz*{#0} strike)"},
              {"\"what happened?\"", "(phrase what happened)"},
              {"author:\"lena m*\"", "author:(phrase lena m*{#1 matyas})"}});
}

TEST_CASE("a word near another is all its forms in the index") {
  check_rows(
      {{"strike NEAR/3 rovik",
        "(near 3 (word strike strik strike {#1 strike}) (word rovik rovik {#1 rovik}))"},
       {"harbours ONEAR/3 rovik",
        "(onear 3 (word harbours harbour harbours {#2 harbour harboured}) (word rovik rovik {#1 "
        "rovik}))"},
       {"\"harbour strike\" NEAR/5 docker*",
        "(near 5 (phrase harbour strike) (forms docker* #1 dockers))"},
       {"(strike OR rain) NEAR/5 rovik",
        "(near 5 (or (word strike strik strike {#1 strike}) (word rain rain {#1 rain})) (word "
        "rovik rovik {#1 rovik}))"},
       {"(rain NEAR/2 fell) NEAR/9 \"the\"",
        "(near 9 (near 2 (word rain rain {#1 rain}) (word fell fel fell {#1 fell})) (phrase the))"},
       {"title:(talks NEAR/2 fire)",
        "(near 2 title:(word talks talk talks {#1 talks}) title:(word fire fir fire {#1 fire}))"},
       {"加沙停火 NEAR/2 rovik", "(near 2 (phrase 加沙 停火) (word rovik rovik {#1 rovik}))"},
       {"=Ismail NEAR/2 met", "(near 2 (form ismail ismail) (word met met {#1 met}))"},
       {"(rain AND fell) NEAR/4 harbour",
        "(near 4 (near 4 (word rain rain {#1 rain}) (word fell fel fell {#1 fell})) (word harbour "
        "harbour {#2 harbour harboured}))"},
       {"rain NEAR/4 lang:en", "(and (word rain rain {#1 rain}) lang:(value en))"},
       {"... NEAR/4 rain", "(word rain rain {#1 rain})"}});
}

TEST_CASE("words of the body have places, too") {
  check_rows({{"body:strike", "body:(word strike strik strike {#1 strike})"},
              {"body:\"the strike\"", "body:(phrase the strike)"},
              {"body:(rain fell)",
               "(seq body:(word rain rain {#1 rain}) body:(word fell fel fell {#1 fell}))"},
              {"body:harb*", "body:(forms harb* #2 harbour harboured)"},
              {"body:cease-fire",
               "(synonym body:(word ceasefire ceasefir ceasefire {#1 ceasefire}) body:(phrase "
               "cease fire))"}});
}

TEST_CASE("filters take whole values, words or dates") {
  check_rows({{"type:html", "type:(value html)"},
              {"type:TEXT/HTML", "type:(value text/html)"},
              {"id:k-42", "id:(value k-42)"},
              {"date:2024-02", "date:(dates 2024-02 2024-02-01..2024-02-29)"},
              {"date:2024-02-20..", "date:(dates 2024-02-20.. 2024-02-20..)"},
              {"date:*", "date:(dates * ..)"},
              {"author:*", "author:(present *)"},
              {"author:Voss", "author:(phrase voss)"},
              {"author:\"Lena Voss\"", "author:(phrase lena voss)"},
              {"path:herald/strike", "path:(phrase herald strike)"},
              {"lang:*", "lang:(present *)"},
              {"id:*", "id:(value *)"},
              {"path:*", "path:(value *)"},
              {"rovik date:2024",
               "(seq (word rovik rovik) date:(dates 2024 2024-01-01.."
               "2024-12-31))"}});
}

TEST_CASE("a weight stands over what it weighs") {
  check_rows({{"rovik^2", "(boost 2 (word rovik rovik))"},
              {"(rovik OR rain)^0.5", "(boost 0.5 (or (word rovik rovik) (word rain rain)))"},
              {"+rovik^3 rain", "(seq (must (boost 3 (word rovik rovik))) (word rain rain))"},
              {"lang:en^2", "lang:(value en)"},
              {"...^2", "()"}});
}

TEST_CASE("a form keeps its marks and nothing of its case") {
  check_rows({{"=Ismaïl", "(form ismail ismaïl)"},
              {"=ISMAIL", "(form ismail ismail)"},
              {"=Ismai\u0308l", "(form ismail ismaïl)"},
              {"=l’Élysée", "(form lelysee l'élysée)"},
              {"=Cease-Fire", "(form ceasefire cease-fire)"},
              {"=ismail.", "(form ismail ismail)"},
              {"=example.com", "(phrase example com)"},
              {"==Ismaïl", "(written ismail Ismaïl)"},
              {"==ROVIK", "(written rovik ROVIK)"},
              {"==l’Élysée", "(written lelysee l'Élysée)"},
              {"source:==Stern", "source:(phrase stern)"}});
}

TEST_CASE("operators keep their shape around terms, and lose operands without any") {
  check_rows({{"rovik OR (... AND dawn)", "(or (word rovik rovik) (word dawn dawn))"},
              {"rovik -...", "(word rovik rovik)"},
              {"+... rovik", "(word rovik rovik)"},
              {"NOT ...", "()"},
              {"LANG:AR", "lang:(value ar)"},
              {"lang:en-GB", "lang:(value en)"}});
}

TEST_CASE("analysis warns of what it had to leave out") {
  SmallIndex index;
  const std::vector<std::pair<std::string, QueryWarning>> rows = {
      {"x a*", {2, 2, "a star after a single letter is ignored; write at least two"}},
      {"x zzz*", {2, 4, "no word of the index is like zzz*"}},
      {"zzzyy~1", {0, 7, "no word of the index is like zzzyy~1"}},
      {"x /zzz+/", {2, 6, "no word of the index is like /zzz+/"}},
      {"\"zzz* rovik\"", {0, 12, "no word of the index is like zzz*"}},
      {"author:zzz*", {7, 4, "no word of the index is like zzz*"}},
      {"/harb(/",
       {0, 7, "this regular expression can't be read (missing ): harb(); it is searched as words"}},
      {"lang:de",
       {5, 2,
        "the index holds no article in the language 'de'; languages are named by "
        "two letters, such as ar, en or he"}},
      {"type:docx",
       {5, 4,
        "the index holds no article of the type 'docx', but of application/jsonl, "
        "application/pdf, application/xml, text/html, text/plain"}},
      {"id:k-99", {3, 4, "the index holds no article with this id"}},
      {"lang:en~1", {5, 4, "languages are named by whole codes; the '~' is ignored here"}},
      {"path:news/*/b", {5, 8, "a wildcard works only beside letters and is ignored here"}},
      {"title:*.txt", {6, 5, "a wildcard works only beside letters and is ignored here"}},
      {"rain date:(>=2024-02 <2024-03)",
       {11, 18,
        "dates side by side are alternatives, and every date is one of these; for those between "
        "them write AND, or date:2024-02..2024-03"}},
      {"date:someday",
       {5, 7,
        "this is no date, so that it is searched as words; dates are written like 2024-02-22, "
        "2024-02..2024-03 or \"last week\""}},
      {"lang:en^2", {5, 4, "what only filters has no weight; leave out the ^"}},
      {"rain NEAR/3 lang:en",
       {12, 7, "this has no place in the text to be near to; it is taken as a filter"}},
      {"rain NEAR/3 source:post",
       {12, 11, "this has no place in the text to be near to; it is taken as a filter"}},
      {"rain NEAR/3 (fell OR author:voss)",
       {21, 11, "this has no place in the text to be near to and is ignored"}},
      {"rain NEAR/3 (fell AND on)",
       {13, 11, "AND inside of NEAR asks for all of these near one another, too"}},
      {"rain NEAR/3 (fell on)",
       {13, 7,
        "words side by side inside of NEAR are taken as alternatives; write OR between them, or "
        "quotes around them"}}};
  for (const auto& [typed, warning] : rows) {
    CAPTURE(typed);
    const std::vector<QueryWarning> warnings = analyze_typed(typed, index).warnings;
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.front().message == warning.message);
    CHECK(warnings.front().offset == warning.offset);
    CHECK(warnings.front().length == warning.length);
  }
  CHECK(analyze_typed("path:*.txt date:<2023 date:>=2024", index).warnings.empty());
  CHECK(analyze_typed("rovik harb* lang:ar", index).warnings.empty());
}

TEST_CASE("a spelling isn't compared in more articles than can be read in time") {
  SmallIndex index;
  Xapian::WritableDatabase large(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 2000; ++i) {
    Xapian::Document document;
    document.add_term("often");
    large.add_document(document);
  }
  const QueryAnalysis analysis =
      analyze_query(parse_query("=Often OR =Often").tree,
                    {large, index.lexicons, index.tokenizer, index.languages});
  CHECK(to_string(analysis.tree) == "(or (form often often) (phrase often))");
  CHECK(analysis.warnings ==
        std::vector<QueryWarning>{
            {10, 6,
             "too many articles have this word for their spelling to be compared, so that "
             "it is found in any; leave out the '='"}});
}

TEST_CASE("words that only the tokenizer can count are capped, too") {
  SmallIndex index;
  std::string text;
  for (int i = 0; i < 251; ++i) text += "加沙停火";
  const QueryAnalysis analysis = analyze_typed(text, index);
  CHECK(analysis.error == "query too long: 502 words, and at most 500 can be searched");
  CHECK(analysis.tree == AnalyzedQuery{});
  text.resize(text.size() - std::string("加沙停火").size());
  CHECK(!analyze_typed(text, index).error.has_value());
}

}  // namespace
}  // namespace dragoman
