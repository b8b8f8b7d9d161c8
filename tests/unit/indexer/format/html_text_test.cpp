// What of a page shows, and how it falls into lines.
#include <doctest/doctest.h>

#include "indexer/format/html.h"

namespace dragoman {
namespace {

struct Row {
  std::string html;
  std::string text;
};

std::string text_of(const std::string& html) {
  return read_html_fragment(html).text;
}

TEST_CASE("a block is a line, with a blank one where a browser leaves a margin") {
  const Row rows[] = {
      {"<p>One.</p><p>Two.</p>", "One.\n\nTwo.\n"},
      {"<div>One.</div><div>Two.</div>", "One.\nTwo.\n"},
      {"<p>One.<p>Two.", "One.\n\nTwo.\n"},
      {"One<br>two<br/><br>three", "One\ntwo\n\nthree\n"},
      {"<h2>Head</h2>Text", "Head\n\nText\n"},
      {"<ul><li>a<li>b</ul>c", "a\nb\n\nc\n"},
      {"<ul><li>a<ul><li>b</ul><li>c</ul>", "a\n\nb\n\nc\n"},
      {"<dl><dt>a<dd>b</dl>", "a\nb\n"},
      {"<figure><img alt=no><figcaption>At dawn</figcaption></figure>x", "At dawn\n\nx\n"},
      {"<button>Accept</button><label>Name</label>", "Accept\nName\n"},
      {"", ""},
      {"plain", "plain\n"},
      {"<p> </p><p>&nbsp;</p><p>x</p><p></p>", "x\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of(row.html) == row.text);
  }
}

TEST_CASE("white space, entities and invisible characters read as a browser shows them") {
  const Row rows[] = {
      {"<p>  a \n\t b  <b> c</b> d </p>", "a b c d\n"},
      {"<p>har<b>bour</b><i>s</i></p>", "harbours\n"},
      {"fish &amp; chips &lt;3 &#8211; &eacute;&#x20AC;", "fish & chips <3 – é€\n"},
      {"R&D and AT&T; x&y=1", "R&D and AT&T; x&y=1\n"},
      {"har&shy;bour\xC2\xADmas\xE2\x80\x8Bter", "harbourmaster\n"},
      {"a&nbsp;b &nbsp; c", "a b c\n"},
      {"&#147;Yes&#148;, it&#146;s", "“Yes”, it’s\n"},
      {"می\xE2\x80\x8Cخواهم", "می\xE2\x80\x8Cخواهم\n"},
      {"<pre>a  b\n  c\n\nd</pre>", "a  b\nc\n\nd\n"},
      {"wait<wbr>ing", "waiting\n"},
      {"<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字</ruby>", "漢字\n"},
      {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of(row.html) == row.text);
  }
}

TEST_CASE("a row of a table is a line, but where tables lay out the page") {
  const Row rows[] = {
      {"<table><tr><th>Day<th>Boats<tr><td>Monday<td>4</table>", "Day\tBoats\nMonday\t4\n"},
      {"<table><caption>Boats</caption><tr><td>a</td><td></td><td>b</td></tr></table>",
       "Boats\na\tb\n"},
      {"<table><tr><td>News<br>Sport</td><td>The text.</td></tr></table>",
       "News\nSport\n\nThe text.\n"},
      {"<table><tr><td><table><tr><td>a<td>b</table></td><td>c</td></tr></table>", "a\tb\n\nc\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of(row.html) == row.text);
  }
}

TEST_CASE("what a reader doesn't see isn't in the text") {
  const Row rows[] = {
      {"<head><title>T</title><style>p{}</style></head><p>x", "x\n"},
      {"<script>var a = '<p>no</p>';</script>x<!-- <p>no</p> -->", "x\n"},
      {"<template><p>no</p></template><noscript><p>no</p></noscript><p>Yes, it is.</p>",
       "Yes, it is.\n"},
      {"<p hidden>no</p><p style='color:red; Display : none'>no</p>x", "x\n"},
      {"<p style='visibility:hidden'>no</p><dialog>no</dialog>x", "x\n"},
      {"<ul aria-hidden=true><li>no</ul><p aria-hidden=true>Behind a notice.</p>",
       "Behind a notice.\n"},
      {"<svg><title>no</title><text>no</text></svg>x<textarea>no</textarea>", "x\n"},
      {"<body style='display:none'><p>Shown by a script.</p>", "Shown by a script.\n"},
      {"<details><summary>More</summary>inside</details>", "More\ninside\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of(row.html) == row.text);
  }
}

TEST_CASE("a page that shows nothing without scripts is read as without them") {
  const auto page = read_html(
      "<body><div id=app></div><noscript><p>The ferry to Skarn sails again.</p></noscript>");
  CHECK(std::get<Record>(page).text == "The ferry to Skarn sails again.\n");
  const auto behind_notice = read_html(
      "<div class=cookie-notice>We use cookies, and you may refuse them.</div>"
      "<div hidden><p>The ferry to Skarn sails again.</p></div>");
  CHECK(std::get<Record>(behind_notice).text ==
        "We use cookies, and you may refuse them.\n\nThe ferry to Skarn sails again.\n");
}

}  // namespace
}  // namespace dragoman
