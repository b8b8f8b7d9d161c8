#include "indexer/article/metadata_date.h"

#include <doctest/doctest.h>

#include <span>

namespace dragoman {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_days kNow = 2025y / std::chrono::June / 15d;

struct Row {
  std::string text;
  std::string date;
};

void check_all(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto found = read_metadata_date(row.text, {}, kNow);
    REQUIRE(found);
    CHECK(found->date == row.date);
    CHECK(found->doubt.empty());
  }
}

TEST_CASE("ISO 8601 is read in its variants, as precise as it was given") {
  const Row rows[] = {
      {"2024-02-22", "2024-02-22"},
      {"20240222", "2024-02-22"},
      {"2024/02/22", "2024-02-22"},
      {"2024-053", "2024-02-22"},
      {"2024-W08-4", "2024-02-22"},
      {"2024W084", "2024-02-22"},
      {"2020-W53-7", "2021-01-03"},
      {"2024-02-22T09:14", "2024-02-22T09:14:00"},
      {"2024-02-22T09:14:05", "2024-02-22T09:14:05"},
      {"2024-02-22T09:14:05Z", "2024-02-22T09:14:05+00:00"},
      {"2024-02-22T09:14:05.123456Z", "2024-02-22T09:14:05+00:00"},
      {"2024-02-22T09:14:05,5+02:00", "2024-02-22T09:14:05+02:00"},
      {"2024-02-22T09:14:05+0200", "2024-02-22T09:14:05+02:00"},
      {"2024-02-22T09:14:05-0330", "2024-02-22T09:14:05-03:30"},
      {"2024-02-22T09:14:05+02", "2024-02-22T09:14:05+02:00"},
      {"2024-02-22 09:14:05", "2024-02-22T09:14:05"},
      {"2024-02-22 09:14:05 UTC", "2024-02-22T09:14:05+00:00"},
      {"2024-02-22 09:14:05 +0200", "2024-02-22T09:14:05+02:00"},
      {"2024-02-22 09:14:05 EST", "2024-02-22T09:14:05-05:00"},
      {"20240222T091405Z", "2024-02-22T09:14:05+00:00"},
      {"20240222T0914", "2024-02-22T09:14:00"},
      {"20240222091405", "2024-02-22T09:14:05"},
      {"2024-02-22T24:00:00", "2024-02-23T00:00:00"},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"},
      {"2024-02-22T09:14:05+01:00[Europe/Paris]", "2024-02-22T09:14:05+01:00"},
      {" \"2024-02-22\" ", "2024-02-22"},
      {"2024-02-22Z", "2024-02-22"},
      {"2024-2-5", "2024-02-05"},
      {"1970-01-01T09:14:00Z", "1970-01-01T09:14:00+00:00"},
  };
  check_all(rows);
}

TEST_CASE("dates of mails and feeds are read, with their obsolete forms") {
  const Row rows[] = {
      {"Thu, 22 Feb 2024 09:14:00 +0200", "2024-02-22T09:14:00+02:00"},
      {"Thu, 22 Feb 2024 09:14:00 +0200 (EET)", "2024-02-22T09:14:00+02:00"},
      {"Thu (the (fourth) day), 22 Feb 2024 09:14 GMT", "2024-02-22T09:14:00+00:00"},
      {"(a \\) b) 22 Feb 2024 09:14 GMT", "2024-02-22T09:14:00+00:00"},
      {"22 Feb 2024 09:14:00 GMT", "2024-02-22T09:14:00+00:00"},
      {"22 Feb 24 09:14 EST", "2024-02-22T09:14:00-05:00"},
      {"22 Feb 99 09:14 PDT", "1999-02-22T09:14:00-07:00"},
      {"22 Feb 103 09:14 UT", "2003-02-22T09:14:00+00:00"},
      {"Thu, 22 Feb 2024 09:14:00 Z", "2024-02-22T09:14:00+00:00"},
      {"Thu, 22 Feb 2024 09:14:00 K", "2024-02-22T09:14:00"},
      {"Thu, 22 Feb 2024 09:14:00", "2024-02-22T09:14:00"},
      {"Thursday, 22-Feb-24 09:14:00 GMT", "2024-02-22T09:14:00+00:00"},
      {"Thu Feb 22 09:14:00 2024", "2024-02-22T09:14:00"},
      {"Thu Feb  2 09:14:00 UTC 2024", "2024-02-02T09:14:00+00:00"},
      {"Thu Feb 22 09:14:00 +0200 2024", "2024-02-22T09:14:00+02:00"},
      {"Thu, 22 February 2024 9:14:00 GMT", "2024-02-22T09:14:00+00:00"},
      {"Thu,  22 Sept 2022  09:14:00 -0000", "2022-09-22T09:14:00+00:00"},
      {"Thu Feb 22 2024 09:14:00 GMT+0200 (Israel Standard Time)", "2024-02-22T09:14:00+02:00"},
  };
  check_all(rows);
}

