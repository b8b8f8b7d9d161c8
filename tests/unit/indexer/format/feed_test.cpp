#include "indexer/format/feed.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/shown_record.h"

namespace dragoman {
namespace {

std::string shown_feed(std::string_view bytes) {
  std::string shown;
  read_feed(bytes, {}, [&](const RecordOrRejection& found) { shown += shown_record(found); });
  return shown;
}

struct Row {
  std::string bytes, shown;
};

TEST_CASE("a feed's charset is that of its declaration, be it after a blank line") {
  CHECK(shown_feed("\n<?xml version='1.0' encoding='windows-1251'?>\n<rss><channel><item><title>"
                   "\xCF\xEE\xF0\xF2</title></item></channel></rss>") ==
        "#1 title=Порт\nheadline> Порт\n");
}

TEST_CASE("the items of RSS 2.0 are records") {
  CHECK(shown_feed(R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>Gull Gazette</title><link>https://gull.example/</link><language>en-gb</language>
  <image><title>Logo</title></image>
  <item>
    <title>Port &amp; pier reopen</title>
    <link>https://gull.example/7</link>
    <guid isPermaLink="false">gull-7</guid>
    <pubDate>Wed, 01 May 2024 09:00:00 +0200</pubDate>
    <dc:creator><![CDATA[Ida Marr]]></dc:creator>
    <description>Ships wait no more.</description>
    <content:encoded><![CDATA[<p>Cranes <b>moved</b> &amp; turned.</p><p>Ships left.</p>]]>
    </content:encoded>
    <media:title>A crane</media:title>
  </item>
  <item>
    <title>Ferry sinks</title>
    <link>https://gull.example/8</link>
    <author>desk@gull.example (Jon Pell)</author>
    <source url="https://tern.example/rss">Tern Times</source>
    <description>&lt;p&gt;All 40 were saved.&lt;/p&gt;</description>
  </item>
  <item><description>No title at all.</description></item>
  <item><guid>gull-9</guid></item>
</channel></rss>)") ==
        "#gull-7 id=gull-7 title=Port & pier reopen date=Wed, 01 May 2024 09:00:00 +0200 "
        "source=Gull Gazette author=Ida Marr lang=en-gb url=https://gull.example/7\n"
        "headline> Port & pier reopen\nstandfirst> Ships wait no more.\n"
        "> Cranes moved & turned.\n> Ships left.\n"
        "#https://gull.example/8 title=Ferry sinks source=Tern Times author=Jon Pell lang=en-gb "
        "url=https://gull.example/8\n"
        "headline> Ferry sinks\n> All 40 were saved.\n"
        "#3 source=Gull Gazette lang=en-gb\n> No title at all.\n"
        "#gull-9 skipped: empty\n");
}

TEST_CASE("the entries of Atom are records, whatever their content's type") {
  CHECK(shown_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <title type="html">Möwe &amp;amp; Co</title><id>urn:feed</id>
  <entry>
    <title>Hafen offen</title><id>urn:7</id>
    <link rel="self" href="https://m.example/7.atom"/><link href="https://m.example/7"/>
    <updated>2024-05-02T10:00:00Z</updated><published>2024-05-01T10:00:00Z</published>
    <author><name>Ida Marr</name><uri>https://m.example/ida</uri></author>
    <author><name>Jon Pell</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Kräne <b>drehen</b>
      sich.<br/>Wieder &amp; wieder.</p><p>Ende.</p></div></content>
  </entry>
  <entry xml:lang="en">
    <title type="text">a &lt;b&gt; c</title><id>urn:8</id>
    <source><id>urn:x</id><title>Tern Times</title></source>
    <content type="text">1 &lt;br&gt; 2 &amp;amp; 3</content>
  </entry>
  <entry><id>urn:9</id><summary type="html">One &lt;i&gt;two&lt;/i&gt;.</summary>
    <content type="image/png">iVBORw0KGgo=</content></entry>
</feed>)") ==
        "#urn:7 id=urn:7 title=Hafen offen date=2024-05-01T10:00:00Z source=Möwe & Co "
        "author=Ida Marr, Jon Pell lang=de url=https://m.example/7\n"
        "headline> Hafen offen\n> Kräne drehen sich.\n> Wieder & wieder.\n> Ende.\n"
        "#urn:8 id=urn:8 title=a <b> c source=Tern Times lang=en\n"
        "headline> a <b> c\n> 1 <br> 2 &amp; 3\n"
        "#urn:9 id=urn:9 source=Möwe & Co lang=de\n> One two.\n");
}

TEST_CASE("RSS 1.0, 0.9 and feeds whose elements have prefixes are read alike") {
  const Row rows[] = {
      {R"(<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
<channel rdf:about="x"><title>Gull Gazette</title><dc:language>en</dc:language></channel>
<item rdf:about="y"><title>Port reopens</title><link>g:7</link><description>Cranes moved.
</description><dc:date>2024-05-01</dc:date></item></rdf:RDF>)",
       "#g:7 title=Port reopens date=2024-05-01 source=Gull Gazette lang=en url=g:7\n"
       "headline> Port reopens\n> Cranes moved.\n"},
      {"<rss version=\"0.91\"><channel><item><title>Port reopens</title></item></channel></rss>",
       "#1 title=Port reopens\nheadline> Port reopens\n"},
      {"<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>Gull</a:title><a:entry>"
       "<a:id>7</a:id><a:content>Cranes moved.</a:content></a:entry></a:feed>",
       "#7 id=7 source=Gull\n> Cranes moved.\n"},
      {"<feed version=\"0.3\"><entry><id>7</id><issued>2004</issued><modified>2005</modified>"
       "<content mode=\"escaped\" type=\"text/html\">a&lt;br>b</content></entry></feed>",
       "#7 id=7 date=2004\n> a\n> b\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_feed(row.bytes) == row.shown);
  }
}

TEST_CASE("a feed with faults gives what can be read of it") {
  const Row rows[] = {
      {"<rss><channel><item><title>Marr & Pell&nbsp;Ltd</title><description><p>Cranes<br>moved."
       "</description></item><item><title>Next</title></item></channel></rss>",
       "#1 title=Marr & Pell Ltd\nheadline> Marr & Pell Ltd\n> Cranes\n> moved.\n"
       "#2 title=Next\nheadline> Next\n"},
      {"<rss><channel><item><title>Whole</title></item><item><title>Cut sh",
       "#1 title=Whole\nheadline> Whole\n#2 title=Cut sh\nheadline> Cut sh\n"
       "#3 failed: the feed breaks off here\n"},
      {"<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>"
       "\xCF\xEE\xF0\xF2</title></item></channel></rss>",
       "#1 title=Порт\nheadline> Порт\n"},
      // An entity that would grow to gigabytes.
      {"<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item>"
       "<title>x &b;</title></item></channel></rss>",
       "#1 title=x &b;\nheadline> x &b;\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_feed(row.bytes) == row.shown);
  }
}

TEST_CASE("XML that is no feed says so, and a page of XHTML is a page") {
  const Row rows[] = {
      {"", "failed: not XML: there is no element in it\n"},
      {"just text", "failed: not XML: there is no element in it\n"},
      {"<opml><body/></opml>", "skipped: XML with root element opml is no feed\n"},
      {"<rss><channel><title>Gull</title></channel></rss>", "skipped: empty\n"},
      {"<?xml version=\"1.0\"?><html><body><p>Cranes moved.</p></body></html>",
       "\n> Cranes moved.\n"},
      {std::string(200, '\0'), "skipped: binary data, not text\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(shown_feed(row.bytes) == row.shown);
  }
}

}  // namespace
}  // namespace dragoman
