#include "searcher/query/analyze.h"

#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"
#include "tests/unit/searcher/query/small_index.h"

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
              {"加沙停火", "(seq (word 加沙 加沙) (word 停火 停火) (phrase 加沙 停火))"}});
}

TEST_CASE("an Arabic article in Latin letters may be missing") {
  check_rows(
      {{"al-Rovik", "(synonym (word alrovik alrovik) (word rovik rovik) (phrase al rovik))"},
       {"Ash-Shom", "(synonym (word ashshom ashshom) (word shom shom) (phrase ash shom))"},
       {"el-Rovik-Dam",
        "(synonym (word elrovikdam elrovikdam) (phrase el rovik dam) (phrase rovik dam))"},
       {"at-Rovik", "(synonym (word atrovik atrovik) (phrase at rovik))"},
       {"al Sahrawi", "(seq (word sahrawi sahraw sahrawi) (word alsahrawi alsahraw alsahrawi))"}});
}

TEST_CASE("two words that the index knows as one, and one that it knows as two, find each other") {
  check_rows(
      {{"cease fire",
        "(seq (word cease ceas cease) (word fire fir fire) (word ceasefire ceasefir ceasefire))"},
       {"ceasefire", "(synonym (word ceasefire ceasefir ceasefire) (phrase cease fire))"},
       {"title:(cease fire)",
        "(seq title:(word cease ceas cease) title:(word fire fir fire) title:(word ceasefire "
        "ceasefir ceasefire))"},
       {"cease rovik fire",
        "(seq (word cease ceas cease) (word rovik rovik) (word fire fir fire))"},
       {"cease the fire", "(seq (word cease ceas cease) (word fire fir fire))"},
       {"+cease fire", "(seq (must (word cease ceas cease)) (word fire fir fire))"},
       {"cease AND fire", "(and (word cease ceas cease) (word fire fir fire))"},
       {"=ceasefire", "(form ceasefire ceasefire)"}});
}

TEST_CASE("stop words are left out of words side by side alone") {
  check_rows({{"the harbour", "(word harbour harbour)"},
              {"the harbour of rovik", "(seq (word harbour harbour) (word rovik rovik))"},
              {"(the of) rovik", "(word rovik rovik)"},
              {"the", "(word the the)"},
              {"the of", "(seq (word the the) (word of of))"},
              {"the lang:ar", "(seq (word the the) lang:(value ar))"},
              {"the -rovik", "(seq (word the the) (not (word rovik rovik)))"},
              {"+the rovik", "(seq (must (word the the)) (word rovik rovik))"},
              {"the AND rovik", "(and (word the the) (word rovik rovik))"},
              {"\"the rovik\"", "(phrase the rovik)"},
              {"rovik title:the", "(seq (word rovik rovik) title:(word the the))"},
              {"the +rovik", "(word rovik rovik)"}});
}

TEST_CASE("a phrase is exact forms in order") {
  check_rows({{"\"Talks HAVING ended\"", "(phrase talks having ended)"},
              {"\"cease-fire talks\"", "(phrase cease fire talks)"},
              {"\"talks\"", "(phrase talks)"},
              {"\"...\"", "()"},
              {"source:\"The New Herald\"", "source:(phrase the new herald)"},
              {"source:Stern", "source:(phrase stern)"}});
}

TEST_CASE("a prefix is the forms in the index that begin with it") {
  check_rows({{"harb*", "(prefix harb harbour harboured)"},
              {"HARB*", "(prefix harb harbour harboured)"},
              {"élys*", "(prefix elys elysee)"},
              {"cease-fi*", "(prefix ceasefi ceasefire)"},
              {"title:sah*", "title:(prefix sah sahrawi)"},
              {"source:her*", "source:(prefix her herald)"},
              {"zzz*", "(prefix zzz)"},
              {"الم*", "(prefix الم المفاوضات الميناء)"},
              {"a*", "(word a a)"},
              {"example.co*", "(phrase example co)"}});
}

TEST_CASE("a form keeps its marks and nothing of its case") {
  check_rows({{"=Ismaïl", "(form ismail ismaïl)"},
              {"=ISMAIL", "(form ismail ismail)"},
              {"=Ismai\u0308l", "(form ismail ismaïl)"},
              {"=l’Élysée", "(form lelysee l'élysée)"},
              {"=Cease-Fire", "(form ceasefire cease-fire)"},
              {"=ismail.", "(form ismail ismail)"},
              {"=example.com", "(phrase example com)"}});
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
      {"a/b*", {0, 4, "a star works only after a single word and is ignored here"}},
      {"lang:de",
       {5, 2,
        "the index holds no article in the language 'de'; languages are named by "
        "two letters, such as ar, en or he"}}};
  for (const auto& [typed, warning] : rows) {
    CAPTURE(typed);
    CHECK(analyze_typed(typed, index).warnings == std::vector<QueryWarning>{warning});
  }
  CHECK(analyze_typed("rovik harb* lang:ar", index).warnings.empty());
}

TEST_CASE("a spelling isn't compared in more articles than can be read in time") {
  SmallIndex index;
  Xapian::WritableDatabase large(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 6000; ++i) {
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
