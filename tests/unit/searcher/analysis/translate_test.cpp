#include "searcher/analysis/translate.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "searcher/analysis/compile.h"
#include "searcher/analysis/part_names.h"
#include "tests/unit/searcher/small_index.h"

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
    // Written as it stands.
    {"==Ismail", "2"},
    {"==ISMAIL", "6"},
    {"==Ismaïl", "3"},
    {"==ismail", ""},
    {"title:==Rain", "11"},
    {"title:==rain", ""},
    {"body:==Rain", "11"},
    {"body:=talks", "4"},
    // Patterns, fuzzy words, expressions.
    {"*adi", "2 3"},
    {"s?hraw*", "5 6"},
    {"h*r", "1 11"},
    {"cease-f*", "2 3 4"},
    {"al-Sah*", "5 6"},
    {"exampl*.com", "6"},
    {"harbor~1", "1 11"},
    {"Sahravi~1", "5 6"},
    {"source:Stren~1", "2 3"},
    {"/harbour(ed)?/", "1 5 11"},
    {"/HARB.+/", "1 5 11"},
    {"title:/t.lks/", "3"},
    {"/harb(/ rain", "11"},
    {"*ميناء", "9"},
    // Loose phrases, and phrases with wildcards.
    {"\"dockers back\"", ""},
    {"\"dockers back\"~3", "1"},
    {"\"dockers back\"~2", ""},
    {"\"dockers of rovik\"~1", "1"},
    {"\"dock* of ro*\"", "1"},
    {"\"* of rovik\"", "1"},
    {"\"reply of the d*\"", "12"},
    {"\"zzz* of rovik\"", ""},
    {"\"har* strike\"", "1"},
    {"\"strike har*\"~9", ""},
    {"title:\"harb* str*\"", "1"},
    {"rain OR \"dock* of ro*\"", "1 11"},
    {"rain \"dock* of ro*\" \"fell on\"~2", "1 11"},
    {"-\"dock* of ro*\" +rovik", "3 6"},
    // Near one another.
    {"docker NEAR/2 rovik", "1"},
    {"rovik NEAR/2 docker", "1"},
    {"docker ONEAR/2 rovik", "1"},
    {"rovik ONEAR/2 docker", ""},
    {"docker NEAR/1 rovik", ""},
    {"\"docker\" NEAR/2 rovik", ""},
    {"strike NEAR/10 harbour", "1"},
    {"ends NEAR/5 dockers", ""},
    {"(rain OR cease) NEAR/2 (fell OR fire)", "3 4 11"},
    {"(cease NEAR/1 fire) NEAR/3 dawn", "4"},
    {"(cease NEAR/1 fire) NEAR/1 dawn", ""},
    {"(cease NEAR/1 fire) NEAR/3 talks", "3"},
    {"\"cease fire\" NEAR/5 talk*", "3 4"},
    {"cease-fire NEAR/5 talks", "3 4"},
    {"title:(harbour NEAR/1 strike)", "1"},
    {"title:(harbour NEAR/1 ends)", ""},
    {"source:(herald NEAR/2 northern)", "1 12"},
    {"sides NEAR/9 dawn NEAR/9 will", "4"},
    {"rain OR docker NEAR/2 rovik", "1 11"},
    {"+rovik docker NEAR/2 rovik", "1 3 6"},
    {"-(docker NEAR/2 rovik) +rovik", "3 6"},
    {"(docker NEAR/2 rovik) AND (work NEAR/4 strike)", "1"},
    {"=Ismail NEAR/1 Qadi", "2"},
    {"=ismaïl NEAR/1 Qadi", "3"},
    {"==ISMAIL NEAR/9 sahrawi", "6"},
    {"==Ismail NEAR/9 sahrawi", ""},
    {"(==Ismail OR there) NEAR/9 sahrawi", "6"},
    {"=rain NEAR/9 fell", "11"},
    {"==Rain NEAR/1 fell", "11"},
    {"title:(==Cease-fire NEAR/1 talks)", ""},
    {"title:(==Cease-fire NEAR/2 talks)", "3"},
    {"title:(==cease-fire NEAR/2 talks)", ""},
    {"body:(==cease-fire NEAR/5 rovik)", "3"},
    {"body:(==Cease-fire NEAR/5 rovik)", ""},
    {"docker NEAR/2 rovik lang:ar", ""},
    {"rain NEAR/3 source:post", "11"},
    {"rain NEAR/3 source:stern", ""},
    {"(rain AND fell) NEAR/3 (source:post OR author:voss)", "11"},
    {"هدنة NEAR/3 قريبة", "10"},
    // The text without its title.
    {"body:rain", "11"},
    {"body:truce", ""},
    {"body:harbour", "5 11"},
    {"body:strikes", "1"},
    {"body:(talks OR dawn)", "3 4"},
    {"body:harb*", "5 11"},
    {"body:\"cease fire\"", "3 4"},
    {"body:\"harbour strike\"", ""},
    {"body:cease-fire", "2 3 4"},
    {"body:(rain NEAR/4 harbour)", "11"},
    {"body:ends OR rain", "4 11"},
    {"rovik -body:dockers", "3 6"},
    // Filters of every kind.
    {"author:voss", "1"},
    {"author:lena", "1 3"},
    {"author:\"lena voss\"", "1"},
    {"author:matyas", "3"},
    {"author:petersen-aalbek", "2"},
    {"author:v*", "1"},
    {"author:*", "1 2 3 7 9"},
    {"-author:* lang:en", "4 5 6 11 12"},
    {"type:html", "1 7"},
    {"type:text/html", "1 7"},
    {"type:jsonl type:pdf", "2 3 9"},
    {"type:text/*", "1 5 6 7 8 10 11 12"},
    {"type:docx", ""},
    {"rovik type:html", "1"},
    {"id:k-42", "2"},
    {"id:\"urn:post:7\"", "4"},
    {"id:/news/courrier/greve.html", "7"},
    {"id:k-42 id:k-43", "2 3"},
    {"path:herald", "1"},
    {"path:2024", "2 3 4"},
    {"date:2024-02-22", "1"},
    {"date:2024-02", "1 2 3 9"},
    {"date:2024-02-23..2024-02-24", "2 3"},
    {"date:..2023", "7"},
    {"date:2023 date:2024-03", "4 7"},
    {"date:*", "1 2 3 4 7 9"},
    {"rovik -date:*", "6"},
    {"rovik date:2024-02-24", "3"},
    {"(rain OR date:2023) AND NOT lang:ar", "7 11"},
    // Weights change no hits.
    {"rovik^3 rain", "1 3 6 11"},
    {"(rain OR dawn)^0.5", "4 11"},
    {"(docker NEAR/2 rovik)^2", "1"},
};

