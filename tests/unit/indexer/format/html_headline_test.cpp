// Which line of a page is its headline, and what a fragment and other scripts come to.
#include <doctest/doctest.h>

#include <span>

#include "indexer/format/html.h"
#include "tests/support/shown_record.h"

namespace dragoman {
namespace {

struct Row {
  std::string page;
  std::string shown;
};

const std::string kText =
    "<p>The dam above Orrin held on Sunday, though the water stood higher than ever.</p>";
const std::string kShown =
    "> The dam above Orrin held on Sunday, though the water stood higher than ever.\n";

TEST_CASE("the headline is the heading that agrees with what is told, else the first h1") {
  const Row rows[] = {
      {"<h1>Dam holds</h1>" + kText, "headline> Dam holds\n" + kShown},
      {"<h1>Dam<br>holds</h1>" + kText, "headline> Dam\nheadline> holds\n" + kShown},
      {// The outlet's logo is an h1, too.
       "<header><h1><a href=/>Northern Wire</a></h1></header><h1>Dam holds</h1>" + kText,
       "furniture> Northern Wire\nheadline> Dam holds\n" + kShown},
      {"<title>Northern Wire - Dam holds after storm</title><h1 id=logo>Northern Wire</h1>"
       "<h2>Dam holds after storm</h2>" +
           kText,
       "furniture> Northern Wire\nheadline> Dam holds after storm\n" + kShown},
      {// The section is in the h1.
       "<meta property=og:title content='Dam holds after storm'><h1>News</h1>"
       "<h2>Dam holds after storm</h2>" +
           kText,
       "> News\nheadline> Dam holds after storm\n" + kShown},
      {// Search engines are told another headline.
       "<title>Orrin dam: everything you must know today</title><h1>Dam holds after storm</h1>" +
           kText,
       "headline> Dam holds after storm\n" + kShown},
      {// Only metadata has it.
       "<meta property=og:title content='Dam holds after storm'>" + kText,
       "headline> Dam holds after storm\n" + kShown},
      {"<title>Dam holds after storm | Northern Wire</title>" + kText,
       "headline> Dam holds after storm\n" + kShown},
      {"<title>Northern Wire</title>" + kText, kShown},
      {// It is no heading, but the same line.
       "<title>Dam holds after storm</title><p><b>Dam holds after storm</b></p>" + kText,
       "headline> Dam holds after storm\n" + kShown},
      {// In another article's box, too.
       "<title>Dam holds after storm</title><div class=most-read><h3><a href=1>Dam holds after "
       "storm</a></h3></div><div class=storyhead>Dam holds after storm</div>" +
           kText,
       "furniture> Dam holds after storm\nheadline> Dam holds after storm\n" + kShown},
      {kText, kShown},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(shown_lines(std::get<Record>(read_html(row.page))) == row.shown);
  }
}

TEST_CASE("the told title is the headline as the page shows it") {
  const auto title = [](const std::string& page) {
    return std::get<Record>(read_html(page)).told.title;
  };
  CHECK(title("<meta property=og:title content='Dam holds after a storm'>"
              "<h1>Dam  holds after <i>storm</i></h1>" +
              kText) == "Dam holds after storm");
  CHECK(title("<meta property=og:title content='Dam &amp;#8216;holds&amp;#8217; | Wire'>"
              "<meta property=og:site_name content=Wire>" +
              kText) == "Dam ‘holds’");
  CHECK(title(kText).empty());
}

TEST_CASE("pages from right to left and without spaces are read alike") {
  const Row rows[] = {
      {R"(<html lang="he" dir="rtl"><title>הסכר מעל אורין עמד בסערה - קול הצפון</title>
<nav><a href="/">ראשי</a></nav><h1>הסכר מעל אורין עמד בסערה</h1>
<p>הסכר מעל העיירה אורין עמד ביום ראשון בסערה, אף שהמים עלו יותר מאי פעם.</p>
<div class="talkbacks"><p>גם אצלנו במרתף יש מים, ואיש לא בא לראות.</p></div>
<footer>קול הצפון</footer>)",
       "furniture> ראשי\nheadline> הסכר מעל אורין עמד בסערה\n"
       "> הסכר מעל העיירה אורין עמד ביום ראשון בסערה, אף שהמים עלו יותר מאי פעם.\n"
       "furniture> גם אצלנו במרתף יש מים, ואיש לא בא לראות.\nfurniture> קול הצפון\n"},
      {R"(<title>大坝在风暴后仍然稳固_新闻_北方日报</title><div class="nav"><a href="/">首页</a></div>
<div><h1>大坝在风暴后仍然稳固</h1><p>　　奥林镇上方的大坝周日经受住了风暴，尽管水位比以往任何时候都高。</p>
<p>　　工程师彻夜值守。</p></div><div class="share">分享到：微博</div>)",
       "furniture> 首页\nheadline> 大坝在风暴后仍然稳固\n"
       "> 奥林镇上方的大坝周日经受住了风暴，尽管水位比以往任何时候都高。\n> 工程师彻夜值守。\n"
       "furniture> 分享到：微博\n"},
  };
  for (const Row& row : rows) {
    CHECK(shown_lines(std::get<Record>(read_html(row.page))) == row.shown);
  }
}

TEST_CASE("a page that a script fills is read from its JSON-LD") {
  const std::string body =
      R"("articleBody":"The dam above Orrin held on Sunday.\n\nEngineers kept watch all night and )"
      R"(let out what they could, the town said.")";
  const std::string page =
      R"(<title>Dam holds after storm</title><script type="application/ld+json">)"
      R"({"@type":"NewsArticle","headline":"Dam holds after storm",)" +
      body + "}</script><div id=root></div><div class=menu><a href=1>World</a></div>";
  CHECK(shown_lines(std::get<Record>(read_html(page))) ==
        "headline> Dam holds after storm\n> The dam above Orrin held on Sunday.\n"
        "> Engineers kept watch all night and let out what they could, the town said.\n"
        "furniture> World\n");
}

TEST_CASE("a fragment is all article, but for what its names say") {
  const Row rows[] = {
      {kText, kShown},
      {"<h1>Dam holds</h1>" + kText, "headline> Dam holds\n" + kShown},
      {kText + "<h1>Dam holds</h1>", kShown + "> Dam holds\n"},
      {kText + "<div class=sharedaddy>Share this</div>", kShown + "furniture> Share this\n"},
      {kText + "<p><a href=1>Dam to be raised</a></p><p><a href=2>Heron nests</a></p>",
       kShown + "> Dam to be raised\n> Heron nests\n"},
      {"no <b>markup</b>", "> no markup\n"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(shown_lines(read_html_fragment(row.page)) == row.shown);
  }
}

}  // namespace
}  // namespace dragoman
