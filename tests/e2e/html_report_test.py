"""The page of --format html in a real browser: nothing in an article runs, and it reads well."""

import html
import json
import re
import shutil
import subprocess
import unittest

import harness

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)
# Writes what the browser has made of the page into it, from a copy of the page in a frame that
# shares nothing with ours but its text.
PROBE = """<!DOCTYPE html><meta charset="utf-8"><title>probe</title><body>
<iframe sandbox="allow-same-origin" style="width:WIDTHpx;height:600px"></iframe><pre id="found"></pre>
<script>
const frame = document.querySelector("iframe");
frame.onload = () => {
  const page = frame.contentDocument, view = frame.contentWindow;
  const style = (e) => view.getComputedStyle(e);
  document.getElementById("found").textContent = JSON.stringify({
    scripts: page.querySelectorAll("script, iframe, object, embed, img, link, base, form").length,
    handlers: [...page.querySelectorAll("*")].filter(
      (e) => [...e.attributes].some((a) => a.name.startsWith("on"))).length,
    links: [...page.links].map((a) => a.protocol),
    heading: page.querySelector("h1").textContent,
    marks: [...page.querySelectorAll(".passage mark")].map((e) => e.textContent),
    directions: [...page.querySelectorAll(".passage")].map((e) => style(e).direction),
    rows: [...page.querySelectorAll(".line")].map((e) => style(e).direction),
    before: [...page.querySelectorAll(".line")].map((e) =>
      e.querySelector(".before").getBoundingClientRect().left >
      e.querySelector(".after").getBoundingClientRect().left ? "right" : "left"),
    touching: [...page.querySelectorAll(".line")].map((e) => {
      const text = page.createRange();
      text.selectNodeContents(e.querySelector(".before"));
      const before = text.getBoundingClientRect(), mark = e.querySelector("mark").getBoundingClientRect();
      return !text.toString() ||
        Math.min(Math.abs(before.right - mark.left), Math.abs(before.left - mark.right)) < 8;
    }),
    languages: [...page.querySelectorAll(".passage")].map((e) => e.lang),
    columns: page.querySelectorAll("figure rect").length,
  });
};
frame.srcdoc = PAGE;
</script>
"""


@unittest.skipIf(CHROMIUM is None, "there is no chromium")
class HtmlReport(harness.Case):
    def dump(self, page):
        """The DOM that the browser has of a page, once its scripts have run."""
        file = self.folder / "page.html"
        file.write_text(page, encoding="utf-8")
        profile = self.folder / "profile"
        shown = subprocess.run(
            [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", "--virtual-time-budget=5000",
             "--dump-dom", file.as_uri()],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
            timeout=harness.SECONDS,
        )
        return shown.stdout.decode("utf-8")

    def probe(self, *arguments, width=800):
        page = self.run_search("--format", "html", *arguments).text
        literal = json.dumps(page).replace("<", "\\u003c")
        dom = self.dump(PROBE.replace("WIDTH", str(width)).replace("PAGE", literal))
        found = re.search(r'<pre id="found">(.*?)</pre>', dom, re.DOTALL)[1]
        return json.loads(html.unescape(found))

    def test_no_script_of_an_article_runs(self):
        evil = (
            "Zankor </title></h2><script>document.title='owned'</script>"
            "<img src=x onerror=\"document.title='owned'\">\" onload=\"document.title='owned'\" ]]>"
        )
        self.write("a.jsonl", json.dumps({
            "title": evil, "text": f"The Zankor text {evil} is long enough to be shown.", "source": evil,
            "author": evil, "url": "javascript:document.title='owned'", "lang": evil, "id": evil,
        }))
        self.write("b.jsonl", json.dumps({
            "title": "Zankor again", "text": "A second text about Zankor.", "url": "https://news.example/b",
        }))
        self.index()
        query = ("--facet", "source", "--", f"Zankor {evil}")
        dom = self.dump(self.run_search("--format", "html", *query).text)
        self.assertNotIn("<title>owned", dom)
        self.assertIn("Dragoman</title>", dom)
        found = self.probe(*query)
        self.assertEqual((0, 0), (found["scripts"], found["handlers"]))
        self.assertEqual(["https:"], found["links"])
        self.assertIn("<script>document.title", found["heading"])
        self.assertIn("Zankor", found["marks"])

    def test_the_policy_stops_a_script_that_an_escape_forgot(self):
        self.write("a.txt", "Zankor reopens\n\nThe Zankor mill is open.\n")
        self.index()
        page = self.run_search("--format", "html", "Zankor").text
        broken = page.replace("</main>", "<script>document.title='owned'</script></main>")
        self.assertNotEqual(page, broken)
        self.assertNotIn("<title>owned", self.dump(broken))

    def test_each_text_runs_in_its_own_direction(self):
        self.index(harness.PROJECT / "data" / "articles")
        found = self.probe("-n", "2", "--timeline", "lang:ar هدنة")
        self.assertEqual({"rtl"}, set(found["directions"]))
        self.assertEqual({"ar"}, set(found["languages"]))
        self.assertTrue(found["marks"])
        self.assertGreater(found["columns"], 0)
        found = self.probe("-n", "2", "lang:en ceasefire")
        self.assertEqual({"ltr"}, set(found["directions"]))

    def test_what_comes_before_a_match_stands_where_reading_begins(self):
        self.index(harness.PROJECT / "data" / "articles")
        arabic = self.probe("-n", "1", "--concordance", "lang:ar هدنة")
        self.assertEqual({("rtl", "right")}, set(zip(arabic["rows"], arabic["before"])))
        english = self.probe("-n", "1", "--concordance", "lang:en ceasefire")
        self.assertEqual({("ltr", "left")}, set(zip(english["rows"], english["before"])))

    def test_a_concordance_shows_what_is_next_to_a_match_on_a_narrow_screen_too(self):
        self.index(harness.PROJECT / "data" / "articles")
        for query in ("lang:ar هدنة", "lang:en ceasefire", "lang:en \"talks on a lasting ceasefire\""):
            for width in (360, 800):
                with self.subTest(query=query, width=width):
                    touching = self.probe("-n", "3", "--concordance", query, width=width)["touching"]
                    self.assertTrue(touching)
                    self.assertNotIn(False, touching)


if __name__ == "__main__":
    harness.main()
