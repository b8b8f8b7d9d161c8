#include "indexer/document/make_document.h"

#include <doctest/doctest.h>

#include <map>

#include "common/index/schema.h"

namespace dragoman {
namespace {

Article small_article() {
  Article article;
  article.key = "/news/day.zip!a.txt";
  article.file = "/news/day.zip";
  article.title = "Dam bursts";
  article.id = "k-42";
  article.source = "The River Post";
  article.author = "Lena Voss";
  article.type = "text/html";
  article.lang = "en";
  article.date = "2024-02-22";
  article.text = "Dam bursts\nBy Lena Voss\nThe dam's gone. Dams!\nSee also\n";
  article.zones = {{ZoneKind::Headline, 0, 10},
                   {ZoneKind::Credit, 11, 23},
                   {ZoneKind::Body, 24, 45},
                   {ZoneKind::Furniture, 46, 54}};
  return article;
}

const CountedLines kLines{{"folder /news/day.zip", 0xab}, {1, 0xfe}};

// Each term with how often it counts.
std::map<std::string, Xapian::termcount> terms_of(const Xapian::Document& document) {
  std::map<std::string, Xapian::termcount> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    terms[*term] = term.get_wdf();
  }
  return terms;
}

std::vector<Xapian::termpos> positions(const Xapian::Document& document, const std::string& name) {
  auto term = document.termlist_begin();
  term.skip_to(name);
  REQUIRE(*term == name);
  return {term.positionlist_begin(), term.positionlist_end()};
}

TEST_CASE("a document has exact forms and stems, its title twice, its furniture apart") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  const Xapian::Document document = make_document(small_article(), kLines, tokenizer);
  CHECK(terms_of(document) == std::map<std::string, Xapian::termcount>{
                                  {"Len", 0},
                                  {"XLen", 0},
                                  {key_term("/news/day.zip!a.txt"), 0},
                                  {"XG00000000000000ab", 0},
                                  {"XN0000000000000001", 0},
                                  {"XN00000000000000fe", 0},
                                  {file_term("/news/day.zip"), 0},
                                  {id_term("k-42"), 0},
                                  {"Ttext/html", 0},
                                  {"Alena", 0},
                                  {"Avoss", 0},
                                  {"Pa", 0},
                                  {"Pday", 0},
                                  {"Pnews", 0},
                                  {"Ptxt", 0},
                                  {"Pzip", 0},
                                  {"Sbursts", 1},
                                  {"Sdam", 1},
                                  {"XFalso", 0},
                                  {"XFsee", 0},
                                  {"XSpost", 0},
                                  {"XSriver", 0},
                                  {"XSthe", 0},
                                  {"ZSburst", 1},
                                  {"ZSdam", 1},
                                  {"Zburst", 2},
                                  {"Zby", 1},
                                  {"Zdam", 4},
                                  {"Zgone", 1},
                                  {"Zlena", 1},
                                  {"Zthe", 1},
                                  {"Zvoss", 1},
                                  {"bursts", 2},
                                  {"by", 1},
                                  {"dam", 3},
                                  {"dams", 1},
                                  {"gone", 1},
                                  {"lena", 1},
                                  {"the", 1},
                                  {"voss", 1},
                              });
  CHECK(document.get_value(slot_number(Slot::Date)) == date_value("2024-02-22"));
  CHECK(document.get_value(slot_number(Slot::KeyHash)) == key_hash("/news/day.zip!a.txt"));
  CHECK(document.get_value(slot_number(Slot::Content)) == content_hash(small_article()));
  CHECK(document.get_value(slot_number(Slot::Lang)) == "en");
  CHECK(document.get_value(slot_number(Slot::Source)) == "The River Post");
  CHECK(document.get_value(slot_number(Slot::Type)) == "text/html");
  CHECK(document.get_value(slot_number(Slot::Copy)) == copy_hash(small_article()));
  CHECK(parse_article(document.get_data()) == small_article());
}