TEST_CASE("a query finds the articles that it should") {
  SmallIndex index;
  for (const Row& row : kHits) {
    CAPTURE(row.typed);
    CHECK(hits(index, query_of(row.typed, index)) == row.expected);
  }
}

TEST_CASE("a spelling is compared with words as their article's language parts them") {
  Article article;
  article.lang = "tr";
  article.text = "Ankara’da patlama";
  article.zones = {{ZoneKind::Body, 0, static_cast<std::uint32_t>(article.text.size())}};
  SmallIndex index(1, {article});
  CHECK(hits(index, query_of("=Ankara", index)) == "1");
  CHECK(hits(index, query_of("==Ankara", index)) == "1");
  CHECK(hits(index, query_of("==ankara", index)).empty());
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
                                         {"rovik talks", "3 4 6 1"},
                                         {"rain rovik^9", "6 1 3 11"},
                                         {"rain^9 rovik", "11 6 1 3"}}) {
    CAPTURE(row.typed);
    CHECK(ranked_hits(index, query_of(row.typed, index)) == row.expected);
  }
}

TEST_CASE("words side by side rank articles higher that have them so, and find no others") {
  std::vector<Article> articles;
  for (const char* text : {"Rovik harbour was calm after rain.",
                           "The harbour of calm Rovik had rain.", "Harbour rain."}) {
    Article& article = articles.emplace_back();
    article.key = article.file = std::to_string(articles.size());
    article.lang = "en";
    article.text = text;
    article.zones = {{ZoneKind::Body, 0, static_cast<std::uint32_t>(article.text.size())}};
  }
  SmallIndex index(1, articles);
  CHECK(ranked_hits(index, query_of("rovik harbour", index)) == "1 2 3");
  CHECK(ranked_hits(index, query_of("calm rovik", index)) == "2 1");
}