TEST_CASE("seconds and milliseconds since 1970 are read") {
  const Row rows[] = {
      {"1708593240", "2024-02-22T09:14:00+00:00"},
      {"1708593240123", "2024-02-22T09:14:00+00:00"},
      {"1708593240.5", "2024-02-22T09:14:00+00:00"},
  };
  check_all(rows);
}

TEST_CASE("what people write into such fields is read as a date line") {
  const Row rows[] = {
      {"22 February 2024", "2024-02-22"},
      {"February 22, 2024 9:14 am", "2024-02-22T09:14:00"},
      {"Published: 22.02.2024, 09:14 Uhr", "2024-02-22T09:14:00"},
      {"٢٢ فبراير ٢٠٢٤", "2024-02-22"},
      {"2024年2月22日", "2024-02-22"},
      {"02/22/2024", "2024-02-22"},
  };
  check_all(rows);
  CHECK(read_metadata_date("22. listopada 2024", "hr", kNow)->date == "2024-10-22");
}

TEST_CASE("what a machine says for no date, and what can't be, is doubted") {
  const Row rows[] = {
      {"0", "1970-01-01T00:00:00+00:00 stands for no date"},
      {"0000000000", "1970-01-01T00:00:00+00:00 stands for no date"},
      {"1970-01-01", "1970-01-01 stands for no date"},
      {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00 stands for no date"},
      {"1970-01-01T02:00:00+02:00", "1970-01-01T02:00:00+02:00 stands for no date"},
      {"1969-12-31T19:00:00-05:00", "1969-12-31T19:00:00-05:00 stands for no date"},
      {"Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00+00:00 stands for no date"},
      {"January 1, 1970", "1970-01-01 stands for no date"},
      {"0001-01-01T00:00:00", "0001-01-01T00:00:00 stands for no date"},
      {"0000-00-00", "0000-00-00 stands for no date"},
      {"0000-00-00 00:00:00", "0000-00-00T00:00:00 stands for no date"},
      {"2024-02-31", "2024-02-31 doesn't exist"},
      {"2024-13-01", "2024-13-01 doesn't exist"},
      {"2031-05-01T00:00:00Z", "2031-05-01 lies in the future"},
      {"1850-05-01", "1850-05-01 lies before 1900"},
      {"9999999999", "2286-11-20 lies in the future"},
      {"9999999999999", "2286-11-20 lies in the future"},
      {"1 May 2031", "2031-05-01 lies in the future"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read_metadata_date(row.text, {}, kNow) == MetadataDate{"", row.date});
  }
}

TEST_CASE("anything else is no date") {
  const std::string rows[] = {
      "",
      " ",
      "soon",
      "2024",
      "2024-02",
      "22 February",
      "170859324",
      "17085932401234567890",
      "2024-02-22T",
      "2024-02-22T25:00:00",
      "2024-02-22T09:61:00",
      "2024-02-22T09:14:00+99:00",
      "2024-W54-1",
      "2024-02-22 and then some",
      "On 22 February 2024 the harbour froze",
      "Thu, 22 Feb 2024 09:14:00 +0200 and then some",
      "Thu, 22 Foo 2024 09:14:00",
      std::string("2024-02-22\0x", 12),
      "\xFF\xFE\x80",
      std::string(200, '('),
      std::string(100'000, '('),
      std::string(100'000, '1'),
      std::string(390, '9'),
      std::string(380, '\\'),
  };
  for (const std::string& row : rows) {
    CAPTURE(row);
    CHECK_FALSE(read_metadata_date(row, {}, kNow));
  }
}

}  // namespace
}  // namespace dragoman
