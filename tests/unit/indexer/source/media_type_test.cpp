#include "indexer/source/media_type.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

struct Row {
  std::string_view given;
  std::string_view expected;
};

TEST_CASE("the extension of a name promises its type") {
  for (const Row& row : std::vector<Row>{
           {"a.txt", "text/plain"},
           {"/news/2024.03/a.b.HTM", "text/html"},
           {"a.xhtml", "text/html"},
           {"a.json", "application/json"},
           {"a.NDJSON", "application/jsonl"},
           {"a.md", "text/markdown"},
           {"feed.atom", "application/xml"},
           {"letter.eml", "message/rfc822"},
           {"a.html.gz", "application/gzip"},
           {"a.tgz", "application/gzip"},
           {"a.tar", "application/x-tar"},
           {"crawl.warc", "application/warc"},
           {"a.pdf", "application/pdf"},
           {"a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
           {"a.jpg", ""},
           {"README", ""},
           {".txt", ""},
           {"/a.txt/b", ""},
           {"/a.txt/.html", ""},
           {"a.", ""},
           {"", ""},
       }) {
    CAPTURE(row.given);
    CHECK(media_type_of(row.given) == row.expected);
  }
}

TEST_CASE("a type may be given as a media type by any of its names, or as an extension") {
  for (const Row& row : std::vector<Row>{
           {"jsonl", "application/jsonl"},
           {".jsonl", "application/jsonl"},
           {"PDF", "application/pdf"},
           {"application/pdf", "application/pdf"},
           {" Application/XHTML+XML ; charset=utf-8", "text/html"},
           {"application/rss+xml", "application/xml"},
           {"image/png", "image/png"},
           {"nosuch", ""},
           {"text/", ""},
           {"/plain", ""},
           {"text/plain text/html", ""},
           {"", ""},
       }) {
    CAPTURE(row.given);
    CHECK(media_type_from(row.given) == row.expected);
  }
}

TEST_CASE("a compression is undone in the name, too") {
  for (const Row& row : std::vector<Row>{
           {"a.html.gz", "a.html"},
           {"x/feed.jsonl.XZ", "x/feed.jsonl"},
           {"a.tgz", "a.tar"},
           {"a.tbz2", "a.tar"},
           {"a.warc.gz", "a.warc"},
           {"a.zip", "a.zip"},
           {"a.txt", "a.txt"},
           {".gz", ".gz"},
       }) {
    CAPTURE(row.given);
    CHECK(without_compression(row.given) == row.expected);
  }
}

TEST_CASE("what nothing can read has a reason that says what would help") {
  CHECK(unreadable_type("a.jpg", "") == "unknown type .jpg");
  CHECK(unreadable_type("README", "") == "unknown type (no extension)");
  CHECK(unreadable_type("a.pdf", "application/pdf") ==
        "no converter for application/pdf; give one with --convert");
  CHECK(unreadable_type("http://a.example/", "image/png") == "unknown type image/png");
}

}  // namespace
}  // namespace dragoman