TEST_CASE("the parts of a score have names in the query's words") {
  SmallIndex index;
  const auto names = [&](const std::string& typed) {
    const CompiledQuery compiled = compile_query(typed, {}, index.context());
    std::vector<std::string> out;
    for (const auto& [part, name] : name_parts(compiled.analyzed, index.context())) {
      out.push_back(name);
    }
    std::ranges::sort(out);
    return out;
  };
  using Names = std::vector<std::string>;
  CHECK(names("strike") == Names{"strike (stem)", "strike (this form)"});
  CHECK(names("title:strike") == Names{"title:strike (stem)", "title:strike (this form)"});
  CHECK(names("harb*") == Names{"harb* -> harbour, harboured"});
  CHECK(names("/[a-d].*/").front().starts_with("/[a-d].*/ -> "));
  CHECK(names("=Ismaïl") == Names{"=ismaïl"});
  CHECK(names("\"a\"") == Names{"a (this form)"});
  CHECK(names("\"rain fell\"") == Names{"\"rain fell\"", "\"rain fell\"", "fell (in \"rain fell\")",
                                        "rain (in \"rain fell\")"});
  CHECK(names("\"har* strike\"") ==
        Names{"har* -> harbour, harboured (in \"har* strike\")", "strike (in \"har* strike\")"});
  CHECK(names("\"a\"^2") == Names{"\"a\"^2", "a (this form)"});
}

TEST_CASE("each kind of node has its Xapian query") {
  SmallIndex index;
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {"rovik", "(Zrovik OR 0.125 * rovik)"},
           {"strike", "((Zstrik SYNONYM Zstrike) OR 0.125 * strike)"},
           {"title:rovik", "(ZSrovik OR 0.125 * Srovik)"},
           {"cease-fire",
            "((Zceasefir SYNONYM Zceasefire) OR 0.125 * ceasefire OR ((0.5 * (cease PHRASE 2 fire) "
            "AND_NOT (Zceasefir SYNONYM Zceasefire)) AND_MAYBE <alldocuments>))"},
           {"\"a b c\"", "(a PHRASE 3 b PHRASE 3 c)"},
           {"harb*", "(harbour SYNONYM harboured)"},
           {"=Ismaïl", "(ismail FILTER PostingSource(=ismaïl))"},
           {"==Ismaïl", "(ismail FILTER PostingSource(==Ismaïl))"},
           {"\"a b\"~2", "((a AND b) FILTER PostingSource((phrase 2 a b)))"},
           {"\"harb* b\"",
            "(((harbour SYNONYM harboured) AND b) FILTER PostingSource((phrase 0 harbour+1 b)))"},
           {"\"a\" NEAR/3 \"b\"", "((a AND b) FILTER PostingSource((near 3 a b)))"},
           {"body:\"a\"", "(a FILTER PostingSource(a))"},
           {"\"a\"^2", "2 * a"},
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
    const std::string description = query_of(row.typed, index).get_description();
    CHECK(description == "Query(" + row.expected + ")");
  }
}

}  // namespace
}  // namespace dragoman
