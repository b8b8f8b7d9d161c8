"""Nothing in a name, an article or a query can steer a terminal or break a format."""

import unicodedata

import harness
from articles import article, articles, name_of

BIDI = "\u202e\u2066\u200f\u061c"
NASTY = f"a\x1b[31m\x07{BIDI}\x85\u2028b"


def dangerous(text):
    """The characters of `text` that may not reach a terminal; line ends and tabs may."""
    return {
        character
        for character in text.replace("\n", "").replace("\t", "")
        if unicodedata.category(character) in ("Cc", "Zl", "Zp") or character in BIDI
    }


class TerminalSafety(harness.Case):
    def setUp(self):
        super().setUp()
        self.name = f"{NASTY}\nforged: line.txt"
        text = (
            f"Harbour {NASTY} opens wide\n\nBy Nobody {NASTY}\n\n"
            f"The harbour of Wexmore {NASTY} is open again for all the ships of the coast.\n"
        )
        self.write(self.name, text)

    def check_safe(self, result):
        self.assertEqual(set(), dangerous(result.text) | dangerous(result.messages))

    def test_text_formats_of_a_search(self):
        self.index()
        for arguments in (("--explain",), ("--format", "tsv")):
            with self.subTest(arguments=arguments):
                self.check_safe(self.run_search(*arguments, "Wexmore"))
        self.assertEqual(1, len(self.run_search("--format", "tsv", "Wexmore").lines))

    def test_json_is_json(self):
        self.index()
        (hit,) = self.search("Wexmore")["hits"]
        self.assertEqual(str(self.news / self.name), hit["path"])
        self.assertEqual(1, len(self.run_search("--format", "jsonl", "Wexmore").text.split("\n")[:-1]))

    def test_a_trec_run_has_six_columns(self):
        self.index()
        (line,) = self.run_search("--format", "trec", "Wexmore").text.split("\n")[:-1]
        self.assertEqual(6, len(line.split(" ")))

    def test_reports_status_and_inspect(self):
        path = self.write(f"{NASTY}.jpg", b"")
        for result in (
            self.run_index(self.news, self.folder / NASTY, status=5),
            self.run_index("status"),
            self.run_index("status", "--failed"),
            self.run_index("remove", NASTY, status=5),
            self.run_program(harness.INDEX, "inspect", self.news / self.name),
            self.run_program(harness.INDEX, "inspect", NASTY, path, status=5),
            self.run_program(harness.INDEX, "--" + NASTY, status=2),
            self.run_program(harness.INDEX, "--format", NASTY, "x", status=2),
        ):
            self.check_safe(result)

    def test_a_source_list_survives_any_name(self):
        for name in ("tab\there.txt", "back\\slash.txt", "\\n.txt", "cr\r.txt", " lead.txt", "trail .txt"):
            self.write(name, article(3))
        self.index()
        self.check_counts(self.index(), unchanged=7)
        self.assertEqual(6, len(self.found(name_of(3))))

    def test_queries_and_warnings(self):
        self.index()
        for query in (f'"{NASTY}', f"({NASTY}", f"title:{NASTY} OR", f"{NASTY}*", "\x1b]0;x\x07"):
            with self.subTest(query=query):
                self.check_safe(self.run_search("--explain", "--", query, status=None))
                self.check_safe(self.run_search("--strict", "--", query, status=None))

    def test_queries_that_are_no_utf_8(self):
        self.index()
        for query in (b"caf\xe9", b"\xff\xfe", b"harbour \xc3", b'"\xed\xa0\x80'):
            with self.subTest(query=query):
                result = self.run_search("--format", "json", "--", query, status=None)
                self.assertIn(result.status, (0, 1))
                self.assertIn("query", result.json)
                self.check_safe(self.run_search("--explain", "--", query, status=None))

    def test_hostile_queries_are_answered_or_refused_at_once(self):
        self.write_all(articles(20))
        self.index()
        hostile = (
            "(" * 20_000 + "a" + ")" * 20_000,
            "(" * 20_000,
            ")" * 20_000,
            '"' * 20_000,
            "-" * 20_000,
            "NOT " * 5_000,
            "a OR " * 5_000,
            "a* " * 400,
            "title:" * 5_000,
            "=" * 20_000,
            "x" * 30_000,
            "*",
            "a" * 100_000,
        )
        for query in hostile:
            with self.subTest(query=query[:20]):
                answer = self.run_search("--format", "json", "--", query, status=None)
                self.assertIn(answer.status, (0, 1, 2))
                self.check_safe(self.run_search("--", query, status=None))

    def test_an_index_folder_with_a_nasty_name(self):
        self.db = self.folder / NASTY
        self.check_safe(self.run_search("x", status=3))
        self.check_safe(self.run_index("status", status=3))

    def test_html_in_an_article_stays_text(self):
        self.write("html.txt", "Market <b>opens</b> & closes\n\nThe <script>alert(1)</script> market.\n")
        self.index()
        (hit,) = self.search("market")["hits"]
        self.assertEqual("Market <b>opens</b> & closes", hit["title"])


if __name__ == "__main__":
    harness.main()
