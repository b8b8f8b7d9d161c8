#include "indexer/article/outlet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

namespace dragoman {
namespace {

TEST_CASE("credit lines name outlet or author, and sentences credit nobody") {
  using enum Credit::Kind;
  struct Row {
    std::string line;
    std::optional<Credit> credit;
  };
  const Row rows[] = {
      {"Source: Harbour Gazette", Credit{Source, "Harbour Gazette"}},
      {"(Source: Harbour Gazette)", Credit{Source, "Harbour Gazette"}},
      {"SOURCE: Harbour Gazette.", Credit{Source, "Harbour Gazette"}},
      {"Source: Harbour Gazette | Corvane", Credit{Source, "Harbour Gazette"}},
      {"Source: https://www.gazette.example/2024/a", Credit{Source, "gazette.example"}},
      {"Source: gazette.example/2024/a", Credit{Source, "gazette.example/2024/a"}},
      {"Source: AFP/Reuters", Credit{Source, "AFP/Reuters"}},
      {"Source: Harbour Gazette / AFP", Credit{Source, "Harbour Gazette / AFP"}},
      // A picture's.
      {"Source: Lena Voss/Kestrel Pictures", Credit{Source, ""}},
      {"Quelle: Der Talfelder", Credit{Source, "Der Talfelder"}},
      {"Source : Le Phare", Credit{Source, "Le Phare"}},
      {"Fuente: El Faro", Credit{Source, "El Faro"}},
      {"Fonte: Il Faro", Credit{Source, "Il Faro"}},
      {"Источник: Маяк", Credit{Source, "Маяк"}},
      {"المصدر: المنارة", Credit{Source, "المنارة"}},
      {"מקור: המגדלור", Credit{Source, "המגדלור"}},
      {"Kaynak: Fener", Credit{Source, "Fener"}},
      {"来源：灯塔报", Credit{Source, "灯塔报"}},
      {"By Lena Voss", Credit{Author, "Lena Voss"}},
      {"By LENA VOSS and Omar el-Haddad", Credit{Author, "LENA VOSS and Omar el-Haddad"}},
      {"By Lena Voss | Corvane", Credit{Author, "Lena Voss"}},
      {"Written by: Lena Voss", Credit{Author, "Lena Voss"}},
      {"Von Lena Voss", Credit{Author, "Lena Voss"}},
      {"Par Lena Voss", Credit{Author, "Lena Voss"}},
      {"Por Lena Voss", Credit{Author, "Lena Voss"}},
      {"Di Lena Voss", Credit{Author, "Lena Voss"}},
      {"Автор: Лена Фосс", Credit{Author, "Лена Фосс"}},
      {"بقلم: لينا فوس", Credit{Author, "لينا فوس"}},
      {"מאת לנה פוס", Credit{Author, "לנה פוס"}},
      {"作者：冯丽娜", Credit{Author, "冯丽娜"}},
      {"记者 冯丽娜", Credit{Author, "冯丽娜"}},
      {"By Reuters", Credit{Author, "Reuters"}},
      // Without the place, the office and the agency.
      {"By Lena Voss in Geneva", Credit{Author, "Lena Voss"}},
      {"By Lena Voss in Geneva and Omar el-Haddad in Cairo",
       Credit{Author, "Lena Voss and Omar el-Haddad"}},
      {"By Lena Voss, Reuters", Credit{Author, "Lena Voss"}},
      {"By Lena Voss, Omar el-Haddad and Jan Kroll",
       Credit{Author, "Lena Voss, Omar el-Haddad and Jan Kroll"}},
      {"Por Lena Voss, enviada especial", Credit{Author, "Lena Voss"}},
      {"Par Lena Voss, correspondante à Genève", Credit{Author, "Lena Voss"}},
      {"Von Lena Voss aus Genf", Credit{Author, "Lena Voss"}},
      {"Lena Voss, correspondent in Geneva", Credit{Author, "Lena Voss"}},
      {"Submitted by: Lena Voss", Credit{Author, "Lena Voss"}},
      {"Text: Lena Voss", Credit{Author, "Lena Voss"}},
      {"Haber: Lena Voss", Credit{Author, "Lena Voss"}},
      {"כתבה: לנה פוס", Credit{Author, "לנה פוס"}},
      {"نویسنده: لینا فوس", Credit{Author, "لینا فوس"}},
      {"Oleh Lena Voss", Credit{Author, "Lena Voss"}},
      {"Autor: Lena Vossová", Credit{Author, "Lena Vossová"}},
      {"Írta: Voss Lena", Credit{Author, "Voss Lena"}},
      {"Scris de Lena Voss", Credit{Author, "Lena Voss"}},
      {"Piše: Lena Voss", Credit{Author, "Lena Voss"}},
      {"Пише: Лена Фос", Credit{Author, "Лена Фос"}},
      {"Av Lena Voss", Credit{Author, "Lena Voss"}},
      {"Teksti: Lena Voss", Credit{Author, "Lena Voss"}},
      {"Συντάκτης: Λένα Βος", Credit{Author, "Λένα Βος"}},
      {"Tác giả: Lê Na", Credit{Author, "Lê Na"}},
      {"लेखक: लेना वॉस", Credit{Author, "लेना वॉस"}},
      {"풍리나 기자", Credit{Author, "풍리나"}},
      {"De notre correspondant à Genève", Credit{}},
      {"Photo: Lena Voss", Credit{}},
      {"(AFP, Reuters)", Credit{}},
      {"وكالات", Credit{}},
      {"Lena Voss contributed reporting from Corvane.", Credit{}},
      {"(Reporting by Lena Voss; editing by Jan Kroll)", Credit{}},
      // Not credits.
      {"Source: the envoy said that he had seen the draft but would not sign it this week.", {}},
      {"Source:", {}},
      {"The source: a leaking pipe", {}},
      {"By Friday the harbour was empty", {}},
      {"By Monday 12 ships had left", {}},
      {"Von der Küste kommt kein Schiff", {}},
      {"Di Marco", {}},
      {"بقلم كل من رأى الحريق في المدينة", {}},
      {"By Lena Voss, who was there.", {}},
      {"AFP saw the ship", {}},
      {"Voss, correspondent and captive, is free", {}},
      {"Lena Voss, editor who left in the night", {}},
      {"De notre correspondant à Genève, on apprend que le port est fermé.", {}},
      {"", {}},
      {":", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto credit = read_credit(row.line);
    CHECK(credit.has_value() == row.credit.has_value());
    if (credit && row.credit) {
      CHECK(credit->kind == row.credit->kind);
      CHECK(credit->name == row.credit->name);
    }
  }
}

TEST_CASE("the page's date lines make one date, and what is doubted is noted") {
  struct DateRow {
    std::string text;
    std::string metadata;
    std::string date;
    std::vector<std::string> notes;
    std::size_t credits;  // lines
  };
  const DateRow rows[] = {
      {"22 Feb 2024\n", "", "2024-02-22", {}, 1},
      {"Updated 23 Feb 2024\nPublished 22 Feb 2024\n", "", "2024-02-22", {}, 2},
      {"28 Jan, 21:15 GMT\nUpdated 29 Jan 2024\n", "", "2024-01-28T21:15:00+00:00", {}, 2},
      {"28 Jan, 21:15 GMT\n29 Jan 2024\n", "", "2024-01-28T21:15:00+00:00", {}, 2},
      {"28 Jan, 21:15 GMT\n", "2024-01-29", "2024-01-29", {}, 1},
      {"28 Jan, 21:15 GMT\n", "", "", {"no date: 01-28 stands there without a year"}, 1},
      {"1 May 2031\n22 Feb 2024\n",
       "",
       "2024-02-22",
       {"doubted date: 2031-05-01 lies in the future"},
       2},
      {"31 February 2024\n", "", "", {"doubted date: 2024-02-31 doesn't exist"}, 1},
      {"1 May 2031\n",
       "2024-02-22",
       "2024-02-22",
       {"doubted date: 2031-05-01 lies in the future"},
       1},
      {"2024-02-22 09:14 来源：灯塔报\n", "", "2024-02-22T09:14:00", {}, 1},
      {"The harbour froze on 22 Feb 2024.\n", "", "", {}, 0},
  };
  for (const DateRow& row : rows) {
    CAPTURE(row.text);
    Page page = split_page(row.text);
    Article article;
    article.date = row.metadata;
    using namespace std::chrono_literals;
    judge_date(page, article, std::chrono::sys_days(2025y / std::chrono::June / 15d));
    CHECK(article.date == row.date);
    CHECK(article.notes == row.notes);
    const auto credits = std::count_if(page.lines.begin(), page.lines.end(), [](const Line& line) {
      return line.kind == ZoneKind::Credit;
    });
    CHECK(static_cast<std::size_t>(credits) == row.credits);
  }
}

TEST_CASE("the outlet is the first source that isn't a picture's") {
  Page page = split_page("Source: Lena Voss/Kestrel Pictures\nText.\nSource: Harbour Gazette\n");
  Article article;
  judge_source(page, article);
  CHECK(article.source == "Harbour Gazette");
  CHECK(page.lines[0].kind == ZoneKind::Credit);
}

TEST_CASE("a line that begins with the told author's name is a byline, a headline is none") {
  struct AuthorRow {
    std::string line;
    std::string author;
    bool is_byline;
  };
  const AuthorRow rows[] = {
      {"Lena Voss", "Lena Voss", true},
      {"Lena Voss in Geneva", "Lena Voss", true},
      {"Lena Voss, Geneva", "Lena Voss", true},
      {"Lena Voss: The harbour must stay open", "Lena Voss", false},
      {"冯丽娜：港口必须开放", "冯丽娜", false},
      {"Annexation of the harbour begins", "Ann", false},
      {"Аннотация к отчёту", "Анн", false},
      {"Lena Voss left the harbour.", "Lena Voss", false},
  };
  for (const AuthorRow& row : rows) {
    CAPTURE(row.line);
    Page page = split_page(row.line);
    Article article;
    article.told.author = row.author;
    judge_byline(page, article);
    CHECK(page.lines[0].kind.has_value() == row.is_byline);
  }
}

TEST_CASE("an outlet and a byline beside a date count") {
  Page page = split_page("2024-02-22 09:14 来源：灯塔报\nBy Lena Voss | Feb 22, 2024\n");
  Article article;
  judge_date(page, article);
  CHECK(article.source == "灯塔报");
  CHECK(article.author == "Lena Voss");
}

TEST_CASE("bylines and dates are looked for near begin and end alone") {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += i == 20 ? "By Lena Voss\n12 May 2024\n" : "Somebody said something again.\n";
  }
  Page page = split_page(text);
  Article article;
  judge_byline(page, article);
  judge_date(page, article);
  CHECK(article == Article{});
  CHECK(find_edge_lines(page).size() == 16);
  CHECK(find_edge_lines(split_page("a\nb\n")) == std::vector<std::size_t>{0, 1});
}

}  // namespace
}  // namespace dragoman
