// Pages in the shapes that outlets give them, and what is read from each.
#include "indexer/format/html.h"

#include <doctest/doctest.h>

#include <span>

#include "tests/support/shown_record.h"

namespace dragoman {
namespace {

struct Row {
  std::string page;
  std::string shown;
};

void check_all(std::span<const Row> rows) {
  for (const Row& row : rows) CHECK(shown_record(read_html(row.page)) == row.shown);
}

const std::string kDam =
    "<p>The dam above Orrin held on Sunday, though the water stood higher than ever.</p>"
    "<p>Engineers kept watch all night and let out what they could, the town said.</p>";
const std::string kDamShown =
    "> The dam above Orrin held on Sunday, though the water stood higher than ever.\n"
    "> Engineers kept watch all night and let out what they could, the town said.\n";

TEST_CASE("pages of common systems: menus, boxes and comments are furniture") {
  const Row rows[] = {
      {// WordPress
       R"(<html lang="en"><head><title>Dam holds after storm &#8211; Northern Wire</title></head>
<body class="single category-newsletter has-sidebar">
<a class="skip-link screen-reader-text" href="#c">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Northern Wire</a></p>
<nav><ul><li><a href="/w">World</a></li></ul></nav></header>
<main><article class="post tag-share"><header class="entry-header">
<h1 class="entry-title">Dam holds after storm</h1>
<div class="entry-meta"><span class="byline"> by <a href="/a" rel="author">Ada Lorne</a></span>
<time class="entry-date published" datetime="2024-02-04T07:15:00+00:00">February 4, 2024</time>
</div></header><div class="entry-content">)" +
           kDam +
           R"(<h2>Sirens at dawn</h2><p>Sirens woke the lower town.</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Print</a></li></ul></div>
<div id="jp-relatedposts"><h3>Related</h3><p><a href="/r">Dam to be raised next year</a></p></div>
</div><footer class="entry-footer"><span class="tags-links">Tagged <a href="/t">dam</a></span>
</footer></article>
<div id="comments" class="comments-area"><h2>One thought on “Dam holds”</h2><ol class="comment-list">
<li><p>My cellar is full of water, and nobody has come to look at it until this very day.</p></li>
</ol><div id="respond"><h3>Leave a Reply</h3><form><label>Name</label></form></div></div></main>
<aside class="widget-area"><h2>Recent Posts</h2><ul><li><a href="/o">Other</a></li></ul></aside>
<footer class="site-footer">Proudly run by volunteers of the northern valleys.</footer></body></html>)",
       "title=Dam holds after storm date=2024-02-04T07:15:00+00:00 source=Northern Wire "
       "author=Ada Lorne lang=en\n"
       "furniture> Skip to content\nfurniture> Northern Wire\nfurniture> World\n"
       "headline> Dam holds after storm\ncredit> by Ada Lorne February 4, 2024\n" +
           kDamShown +
           "subhead> Sirens at dawn\n> Sirens woke the lower town.\n"
           "furniture> Share this:\nfurniture> Print\nfurniture> Related\n"
           "furniture> Dam to be raised next year\nfurniture> Tagged dam\n"
           "furniture> One thought on “Dam holds”\n"
           "furniture> My cellar is full of water, and nobody has come to look at it until this "
           "very day.\nfurniture> Leave a Reply\nfurniture> Name\nfurniture> Recent Posts\n"
           "furniture> Other\nfurniture> Proudly run by volunteers of the northern valleys.\n"},
      {// Drupal, with a standfirst
       R"(<html lang="en"><head><meta property="og:title" content="Dam holds after storm"></head><body>
<div class="region region-header"><div class="block-menu"><a href="/">Home</a></div></div>
<div class="node node--type-news"><h2 class="node__title">Dam holds after storm</h2>
<div class="field field--name-field-subtitle">Water highest in forty years</div>
<div class="field field--name-body">)" +
           kDam + R"(</div></div><div class="block block-views-most-read"><h2>Most read</h2>
<a href="/1">Heron nests on crane</a></div></body></html>)",
       "title=Dam holds after storm lang=en\nfurniture> Home\nheadline> Dam holds after storm\n"
       "standfirst> Water highest in forty years\n" +
           kDamShown + "furniture> Most read\nfurniture> Heron nests on crane\n"},
      {// AMP
       R"(<html ⚡ lang="en"><head><title>Dam holds after storm</title>
<style amp-boilerplate>body{visibility:hidden}</style></head><body>
<amp-sidebar id="sidebar"><ul><li><a href="/w">World</a></li></ul></amp-sidebar>
<article><h1>Dam holds after storm</h1><amp-img src="x"></amp-img>)" +
           kDam + R"(<amp-ad type="x"><div>Advertisement</div></amp-ad></article></body></html>)",
       "title=Dam holds after storm lang=en\nfurniture> World\n"
       "headline> Dam holds after storm\n" +
           kDamShown + "> Advertisement\n"},
  };
  check_all(rows);
}

