#include "searcher/query/translate.h"

#include <doctest/doctest.h>

#include "searcher/query/compile.h"
#include "tests/unit/searcher/query/small_index.h"

namespace dragoman {
namespace {

struct Row {
  std::string typed;
  std::string expected;
};

Xapian::Query query_of(const std::string& typed, SmallIndex& index) {
  return compile_query(typed, {}, index.context()).query;
}

// The articles that each query finds, in ascending order.
const std::vector<Row> kHits = {
    // Words by form and by stem, in any case, with or without marks.
    {"strike", "1"},
    {"STRIKES", "1"},
    {"harbours", "1 5 11"},
    {"talks", "3 4"},
    {"greve", "7 8"},
    {"grèves", "7 8"},
    {"المفاوضات", "9 10"},
    {"ميناء", "9"},
    {"ismail", "2 3 6"},
    {"Elysée", "7 8"},
    {"l'Élysée", "7 8"},
    {"rain dockers", "1 11 12"},
    {"nowhere", ""},
    // Compounds and what they are also written as.
    {"cease-fire", "2 3 4"},
    {"cease fire", "2 3 4"},
    {"ceasefire", "2 3 4"},
    {"al-Sahrawi", "5 6"},
    {"Sahrawi", "5 6"},
    {"alsahrawi", "5"},
    {"example.com", "6"},
    {"example.net", ""},
    // Signs and operators.
    {"+rovik harbour", "1 3 6"},
    {"+rovik +talks", "3"},
    {"rovik -talks", "1 6"},
    {"rovik NOT talks", "1 6"},
    {"rovik AND talks", "3"},
    {"rovik AND NOT talks", "1 6"},
    {"rain OR talks", "3 4 11"},
    {"rain dawn AND talks", "4 11"},
    {"(rain OR dawn) AND talks", "4"},
    {"rain OR NOT lang:en", "7 8 9 10 11"},
    {"nowhere AND rovik", ""},
    {"nowhere -rovik", ""},
    {"+nowhere rovik", ""},
    // Purely negative, and stop words alone.
    {"-lang:en", "7 8 9 10"},
    {"NOT (lang:en OR lang:fr)", "9 10"},
    {"-rovik -lang:fr -lang:ar", "2 4 5 11 12"},
    {"to be or not to be", "1 12"},
    // Phrases.
    {"\"cease fire\"", "3 4"},
    {"“Cease Fire”", "3 4"},
    {"\"fire cease\"", ""},
    {"\"talk\"", ""},
    {"\"ends dockers\"", ""},
    {"\"reply of the dockers\"", "12"},
    {"-\"cease fire\" +qadi", "2"},
    // Fields.
    {"title:strike", "1"},
    {"title:strikes", "1"},
    {"title:dockers", ""},
    {"title:cease-fire", "2 3"},
    {"title:(rain OR truce)", "4 11"},
    {"lang:ar", "9 10"},
    {"lang:ar lang:fr", "7 8 9 10"},
    {"lang:ar AND lang:fr", ""},
    {"lang:(ar OR fr) -grève", "9 10"},
    {"source:stern", "2 3"},
    {"source:herald", "1 6 12"},
    {"source:\"new herald\"", "6"},
    {"source:\"herald new\"", ""},
    {"source:الميناء", "9 10"},
    {"rovik source:herald", "1 6"},
    {"rovik source:stern source:herald", "1 3 6"},
    {"rovik +source:stern", "3"},
    {"rovik -source:stern", "1 6"},
    {"rovik lang:ar", ""},
    {"nowhere lang:ar", ""},
    {"furniture:reply", "11"},
    {"reply", "12"},
    // Prefixes.
    {"harb*", "1 5 11"},
    {"nowh*", ""},
    {"nowh* lang:ar", ""},
    {"title:tal*", "3"},
    {"source:her*", "1 6 12"},
    {"strik* -title:strike", "5"},
    // Forms.
    {"=Ismail", "2 6"},
    {"=Ismaïl", "3"},
    {"=elysee", "8"},
    {"=Élysée", "7"},
    {"=talks", "3 4"},
    {"=talk", ""},
    {"=reply", "12"},
    {"=cease-fire", "3"},
    {"=ceasefire", "2"},
    {"title:=talks", "3"},
    {"title:=talked", ""},
    {"-=Ismail +ismail", "3"},
    {"=Ismail OR =Ismaïl", "2 3 6"},
};

TEST_CASE("a query finds the articles that it should") {
  SmallIndex index;
  for (const Row& row : kHits) {
    CAPTURE(row.typed);
    CHECK(hits(index, query_of(row.typed, index)) == row.expected);
  }
}

TEST_CASE("an index of several segments finds the same in the same order") {
  SmallIndex whole;
  SmallIndex dealt(3);
  for (const Row& row : kHits) {
    CAPTURE(row.typed);
    CHECK(ranked_hits(dealt, query_of(row.typed, dealt)) ==
          ranked_hits(whole, query_of(row.typed, whole)));
  }
}

TEST_CASE("what fits better comes first") {
  SmallIndex index;
  for (const Row& row : std::vector<Row>{{"harbour", "11 1 5"},
                                         {"harboured", "5 11 1"},
                                         {"+rovik harbour", "1 6 3"},
                                         {"rovik talks", "3 4 6 1"}}) {
    CAPTURE(row.typed);
    CHECK(ranked_hits(index, query_of(row.typed, index)) == row.expected);
  }
}

TEST_CASE("each kind of node has its Xapian query") {
  SmallIndex index;
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {"rovik", "(Zrovik OR 0.3 * rovik)"},
           {"strike", "((Zstrik SYNONYM Zstrike) OR 0.3 * strike)"},
           {"title:rovik", "(ZSrovik OR 0.3 * Srovik)"},
           {"cease-fire",
            "((Zceasefir SYNONYM Zceasefire) OR 0.3 * ceasefire OR ((0.5 * (cease PHRASE 2 fire) "
            "AND_NOT (Zceasefir SYNONYM Zceasefire)) AND_MAYBE <alldocuments>))"},
           {"\"a b c\"", "(a PHRASE 3 b PHRASE 3 c)"},
           {"harb*", "(harbour SYNONYM harboured)"},
           {"=Ismaïl", "(ismail FILTER PostingSource(=ismaïl))"},
           {"lang:ar", "0 * Lar"},
           {"source:\"a b\"", "0 * (XSa PHRASE 2 XSb)"},
           {"\"a\" lang:ar", "(a FILTER 0 * Lar)"},
           {"\"a\" AND \"b\"", "(a AND b)"},
           {"\"a\" OR \"b\"", "(a OR b)"},
           {"\"a\" \"b\"", "(a OR b)"},
           {"+\"a\" \"b\"", "(a AND_MAYBE b)"},
           {"\"a\" -\"b\" -\"c\"", "(a AND_NOT (b OR c))"},
           {"NOT \"a\"", "(<alldocuments> AND_NOT a)"}}) {
    CAPTURE(row.typed);
    std::string description = query_of(row.typed, index).get_description();
    const std::string third = "0.2999999999999999889";
    for (auto at = description.find(third); at != std::string::npos; at = description.find(third)) {
      description.replace(at, third.size(), "0.3");
    }
    CHECK(description == "Query(" + row.expected + ")");
  }
}

}  // namespace
}  // namespace dragoman
