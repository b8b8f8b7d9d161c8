#include "indexer/format/mail_subject.h"

#include <doctest/doctest.h>

#include <string>

namespace dragoman {
namespace {

TEST_CASE("of a list's name what is longer than any isn't looked at") {
  const std::string longest = std::string(300, 'x') + "gull";
  CHECK(headline_of_subject("[Gull] Port reopens", longest) == "[Gull] Port reopens");
}

TEST_CASE("a headline is what a subject is without what mail programs put before it") {
  struct Row {
    std::string subject, headline;
  };
  const Row rows[] = {
      {"Port reopens", "Port reopens"},
      {"Re: Fwd: Port reopens", "Port reopens"},
      {"RE[2]: AW:Port: reopens", "Port: reopens"},
      {"回复：港口重开", "港口重开"},
      {"[Gull Daily] Re: [gull-daily] Port reopens", "Port reopens"},
      {"[Video] Port reopens", "[Video] Port reopens"},
      {"Rest: a day at the port", "Rest: a day at the port"},
      {"Re:", "Re:"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.subject);
    CHECK(headline_of_subject(row.subject, "Daily news <gull-daily.gull.example>") == row.headline);
  }
}

}  // namespace
}  // namespace dragoman
