#include "indexer/article/date.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>

namespace dragoman {
namespace {

struct Row {
  std::string line;
  std::string date;  // empty: no date line
};

void check_all(std::span<const Row> rows, std::string_view lang = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto found = read_date_line(row.line, lang);
    CHECK((found ? found->date : "") == row.date);
  }
}

TEST_CASE("dates written in words are read in many languages") {
  const Row rows[] = {
      {"12 February 2024", "2024-02-12"},
      {"Mon 12 Feb 2024", "2024-02-12"},
      {"Monday, February 12, 2024", "2024-02-12"},
      {"Feb. 12, 2024", "2024-02-12"},
      {"12th of February, 2024", "2024-02-12"},
      {"Sept 3, 2023", "2023-09-03"},
      {"12-Feb-2024", "2024-02-12"},
      {"2024 Feb 12", "2024-02-12"},
      {"Published: February 12, 2024", "2024-02-12"},
      {"Posted on 1st March 2024", "2024-03-01"},
      {"22. Februar 2024, 14:30 Uhr", "2024-02-22T14:30:00"},
      {"Donnerstag, 22.02.2024 um 14.30 Uhr", "2024-02-22T14:30:00"},
      {"Stand: 22. Februar 2024, 14 Uhr", "2024-02-22T14:00:00"},
      {"3. Jänner 2024", "2024-01-03"},
      {"Berlin, den 5. März 2024", "2024-03-05"},
      {"le 3 mars 2024 à 9h05", "2024-03-03T09:05:00"},
      {"Publié le 1er août 2023 à 18 h 30", "2023-08-01T18:30:00"},
      {"3 de marzo de 2024", "2024-03-03"},
      {"lunes, 4 de septiembre de 2023 - 08:15 h", "2023-09-04T08:15:00"},
      {"3 marzo 2024 ore 21.40", "2024-03-03T21:40:00"},
      {"Segunda-feira, 12 de fevereiro de 2024", "2024-02-12"},
      {"12 februari 2024 om 07:45", "2024-02-12T07:45:00"},
      {"12 февраля 2024, 10:45 МСК", "2024-02-12T10:45:00+03:00"},
      {"12 февраля 2024 г. в 10:45", "2024-02-12T10:45:00"},
      {"Опубликовано 5-го мая 2023 года", "2023-05-05"},
      {"12 лютого 2024", "2024-02-12"},
      {"12 lutego 2024, 10:45", "2024-02-12T10:45:00"},
      {"12. února 2024", "2024-02-12"},
      {"12 فبراير 2024", "2024-02-12"},
      {"الاثنين ١٢ فبراير ٢٠٢٤", "2024-02-12"},
      {"12 شباط 2024", "2024-02-12"},
      {"٥ كانون الثاني ٢٠٢٤", "2024-01-05"},
      {"12 شباط/فبراير 2024", "2024-02-12"},
      {"12 فبراير 2024 الساعة 5:30 مساء", "2024-02-12T17:30:00"},
      {"12 فيفري 2024", "2024-02-12"},
      {"12 בפברואר 2024", "2024-02-12"},
      {"יום שני, 12 בפברואר 2024, 14:30", "2024-02-12T14:30:00"},
      {"פורסם ב-12 במרץ 2024", "2024-03-12"},
      {"12 Şubat 2024 Pazartesi", "2024-02-12"},
      {"12 ŞUBAT 2024 14:05", "2024-02-12T14:05:00"},
      {"2024年2月12日 14:30", "2024-02-12T14:30:00"},
      {"2024年2月12日星期一 下午3时05分", "2024-02-12T15:05:00"},
      {"2024年2月12日(月) 9時5分", "2024-02-12T09:05:00"},
      {"2024年2月12日(月) 9時05分", "2024-02-12T09:05:00"},
      {"2024년 2월 12일 오후 2:30", "2024-02-12T14:30:00"},
      {"12 Φεβρουαρίου 2024", "2024-02-12"},
      {"2024. február 12.", "2024-02-12"},
      {"12 februarie 2024", "2024-02-12"},
      {"12. helmikuuta 2024 klo 9.15", "2024-02-12T09:15:00"},
  };
  check_all(rows);
}

TEST_CASE("dates written in numbers are read, the day first unless that can't be") {
  const Row rows[] = {
      {"2024-02-12", "2024-02-12"},
      {"2024-02-12T08:00:00Z", "2024-02-12T08:00:00+00:00"},
      {"2024-02-12T08:00:00.123+02:00", "2024-02-12T08:00:00+02:00"},
      {"2024-02-12 08:00 -0530", "2024-02-12T08:00:00-05:30"},
      {"2024/02/12", "2024-02-12"},
      {"12.02.2024 08:15", "2024-02-12T08:15:00"},
      {"12.2.2024", "2024-02-12"},
      {"12/02/2024", "2024-02-12"},
      {"02/25/2024", "2024-02-25"},
      {"02/12/2024 9:00 am EST", "2024-02-12T09:00:00-05:00"},
      {"12/02/2024 - 21:10", "2024-02-12T21:10:00"},
      {"14:30 12.02.2024", "2024-02-12T14:30:00"},
  };
  check_all(rows);
}

TEST_CASE("a zone's name or a city's gives the offset of that day") {
  const Row rows[] = {
      {"Thu 22 Feb 2024 9:14 am - Jerusalem Time", "2024-02-22T09:14:00+02:00"},
      {"Mon 22 Jul 2024 9:14 pm - Jerusalem Time", "2024-07-22T21:14:00+03:00"},
      {"March 3, 2024 · 18:05 GMT", "2024-03-03T18:05:00+00:00"},
      {"March 3, 2024 18:05 GMT+2", "2024-03-03T18:05:00+02:00"},
      {"March 3, 2024 6:05 p.m. ET", "2024-03-03T18:05:00-05:00"},
      {"July 3, 2024 12:05 AM ET", "2024-07-03T00:05:00-04:00"},
      {"3 March 2024, 18:05 New York time", "2024-03-03T18:05:00-05:00"},
      {"3 March 2024 18:05 IST", "2024-03-03T18:05:00"},
      {"3 March 2024 18:05 (CET)", "2024-03-03T18:05:00+01:00"},
      {"12 فبراير 2024 - 14:30 بتوقيت القدس", "2024-02-12T14:30:00+02:00"},
      {"3 мая 2024, 10:45 по московскому времени", "2024-05-03T10:45:00+03:00"},
      {"北京时间2024年2月12日 14:30", "2024-02-12T14:30:00+08:00"},
      {"le 3 mars 2024 à 9h05 et", "2024-03-03T09:05:00"},
  };
  check_all(rows);
}

TEST_CASE("a sentence, a date without its year and a day that never was are no date lines") {
  const Row rows[] = {
      {"", ""},
      {"12 February", ""},
      {"31 February 2024", ""},
      {"29.02.2023", ""},
      {"13/13/2024", ""},
      {"12 February 1850", ""},
      {"12 February 2999", ""},
      {"February 2024", ""},
      {"2024", ""},
      {"On 12 February 2024 the harbour froze", ""},
      {"The harbour froze on 12 February 2024.", ""},
      {"12 February 2024 was a cold day", ""},
      {"Chronicle of a strike: 12 February 2024", ""},
      {"12 February 2024 - the day on which all the cranes stood still", ""},
      {"1,140 tablets, 12.02.2024", ""},
      {"Ships: 12/02/2024 of them 14", ""},
      {"9:14 am", ""},
      {"99999999999999999999.02.2024", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto found = read_date_line(row.line);
    const bool is_date = found && std::all_of(found->rest.begin(), found->rest.end(),
                                              [](const DateLineRest& r) { return r.apart; });
    CHECK_FALSE(is_date);
  }
}

TEST_CASE("a date line says what else stands on it, and whether it is an update") {
  struct RestRow {
    std::string line;
    DateLine expected;
  };
  const RestRow rows[] = {
      {"Harbour Gazette | 12 Feb 2024", {"2024-02-12", false, {{"Harbour Gazette", true}}}},
      {"12 Feb 2024 — The Harbour Gazette", {"2024-02-12", false, {{"The Harbour Gazette", true}}}},
      {"Corvane, 12 Feb 2024", {"2024-02-12", false, {{"Corvane", true}}}},
      {"By Lena Voss, 12 Feb 2024", {"2024-02-12", false, {{"By Lena Voss", false}}}},
      {"Published by Lena Voss on 12 Feb 2024", {"2024-02-12", false, {{"by Lena Voss", false}}}},
      {"Updated 12 Feb 2024", {"2024-02-12", true, {}}},
      {"Published 12 Feb 2024 | Updated 13 Feb 2024 10:00", {"2024-02-12", false, {}}},
      {"12 Feb 2024 | 5 min read", {"2024-02-12", false, {}}},
  };
  for (const RestRow& row : rows) {
    CAPTURE(row.line);
    const auto found = read_date_line(row.line);
    REQUIRE(found);
    CHECK(found->date == row.expected.date);
    CHECK(found->updated == row.expected.updated);
    CHECK(found->rest == row.expected.rest);
  }
}

TEST_CASE("the language settles a month's name that means two months") {
  CHECK(read_date_line("12. listopada 2024", "pl")->date == "2024-11-12");
  CHECK(read_date_line("12. listopada 2024", "hr")->date == "2024-10-12");
}

}  // namespace
}  // namespace dragoman
