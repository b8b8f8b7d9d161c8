#include "indexer/format/passage.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/shown_record.h"

namespace dragoman {
namespace {

std::string shown_text(const std::string& title, const std::string& standfirst, Passage body) {
  Record record;
  record.told.title = title;
  set_text(record, standfirst, std::move(body));
  return shown_record(record);
}

TEST_CASE("a text has one headline, the title, and the standfirst under it") {
  const Passage plain{.text = "One.\nTwo.\n", .zones = {}, .title = {}};
  const Passage headed{.text = "Port reopens\nOne.\n",
                       .zones = {{ZoneKind::Headline, 0, 12}},
                       .title = "Port reopens"};
  const Passage credited{
      .text = "By Ida\nPort  reopens\nOne.\n", .zones = {{ZoneKind::Credit, 0, 6}}, .title = {}};
  const Passage run{
      .text = "One.\n\nA\n\nPort\n\nB\nTwo.\n", .zones = {{ZoneKind::Subhead, 6, 16}}, .title = {}};
  struct Row {
    std::string title, standfirst;
    Passage body;
    std::string shown;
  };
  const Row rows[] = {
      {"", "", plain, "\n> One.\n> Two.\n"},
      {"Port", "", plain, "title=Port\nheadline> Port\n> One.\n> Two.\n"},
      {"Port", "Why", plain, "title=Port\nheadline> Port\nstandfirst> Why\n> One.\n> Two.\n"},
      {"", "Why", plain, "\nstandfirst> Why\n> One.\n> Two.\n"},
      {"", "One. Two...", plain, "\n> One.\n> Two.\n"},
      {"", "", headed, "title=Port reopens\nheadline> Port reopens\n> One.\n"},
      {"Port reopens", "Why", headed,
       "title=Port reopens\nheadline> Port reopens\nstandfirst> Why\n> One.\n"},
      {"Ferries", "", headed, "title=Ferries\nheadline> Ferries\nsubhead> Port reopens\n> One.\n"},
      {"Port reopens", "Why", credited,
       "title=Port reopens\ncredit> By Ida\nheadline> Port  reopens\nstandfirst> Why\n> One.\n"},
      {"Port", "Why", run,
       "title=Port\n> One.\nsubhead> A\nheadline> Port\nstandfirst> Why\nsubhead> B\n> Two.\n"},
      {"Port", "", {}, "title=Port\nheadline> Port\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    CHECK(shown_text(row.title, row.standfirst, row.body) == row.shown);
  }
}

}  // namespace
}  // namespace dragoman
