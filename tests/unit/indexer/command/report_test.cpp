#include "indexer/command/report.h"

#include <doctest/doctest.h>

#include "indexer/command/inspect.h"

namespace dragoman {
namespace {

RunReport full_report() {
  RunReport report;
  report.seen = 9;
  report.added = 3;
  report.updated = 2;
  report.unchanged = 1;
  report.removed = 4;
  report.skipped = {{"/n/a\n.jpg", "unknown type .jpg"}, {"/n/b.txt", "empty"}};
  report.failed = {{"/n/\xff.txt", "Input/output error"}};
  report.documents = 20;
  report.generation = 7;
  report.seconds = 1.25;
  return report;
}

TEST_CASE("a report says everything on one line") {
  CHECK(report_line(full_report()) ==
        "9 seen: 3 added, 2 updated, 1 unchanged, 2 skipped, 1 failed; 4 removed; "
        "20 articles in generation 7, 1.25 s");
}

TEST_CASE("a report for programs has every key, and is UTF-8") {
  CHECK(
      report_json(full_report()) ==
      R"({"format_version":1,"seen":9,"added":3,"updated":2,"unchanged":1,"removed":4,)"
      R"("skipped":[{"path":"/n/a\n.jpg","reason":"unknown type .jpg"},)"
      R"({"path":"/n/b.txt","reason":"empty"}],"failed":[{"path":"/n/)"
      "\xef\xbf\xbd"
      R"(.txt","reason":"Input/output error"}],"notes":[],"documents":20,"generation":7,"seconds":1.25})");
}

TEST_CASE("details name each file, and of many skipped ones how many for each reason") {
  RunReport report = full_report();
  CHECK(report_details(report, false) ==
        "/n/a\\n.jpg: skipped: unknown type .jpg\n"
        "/n/b.txt: skipped: empty\n"
        "/n/\\xff.txt: failed: Input/output error\n");
  for (int i = 0; i < 30; ++i) report.skipped.push_back({"/n/c", "empty"});
  CHECK(report_details(report, false) ==
        "31 skipped: empty\n"
        "1 skipped: unknown type .jpg\n"
        "/n/\\xff.txt: failed: Input/output error\n");
  CHECK(report_details(report, true).find("/n/b.txt: skipped: empty\n") != std::string::npos);
}

TEST_CASE("inspecting shows what was found and every line by its zone") {
  Article article;
  article.key = "/n/a.txt";
  article.title = "Dam bursts";
  article.lang = "en";
  article.type = "text/html";
  article.notes = {"no date"};
  article.text = "Dam bursts\nIt \x1b broke.\n";
  article.zones = {{ZoneKind::Headline, 0, 10}, {ZoneKind::Body, 11, 22}};
  CHECK(inspect_text(article) ==
        "path        /n/a.txt\n"
        "title       Dam bursts\n"
        "language    en\n"
        "type        text/html\n"
        "note        no date\n"
        "headline    Dam bursts\n"
        "body        It \\x1b broke.\n");
  CHECK(inspect_json(article) ==
        R"({"path":"/n/a.txt","id":null,"title":"Dam bursts","title_inferred":false,"date":null,)"
        R"("date_from":null,"file_date":null,"source":null,"author":null,"lang":"en",)"
        R"("source_lang":null,"url":null,"charset":null,"notes":["no date"],)"
        R"("zones":[{"kind":"headline","text":"Dam bursts"},)"
        R"({"kind":"body","text":"It \u001b broke."}],"type":"text/html"})");
}

}  // namespace
}  // namespace dragoman