TEST_CASE("words follow one another within a paragraph, and never across two") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  const Xapian::Document document = make_document(small_article(), kLines, tokenizer);
  const Xapian::termpos lena = positions(document, "lena").at(0);
  const Xapian::termpos voss = positions(document, "voss").at(0);
  const Xapian::termpos the = positions(document, "the").at(0);
  const Xapian::termpos dam = positions(document, "dam").at(1);
  CHECK(voss == lena + 1);
  CHECK(dam == the + 1);
  CHECK(the > voss + 5);
}

TEST_CASE("a compound at a paragraph's end keeps its distance from the next paragraph") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  Article article = small_article();
  article.text = "Talks on a cease-fire\nDams";
  article.zones = {{ZoneKind::Body, 0, 21}, {ZoneKind::Body, 22, 26}};
  const Xapian::Document document = make_document(article, kLines, tokenizer);
  const Xapian::termpos fire = positions(document, "fire").at(0);
  CHECK(positions(document, "dams").at(0) == fire + 11);
}

Xapian::termpos body_of(const Xapian::Document& document) {
  const std::string value = document.get_value(slot_number(Slot::Body));
  return value.empty() ? 0 : static_cast<Xapian::termpos>(Xapian::sortable_unserialise(value));
}

TEST_CASE("the title's words stand before the body's position, all others from there on") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  const Xapian::Document document = make_document(small_article(), kLines, tokenizer);
  const Xapian::termpos body = body_of(document);
  CHECK(positions(document, "bursts").at(0) < body);
  CHECK(positions(document, "by").at(0) == body);
  CHECK(positions(document, "dam").at(0) < body);
  CHECK(positions(document, "dam").at(1) > body);
}

TEST_CASE("without a title there is no body's position") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  Article inferred = small_article();
  inferred.title_inferred = true;
  Article wordless = small_article();
  wordless.title = "* * *";
  for (const Article& article : {inferred, wordless}) {
    CHECK(body_of(make_document(article, kLines, tokenizer)) == 0);
  }
}

TEST_CASE("an inferred title is no field, and doesn't count twice") {
  Article article = small_article();
  article.title_inferred = true;
  article.zones[0].kind = ZoneKind::Body;
  Tokenizer tokenizer{AnalyzerSettings{}};
  const auto terms = terms_of(make_document(article, {}, tokenizer));
  CHECK_FALSE(terms.contains("Sdam"));
  CHECK(terms.at("bursts") == 1);
}

TEST_CASE("by folding alone words are of no language, though the article is") {
  Tokenizer tokenizer{AnalyzerSettings{.stemming = false}};
  const auto terms = terms_of(make_document(small_article(), {}, tokenizer));
  CHECK(terms.contains("Zbursts"));
  CHECK(terms.contains("Len"));
  CHECK_FALSE(terms.contains("XLen"));
}

TEST_CASE("a paragraph in another language is stemmed by its own") {
  Article article = small_article();
  article.text = "Dam bursts\nBy Lena Voss\nDie Häuser stehen.\nSee also\n";
  article.zones[2].end = 43;
  article.foreign = {{2, "de"}};
  Tokenizer tokenizer{AnalyzerSettings{}};
  const auto terms = terms_of(make_document(article, {}, tokenizer));
  CHECK(terms.contains("Zhaus"));
  CHECK(terms.contains("XLde"));
  CHECK(terms.contains("XLen"));
  CHECK_FALSE(terms.contains("Lde"));
}

TEST_CASE("what an article doesn't say isn't in its document") {
  Article article;
  article.key = "/news/b.txt";
  Tokenizer tokenizer{AnalyzerSettings{}};
  const Xapian::Document document = make_document(article, {}, tokenizer);
  // What it is, where it stands, who counts its lines; and the words of its key.
  CHECK(terms_of(document).size() == 3 + 3);
  for (const Slot slot :
       {Slot::Date, Slot::Lang, Slot::Source, Slot::Type, Slot::Body, Slot::Copy}) {
    CHECK(document.get_value(slot_number(slot)).empty());
  }
}

}  // namespace
}  // namespace dragoman
