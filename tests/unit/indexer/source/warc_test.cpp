#include "indexer/source/warc.h"

#include <doctest/doctest.h>

#include "indexer/source/media_type.h"
#include "tests/unit/indexer/source/packing.h"
#include "tests/unit/indexer/source/unpacked.h"

namespace dragoman {
namespace {

const std::string kUri = "http://gazette.example/";
const std::string kHtmlType = "Content-Type: text/html; charset=\"windows-1251\"\r\n";

TEST_CASE("a web archive holds its pages under their addresses") {
  const std::string archive =
      warc_record("warcinfo", "", "application/warc-fields", "software: none\r\n") +
      warc_record("request", kUri, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
      warc_page(kUri, "200 OK", kHtmlType, "<p>one") +
      warc_page(kUri + "logo.png", "200 OK", "Content-Type: image/png\r\n", "x") +
      warc_page(kUri + "old", "404 Not Found", kHtmlType, "<p>gone") +
      warc_page(kUri, "200 OK", "content-type:TEXT/HTML\r\n", "<p>two") +
      warc_record("response", "dns:gazette.example", "text/dns", "x") +
      warc_record("resource", "urn:x:notes.txt", "text/plain", "three") +
      warc_page(kUri + "feed.rss?x=1", "200 OK", "", "<rss/>") +
      warc_page(kUri + "report", "200 OK", "Content-Type: application/pdf\r\n", "%PDF");
  const Lines expected{kUri + " (text/html; windows-1251): <p>one",
                       kUri + "logo.png skipped: unknown type image/png",
                       kUri + "old skipped: HTTP status 404",
                       kUri + "~2 (text/html): <p>two",
                       "urn:x:notes.txt (text/plain): three",
                       kUri + "feed.rss?x=1 (application/xml): <rss/>",
                       kUri + "report (application/pdf): %PDF"};
  CHECK(unpacked("a.warc", archive) == expected);
  CHECK(unpacked("a.warc.gz", compressed(kGzip, archive)) == expected);
}

TEST_CASE("the encodings of a page are undone, where it is in them") {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  const std::string gzip = "Content-Encoding: gzip\r\n";
  const std::string chunks = "4\r\n<p>o\r\n2;x=y\r\nne\r\n0\r\n\r\n";
  const std::string packed = compressed(kGzip, "<p>one");
  const std::string packed_chunk =
      "1a\r\n" + packed.substr(0, 26) + "\r\n" + "100\r\n" + packed.substr(26);
  struct Row {
    std::string headers;
    std::string body;
    std::string expected;
  };
  const std::string one = kUri + " (text/html): <p>one";
  for (const Row& row : std::vector<Row>{
           {"", "<p>one", one},
           {chunked, chunks, one},
           {chunked, "<p>one", one},
           {chunked, "2024\nThe year", kUri + " (text/html): 2024\nThe year"},
           {gzip, packed, one},
           {gzip, "<p>one", one},
           {"Content-Encoding: zstd\r\n", compressed(kZstd, "<p>one"), one},
           {"Content-Encoding: identity\r\n", "<p>one", one},
           {"Content-Encoding: br\r\n", "  <p>one", kUri + " (text/html):   <p>one"},
           {"Content-Encoding: br\r\n", "\uFEFF<p>one", kUri + " (text/html): \uFEFF<p>one"},
           {"Content-Encoding: br\r\n", "\x0b\x02",
            kUri + " failed: content encoding br can't be undone"},
           // Bare deflate of "<p>one", in one stored block.
           {"Content-Encoding: deflate\r\n", std::string("\x01\x06\x00\xf9\xff<p>one", 11), one},
           {chunked, "4\r\n<p>o\r\nzz\r\n", kUri + " failed: damaged chunks of a page"},
           {chunked, "4\r\n<p>o\r\n", kUri + " failed: the page is cut off"},
           {chunked + gzip, packed_chunk, kUri + " failed: the page is cut off"},
       }) {
    CAPTURE(row.headers);
    CAPTURE(row.body);
    const std::string type = "Content-Type: text/html\r\n";
    CHECK(unpacked("a.warc", warc_page(kUri, "200 OK", row.headers + type, row.body)) ==
          Lines{row.expected});
  }
}

TEST_CASE("a page without a type is taken for what it looks like") {
  CHECK(unpacked("a.warc", warc_page(kUri, "200 OK", "", "<!DOCTYPE html><p>one")) ==
        Lines{kUri + " (text/html): <!DOCTYPE html><p>one"});
  CHECK(unpacked("a.warc", warc_page(kUri + "a.html", "200 OK",
                                     "Content-Type: application/octet-stream\r\n", "one")) ==
        Lines{kUri + "a.html (text/html): one"});
  CHECK(unpacked("a.warc", warc_page(kUri, "200 OK", "", "x")) ==
        Lines{kUri + " skipped: unknown type (no extension)"});
}

TEST_CASE("archives on the web are taken apart, too") {
  CHECK(
      unpacked("a.warc", warc_page(kUri + "day.zip", "200 OK", "Content-Type: application/zip\r\n",
                                   stored_zip_of({{"a.txt", "one"}}))) ==
      Lines{kUri + "day.zip!a.txt (text/plain): one"});
}

TEST_CASE("a damaged web archive gives what comes before the damage") {
  const std::string page = warc_page(kUri, "200 OK", "Content-Type: text/html\r\n", "<p>one");
  const std::string one = kUri + " (text/html): <p>one";
  const std::string no_length = "WARC/1.0\r\nWARC-Type: response\r\n\r\n";
  CHECK(unpacked("a.warc", page + "junk") ==
        Lines{one, "error: damaged: no WARC record where one should begin"});
  CHECK(unpacked("a.warc", page + std::string(300, 'x')) ==
        Lines{one, "error: damaged: no WARC record where one should begin"});
  CHECK(unpacked("a.warc", page + no_length) ==
        Lines{one, "error: damaged: a WARC record without its length"});
  CHECK(unpacked("a.warc", page + page.substr(0, page.size() - 6)) ==
        Lines{one, "error: damaged: a WARC record is cut off"});
  CHECK(unpacked("a.warc", warc_record("response", kUri, "application/http", "no page") + page) ==
        Lines{kUri + " failed: no HTTP response", kUri + "~2 (text/html): <p>one"});
}

}  // namespace
}  // namespace dragoman