TEST_CASE("pages that name nothing: the article is where the text is") {
  const Row rows[] = {
      {// Tables of 1998
       "<HTML><HEAD><TITLE>Coral Herald: Mayor opens lighthouse</TITLE><BODY><TABLE><TR><TD>"
       "<A HREF=1>News</A><BR><A HREF=2>Sports</A></TD><TD><FONT SIZE=5>Mayor opens lighthouse"
       "</FONT><BR>By Tom Ferrin<P>CORAL BAY - The mayor opened the new lighthouse on Saturday."
       "<BR><BR>Fireworks followed, and the band played until long after midnight.<P>"
       "<TABLE><TR><TD>Height<TD>40 m</TABLE></TD></TR></TABLE><HR>"
       "<A HREF=/>Home</A> | Copyright 1998 Coral Herald</BODY>",
       "title=Mayor opens lighthouse source=Coral Herald\nfurniture> News\nfurniture> Sports\n"
       "headline> Mayor opens lighthouse\n> By Tom Ferrin\n"
       "> CORAL BAY - The mayor opened the new lighthouse on Saturday.\n"
       "> Fireworks followed, and the band played until long after midnight.\n> Height\t40 m\n"
       "furniture> Home | Copyright 1998 Coral Herald\n"},
      {// Nothing but divs
       "<title>Bridge at Olmen closed | The Daily Heron</title><div class=a><div>The Daily Heron"
       "</div><div><a href=1>World</a></div><div><a href=2>Local</a></div></div><div class=b>"
       "<div class=x>Bridge at Olmen closed</div><div class=y>The stone bridge at Olmen will stay "
       "closed until June, the council announced after cracks were found.</div><div class=y>"
       "\"We had no choice,\" the engineer said.</div><div class=y>Buses stop at both ends.</div>"
       "<div><a href=3>Cracks in school roof</a></div><div><a href=4>Buses late</a></div></div>"
       "<div class=d>Printed in Olmen</div>",
       "title=Bridge at Olmen closed source=The Daily Heron\nfurniture> The Daily Heron\n"
       "furniture> World\nfurniture> Local\nheadline> Bridge at Olmen closed\n"
       "> The stone bridge at Olmen will stay closed until June, the council announced after "
       "cracks were found.\n> \"We had no choice,\" the engineer said.\n"
       "> Buses stop at both ends.\nfurniture> Cracks in school roof\nfurniture> Buses late\n"
       "furniture> Printed in Olmen\n"},
      {// Two sentences between long menus
       [] {
         std::string page = "<body><div><ul>";
         for (int i = 0; i < 30; ++i) page += "<li><a href=/s>Section</a>";
         page +=
             "</ul></div><div><h1>Quake felt</h1><p>An earthquake woke people. Nobody was hurt."
             "</p></div><div><h2>Top stories</h2><ul><li><a href=1>Chess champion hums</a>"
             "<li><a href=2>Hedges in a dry summer</a></ul></div>"
             "<div>Quake Radio answers for nothing.</div>";
         return page;
       }(),
       [] {
         std::string shown = "title=Quake felt\n";
         for (int i = 0; i < 30; ++i) shown += "furniture> Section\n";
         return shown +
                "headline> Quake felt\n> An earthquake woke people. Nobody was hurt.\n"
                "furniture> Top stories\nfurniture> Chess champion hums\n"
                "furniture> Hedges in a dry summer\n"
                "furniture> Quake Radio answers for nothing.\n";
       }()},
      {// A form around the whole page
       "<form><div class=menu><a href=1>World</a></div><h1>Dam holds after storm</h1>" + kDam +
           "<input type=submit></form>",
       "title=Dam holds after storm\nfurniture> World\nheadline> Dam holds after storm\n" +
           kDamShown},
  };
  check_all(rows);
}

