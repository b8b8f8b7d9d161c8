// What a page tells beside its lines.
#include <doctest/doctest.h>

#include "indexer/format/html.h"

namespace dragoman {
namespace {

Told told_of(const std::string& page) {
  return std::get<Record>(read_html(page)).told;
}

// A page with `head` and `body` around an article of a few sentences.
std::string page_with(const std::string& head, const std::string& body = {}) {
  return "<html><head>" + head + "</head><body><article><h1>Dam holds after storm</h1>" + body +
         "<p>The dam above Orrin held on Sunday, though the water stood higher than ever.</p>"
         "<p>Engineers kept watch all night and let out what they could, the town said.</p>"
         "</article></body></html>";
}

struct Row {
  std::string head, body;
  std::string value;
};

std::string ld(const std::string& fields) {
  return R"(<script type="application/ld+json">{"@type":"NewsArticle",)" + fields + "}</script>";
}

TEST_CASE("the date is that of publication, from what tells it best") {
  const Row rows[] = {
      {"", "", ""},
      {ld(R"("datePublished":"2024-02-03T10:00:00Z","dateModified":"2024-02-05")"),
       "<time datetime=2024-02-01>1 Feb</time>", "2024-02-03T10:00:00Z"},
      {"<meta property=article:published_time content=2024-02-03>"
       "<meta property=article:modified_time content=2024-02-05>",
       "", "2024-02-03"},
      {"<meta name=date content=2024-02-04><meta name=parsely-pub-date content=2024-02-03>", "",
       "2024-02-03"},
      {"<meta name=DC.date.issued content=2024-02-03>", "", "2024-02-03"},
      {"", "<time datetime='2024-02-03T10:00'>3 Feb</time>", "2024-02-03T10:00"},
      {"", "<time class=updated datetime=2024-02-05></time><time datetime=2024-02-03></time>",
       "2024-02-03"},
      {"", "<time datetime=2024-02-05></time><time pubdate datetime=2024-02-03></time>",
       "2024-02-03"},
      {"", "<span itemprop=datePublished content=2024-02-03>3 Feb</span>", "2024-02-03"},
      {"<meta property=article:modified_time content=2024-02-05>", "", "2024-02-05"},
      {"", "<time>3 February</time><time datetime=10:00>ten</time>", ""},
      {"", "<div class=related><time datetime=2020-01-01>then</time></div>", ""},
      {"<meta name=date content='1706952000'>", "", "1706952000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head + row.body);
    CHECK(told_of(page_with(row.head, row.body)).date == row.value);
  }
}

TEST_CASE("the outlet is a name that the page gives itself") {
  const Row rows[] = {
      {"", "", ""},
      {"<meta property=og:site_name content='Northern Wire'>", "", "Northern Wire"},
      {ld(R"("publisher":{"name":"Northern Wire"})"), "", "Northern Wire"},
      {"<meta name=application-name content='Northern Wire'>", "", "Northern Wire"},
      {"<meta property=og:site_name content=northernwire.example>", "", ""},
      {"<title>Dam holds after storm | Northern Wire</title>", "", ""},
      {"<title>Dam holds after storm | Northern Wire</title>", "<p>© Northern Wire</p>",
       "Northern Wire"},
      {"<title>Dam holds after storm | Northern Wire</title>", "<img alt='Northern Wire' src=x>",
       "Northern Wire"},
      {"<title>Northern Wire: Dam holds after storm</title>", "<a href=/>Northern Wire</a>",
       "Northern Wire"},
      {"<meta property=og:site_name content='Fish &amp;amp; Ships'>", "", "Fish & Ships"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head + row.body);
    CHECK(told_of(page_with(row.head, row.body)).source == row.value);
  }
}

TEST_CASE("the author is whoever the page names, but no address and no machine's default") {
  const Row rows[] = {
      {"", "", ""},
      {ld(R"("author":[{"name":"Ada Lorne"},{"name":"Tom Ferrin"}])"), "", "Ada Lorne, Tom Ferrin"},
      {"<meta name=author content='Ada Lorne'>", "", "Ada Lorne"},
      {"<meta name=author content='Ada Lorne'><meta name=author content='Tom Ferrin'>", "",
       "Ada Lorne, Tom Ferrin"},
      {"<meta property=article:author content='https://social.example/ada'>", "", ""},
      {"<meta name=author content=admin>", "<a rel=author href=/a>Ada Lorne</a>", "Ada Lorne"},
      {"<meta name=author content='Northern Wire'>"
       "<meta property=og:site_name content='Northern Wire'>",
       "", ""},
      {"", "<p class=byline>By Ada Lorne | <time>3 Feb 2024</time></p>", "Ada Lorne"},
      {"", "<p class=author>Von Ada Lorne</p>", "Ada Lorne"},
      {"", "<span itemprop=author><span itemprop=name>Ada Lorne</span></span>", "Ada Lorne"},
      {"",
       "<p class=byline>Ada Lorne has written for this paper about dams since the last flood</p>",
       ""},
      {"", "<div class=related><span class=author>Tom Ferrin</span></div>", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.head + row.body);
    CHECK(told_of(page_with(row.head, row.body)).author == row.value);
  }
}

TEST_CASE("languages and the address are told as the page writes them") {
  const auto told = [](const std::string& page) {
    const Told all = told_of(page);
    return all.lang + '|' + all.source_lang + '|' + all.url;
  };
  CHECK(told("<html lang=pt-BR><p>x") == "pt-BR||");
  CHECK(told("<html xml:lang=fr><p>x") == "fr||");
  CHECK(told("<meta http-equiv=Content-Language content=de><p>x") == "de||");
  CHECK(told("<meta property=og:locale content=en_GB><p>x") == "en_GB||");
  CHECK(told(page_with(ld(R"("inLanguage":"en","translationOfWork":{"inLanguage":"he"})"))) ==
        "en|he|");
  CHECK(told("<meta name=original-language content=ar><p>x") == "|ar|");
  CHECK(told("<link rel=canonical href=https://w.example/a>"
             "<meta property=og:url content=https://w.example/b><p>x") == "||https://w.example/a");
  CHECK(told("<meta property=og:url content=https://w.example/b><p>x") == "||https://w.example/b");
}

TEST_CASE("of several JSON-LD articles the page's own counts, and another's is ignored") {
  const std::string other = R"({"@type":"NewsArticle","headline":"Bridge closed for repairs",)"
                            R"("url":"https://w.example/bridge","datePublished":"2020-01-01"})";
  const std::string own = R"({"@type":"NewsArticle","headline":"Dam holds after storm",)"
                          R"("url":"https://w.example/dam","datePublished":"2024-02-03"})";
  const auto date_of = [](const std::string& json, const std::string& head) {
    return told_of(page_with(head + "<script type='application/ld+json'>" + json + "</script>"))
        .date;
  };
  CHECK(date_of("[" + other + "," + own + "]", "") == "2024-02-03");
  CHECK(date_of(other, "") == "");
  CHECK(date_of(other, "<link rel=canonical href=https://w.example/bridge>") == "2020-01-01");
  CHECK(date_of(R"({"@type":"NewsArticle","datePublished":"2024-02-03"})", "") == "2024-02-03");
}

TEST_CASE("a page in an old charset is read by what it declares, unless it is UTF-8") {
  const auto read = [](const std::string& bytes, std::string_view charset = {}) {
    const Record record = std::get<Record>(read_html(bytes, charset));
    return record.charset + ": " + record.text;
  };
  CHECK(read("<meta charset=windows-1251><p>\xCF\xEE\xF0\xF2") == "windows-1251: Порт\n");
  CHECK(read("<meta http-equiv=Content-Type content='text/html; "
             "charset=gb18030'><p>\xB8\xDB\xBF\xDA") == "GB18030: 港口\n");
  CHECK(read("<?xml version='1.0' encoding='Shift_JIS'?><p>\x8D\x60") == "Shift_JIS: 港\n");
  CHECK(read("<p>\xF1\xF2\xE3", "iso-8859-8") == "ISO-8859-8: סעד\n");
  CHECK(read("<meta charset=windows-1251><p>Порт снова открыт") == "UTF-8: Порт снова открыт\n");
}

}  // namespace
}  // namespace dragoman
