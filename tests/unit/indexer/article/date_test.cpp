#include "indexer/article/date.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>

namespace dragoman {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_days kNow = 2025y / std::chrono::June / 15d;

struct Row {
  std::string line;
  std::string date;  // empty: no date line
};

void check_all(std::span<const Row> rows, std::string_view lang = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto found = read_date_line(row.line, lang, kNow);
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

bool is_date_alone(const DateLine& line) {
  return std::all_of(line.rest.begin(), line.rest.end(),
                     [](const DateLineRest& rest) { return rest.apart; });
}

TEST_CASE("a sentence, a headline and a number are no date lines") {
  const std::string rows[] = {
      "",
      "13/13/2024",
      "February 2024",
      "2024",
      "On 12 February 2024 the harbour froze",
      "The harbour froze on 12 February 2024.",
      "12 February 2024 was a cold day",
      "12 February was a cold day",
      "Chronicle of a strike: 12 February 2024",
      "12 February 2024 - the day on which all the cranes stood still",
      "1,140 tablets, 12.02.2024",
      "Ships: 12/02/2024 of them 14",
      "9:14 am",
      "99999999999999999999.02.2024",
      "CORVANE, Feb. 22 (Harbour Agency) -- The strike goes on",
      "CORVANE, Feb. 22 (Harbour Agency)",
      "Round 12 | 5 May",
      "Set 5",
      "3/5",
      "12.5.",
      "Version 1.2.34",
      "10-12-14",
      "Karlsen 3, 5 May",
      "— Lena Voss (@lenavoss) February 12, 2024",
      "二十年的等待",
      "3月のライオン",
      "1 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24",
      std::string(399, '1'),
      std::string(1000, '1') + " May 2024",
      "12 May 2024" + std::string(200, ' ') + std::string(300, 'x'),
      std::string("12 May\0 2024", 12),
  };
  for (const std::string& row : rows) {
    CAPTURE(row);
    const auto found = read_date_line(row, {}, kNow);
    CHECK_FALSE((found && is_date_alone(*found)));
  }
}

TEST_CASE("a date that can't be is doubted, yet its line is a date line") {
  struct DoubtRow {
    std::string line;
    std::string doubt;
  };
  const DoubtRow rows[] = {
      {"17 June 2025", "2025-06-17 lies in the future"},
      {"Published: 1 May 2031, 9:14 am", "2031-05-01 lies in the future"},
      {"12 February 1850", "1850-02-12 lies before 1900"},
      {"31 February 2024", "2024-02-31 doesn't exist"},
      {"29.02.2023", "2023-02-29 doesn't exist"},
      {"31 شعبان 1440 هـ", "a date of another calendar doesn't exist"},
      {"२०८०/११/१०", "2080-11-10 lies in the future"},
      {"16 June 2025", ""},
      {"29.02.2024", ""},
      {"1 January 1900", ""},
      {"1 May 2031 | Updated 12 May 2024", ""},
  };
  for (const DoubtRow& row : rows) {
    CAPTURE(row.line);
    const auto found = read_date_line(row.line, {}, kNow);
    REQUIRE(found);
    CHECK(found->doubt == row.doubt);
    CHECK(found->date.empty() == !row.doubt.empty());
    CHECK(is_date_alone(*found));
  }
}

TEST_CASE("a line without a year is a date line, and gets its year from a date near it") {
  struct YearlessRow {
    std::string lang;
    std::string line;
    std::string near;
    std::string date;
  };
  const YearlessRow rows[] = {
      {"es", "Domingo 28 de enero, 21:15", "2024-01-29", "2024-01-28T21:15:00"},
      {"en", "28 Jan, 21:15 GMT", "2024-01-29", "2024-01-28T21:15:00+00:00"},
      {"en", "28 Jan, 21:15 GMT", "2024-01-29T10:00:00+02:00", "2024-01-28T21:15:00+00:00"},
      {"en", "28 January", "2024-03-01", "2024-01-28"},
      {"en", "Jan. 28", "2024-03-01", "2024-01-28"},
      {"en", "Updated Jan. 28, 9:15 p.m. ET", "2024-01-28", "2024-01-28T21:15:00-05:00"},
      {"en", "31 December, 23:50", "2024-01-02", "2023-12-31T23:50:00"},
      {"en", "2 January", "2023-12-30", "2024-01-02"},
      {"en", "29 February", "2024-05-01", "2024-02-29"},
      {"en", "29 February", "2023-05-01", ""},
      {"en", "28 July, 21:15", "2024-01-28", "2024-07-28T21:15:00"},
      // A weekday tells the year, whatever lies between.
      {"en", "Thursday 22 February", "2024-12-01", "2024-02-22"},
      {"en", "Wednesday 22 February", "2024-02-24", "2023-02-22"},
      {"en", "Monday 22 February", "2024-02-24", ""},
      {"en", "By Lena Voss, 28 January", "2024-03-01", "2024-01-28"},
      {"de", "28. Januar, 21:15 Uhr", "2024-01-28", "2024-01-28T21:15:00"},
      {"de", "So, 28.01., 21:15 Uhr", "2024-01-28", "2024-01-28T21:15:00"},
      {"fr", "28 janv. à 21h15", "2024-01-28", "2024-01-28T21:15:00"},
      {"it", "mar 30 gen, 21:15", "2024-01-28", "2024-01-30T21:15:00"},
      {"pt", "28/01 21h15", "2024-01-28", "2024-01-28T21:15:00"},
      {"ru", "28 января, 21:15", "2024-01-28", "2024-01-28T21:15:00"},
      {"ar", "28 يناير، 21:15", "2024-01-28", "2024-01-28T21:15:00"},
      {"tr", "28 Ocak 21:15", "2024-01-28", "2024-01-28T21:15:00"},
      {"zh", "01月28日 21:15", "2024-01-28", "2024-01-28T21:15:00"},
      {"zh", "01-28 21:15", "2024-01-28", "2024-01-28T21:15:00"},
      {"ko", "1월 28일 오후 9:15", "2024-01-28", "2024-01-28T21:15:00"},
      {"en", "28 January", "", ""},
      {"en", "28 January", "soon", ""},
  };
  for (const YearlessRow& row : rows) {
    CAPTURE(row.line);
    CAPTURE(row.near);
    const auto found = read_date_line(row.line, row.lang, kNow);
    REQUIRE(found);
    CHECK(found->date.empty());
    CHECK(found->doubt.empty());
    REQUIRE(found->yearless);
    CHECK(complete_date(*found->yearless, row.near) == row.date);
  }
}

TEST_CASE("of several dates on a line the first that can be believed counts") {
  const Row rows[] = {
      {"Published 22 Feb, updated 23 Feb 2024", "2024-02-22"},
      {"Updated 23 Feb 2024 | Published 22 Feb 2024", "2024-02-22"},
      {"31 February 2024 | 1 March 2024", "2024-03-01"},
      {"12 Sha'ban 1445 - 22 February 2024, 9:14 pm", "2024-02-22T21:14:00"},
      {"12 Sha'ban 1445, 9:14 pm - 22 February 2024", "2024-02-22T21:14:00"},
      {"Published 22 Feb 2024 09:14 GMT, updated 22 Feb 2024 10:00 EST",
       "2024-02-22T09:14:00+00:00"},
  };
  check_all(rows);
}

TEST_CASE("the month stands first where the weekday or the future says so") {
  const Row rows[] = {
      {"Thursday, 01/02/2024", "2024-02-01"}, {"Tuesday, 01/02/2024", "2024-01-02"},
      {"Friday, 01/02/2024", "2024-02-01"},   {"05/07/2025", "2025-05-07"},
      {"02/01/2024", "2024-01-02"},
  };
  check_all(rows);
}

TEST_CASE("Hijri and Persian dates alone are converted, and a weekday mends a late month") {
  const Row rows[] = {
      {"12 شعبان 1445 هـ", "2024-02-22"},       {"الجمعة 12 شعبان 1445 هـ", "2024-02-23"},
      {"الأحد 12 شعبان 1445 هـ", "2024-02-22"}, {"12 Ramadan 1445", "2024-03-22"},
      {"۳۰ اسفند ۱۴۰۳", "2025-03-20"},          {"1445/08/12 هـ", "2024-02-22"},
      {"الخميس 12/08/1445 هـ", "2024-02-22"},   {"12 شعبان", "no date line"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto found = read_date_line(row.line, {}, kNow);
    CHECK((found ? found->date : "no date line") == row.date);
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
      {"12 Feb 2024, Corvane", {"2024-02-12", false, {{"Corvane", true}}}},
      {"Updated 12 Feb 2024 | First published 11 Feb 2024", {"2024-02-11", false, {}}},
      {"28 May", {"", false, {}, "", YearlessDate{5, 28}}},
      {"Updated Tue 28 May, 9:15", {"", true, {}, "", YearlessDate{5, 28, 2, ClockTime{9, 15}}}},
      {"Harbour Gazette | 31 Feb 2024",
       {"", false, {{"Harbour Gazette", true}}, "2024-02-31 doesn't exist"}},
      {"By Lena Voss, 12 Feb 2024", {"2024-02-12", false, {{"By Lena Voss", false}}}},
      {"Published by Lena Voss on 12 Feb 2024", {"2024-02-12", false, {{"by Lena Voss", false}}}},
      {"Updated 12 Feb 2024", {"2024-02-12", true, {}}},
      {"Published 12 Feb 2024 | Updated 13 Feb 2024 10:00", {"2024-02-12", false, {}}},
      {"12 Feb 2024 | 5 min read", {"2024-02-12", false, {}}},
  };
  for (const RestRow& row : rows) {
    CAPTURE(row.line);
    CHECK(read_date_line(row.line, {}, kNow) == row.expected);
  }
}

TEST_CASE("the language settles a month's name that means two months") {
  CHECK(read_date_line("12. listopada 2024", "pl", kNow)->date == "2024-11-12");
  CHECK(read_date_line("12. listopada 2024", "hr", kNow)->date == "2024-10-12");
}

}  // namespace
}  // namespace dragoman