TEST_CASE("what is inside an article stays, boxes in it don't") {
  const Row rows[] = {
      {"<article><h1>Dam holds after storm</h1>" + kDam +
           "<div class=cookie-notice><p>We use cookies, and you may refuse them at any time.</p>"
           "<button>Refuse</button></div><aside class=related><a href=1>Dam to be "
           "raised</a></aside>"
           "<blockquote class=pullquote>“The water stood higher than ever”</blockquote>"
           "<ul><li>Orrin: 4.1 m</li><li>Petten: 3.8 m</li></ul>"
           "<table><tr><th>Year<th>Level<tr><td>1984<td>3.9</table>"
           "<aside><p>The dam was built in 1931 by four hundred men.</p></aside>"
           "<p>The storm has moved on to the east.</p></article>",
       "title=Dam holds after storm\nheadline> Dam holds after storm\n" + kDamShown +
           "furniture> We use cookies, and you may refuse them at any time.\nfurniture> Refuse\n"
           "furniture> Dam to be raised\n> “The water stood higher than ever”\n"
           "> Orrin: 4.1 m\n> Petten: 3.8 m\n> Year\tLevel\n> 1984\t3.9\n"
           "> The dam was built in 1931 by four hundred men.\n"
           "> The storm has moved on to the east.\n"},
      {// A div left open
       "<body><div><article><h1>Dam holds after storm</h1><div>" + kDam +
           "</article><div><ul><li><a href=1>Heron nests</a></ul></div></div><div>Sunny, 21 "
           "degrees.</div>",
       "title=Dam holds after storm\nheadline> Dam holds after storm\n" + kDamShown +
           "furniture> Heron nests\nfurniture> Sunny, 21 degrees.\n"},
      {// More links than text
       "<article><h1>Dam holds after storm</h1><p>We have told of <a href=1>the rain in the hills"
       "</a>, <a href=2>the flood of 1984</a> and <a href=3>the plan to raise the dam</a> before."
       "</p>" +
           kDam + "</article>",
       "title=Dam holds after storm\nheadline> Dam holds after storm\n"
       "> We have told of the rain in the hills, the flood of 1984 and the plan to raise the dam "
       "before.\n" +
           kDamShown},
      {// A live blog
       "<main><h1>Storm over Orrin, live</h1><article><h3>10:40</h3><p>The lower gate is open now, "
       "the town says.</p></article><article><h3>10:05</h3><p>Sirens can be heard in the lower "
       "town again.</p></article><article><h3>9:30</h3><p>Rain has stopped in the hills above the "
       "dam.</p></article></main><div class=side><a href=1>Cars</a></div>",
       "title=Storm over Orrin, live\nheadline> Storm over Orrin, live\nsubhead> 10:40\n"
       "> The lower gate is open now, the town says.\nsubhead> 10:05\n"
       "> Sirens can be heard in the lower town again.\nsubhead> 9:30\n"
       "> Rain has stopped in the hills above the dam.\nfurniture> Cars\n"},
  };
  check_all(rows);
}

}  // namespace
}  // namespace dragoman
