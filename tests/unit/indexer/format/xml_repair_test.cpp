#include "indexer/format/xml_repair.h"

#include <doctest/doctest.h>

#include <string>

namespace dragoman {
namespace {

struct Row {
  std::string xml, repaired;
  bool cut_short = false;
};

TEST_CASE("what is well-formed keeps its meaning") {
  const Row rows[] = {
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>t</a>\n", "<a>t</a>"},
      {"<a b=\"1\" c='2 > \"1\"'><d/></a>", "<a b=\"1\" c=\"2 &gt; &quot;1&quot;\"><d/></a>"},
      {"<a><!-- <b> --><?x y?>t</a>", "<a>t</a>"},
      {"<a>1 &lt; 2 &amp; &#x263A;&#9786;</a>", "<a>1 &lt; 2 &amp; ☺☺</a>"},
      {"<a><![CDATA[<b>&nbsp;</b>]]></a>", "<a>&lt;b&gt;&amp;nbsp;&lt;/b&gt;</a>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.xml);
    CHECK(repair_xml(row.xml) == RepairedXml{row.repaired, row.cut_short});
  }
}

TEST_CASE("common sins are forgiven") {
  const Row rows[] = {
      {"<a>Marr & Pell&co; AT&T</a>", "<a>Marr &amp; Pell&amp;co; AT&amp;T</a>"},
      {"<a>x&nbsp;y&eacute;&#0;&#xD800;</a>", "<a>x\u00A0yé\uFFFD\uFFFD</a>"},
      {"<a>1 < 2 <3</a>", "<a>1 &lt; 2 &lt;3</a>"},
      {"<a><p>x<br>y</a>", "<a><p>x<br>y</br></p></a>"},
      {"<a>x</b></a>", "<a>x</a>"},
      {"<a b=1 c d='x' b=2>t</a>", "<a b=\"1\" c=\"\" d=\"x\">t</a>"},
      {"Notice<br/>\n<a>t</a>more<a>u</a>", "<a>t</a>"},
      {"<a>at <–20% x</a>", "<a>at &lt;–20% x</a>"},
      {"<a <b>t</b></a>", "<a><b>t</b></a>"},
      {"<a>x<!-- y</a>", "<a>x&lt;!-- y</a>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.xml);
    CHECK(repair_xml(row.xml) == RepairedXml{row.repaired, row.cut_short});
  }
}

TEST_CASE("a document that breaks off is closed, and said to be cut short") {
  CHECK(repair_xml("") == RepairedXml{"", false});
  CHECK(repair_xml("no element") == RepairedXml{"", false});
  CHECK(repair_xml("<a><b>t") == RepairedXml{"<a><b>t</b></a>", true});
  CHECK(repair_xml("<a><![CDATA[t") == RepairedXml{"<a>t</a>", true});
}

TEST_CASE("no element is nested deeper than a parser bears, and none loses its text") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<b>";
  const std::string repaired = repair_xml("<a>" + deep + "t</a>").text;
  CHECK(repaired.size() < 2000);
  CHECK(repaired.find(">t<") != std::string::npos);
}

}  // namespace
}  // namespace dragoman
