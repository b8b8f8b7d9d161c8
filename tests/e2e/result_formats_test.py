"""What answers look like in every format: golden files, the JSON schema, and hostile articles."""

import csv
import io
import json
import re
import unicodedata

import harness
import jsonschema

ARTICLES = harness.PROJECT / "data" / "articles"
SCHEMA = json.loads((harness.PROJECT / "searcher" / "output" / "result.schema.json").read_text())

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# Name of the golden file -> arguments.
GOLDEN = {
    "one_word.text": ("strike",),
    "two_words.text": ("ferry", "captain"),
    "one_passage.text": ("--passages", "1", "-n", "3", "ferry captain"),
    "no_passage.text": ("--passages", "0", "-n", "3", "ferry captain"),
    "context_1.text": ("--context", "1", "-n", "2", "ferry captain"),
    "context_3.text": ("--context", "3", "-n", "2", "--passages", "1", "dam"),
    "phrase.text": ('"cease fire"',),
    "arabic.text": ("-n", "2", "هدنة"),
    "hebrew.text": ("-n", "2", "lang:he חטופים"),
    "chinese.text": ("-n", "2", "lang:zh 水坝"),
    "russian.text": ("-n", "2", "плотина"),
    "concordance.text": ("--concordance", "-n", "3", "ceasefire"),
    "concordance_arabic.text": ("--concordance", "-n", "2", "هدنة"),
    "concordance_chinese.text": ("--concordance", "-n", "2", "lang:zh 渡轮"),
    "facet_lang.text": ("--facet", "lang", "-n", "1", "ceasefire OR strike OR dam"),
    "facet_source.text": ("--facet", "source", "--facet", "year", "-n", "0", "ceasefire OR strike"),
    "timeline.text": ("--timeline", "-n", "0", "ceasefire OR strike OR dam"),
    "timeline_narrow.text": ("--timeline", "-n", "0", "--since", "2025", "--until", "2025", "truce OR ceasefire"),
    "expand.text": ("--expand", "-n", "1", "ceasefire"),
    "count.text": ("--count", "ceasefire"),
    "count_facet.text": ("--count", "--facet", "lang", "ceasefire"),
    "no_hit.text": ("nowhereatall",),
    "offset.text": ("-n", "1", "--offset", "2", "ceasefire"),
    "newest.text": ("-n", "2", "--sort", "date"),
    "similar.text": ("-n", "2", "--similar", "ARTICLES/0001_harbour-gazette_port-strike.txt"),
    "open.text": ("--open", "1", "dockers lockout"),
    "open_arabic.text": ("--open", "1", "هدنة"),
    "colour.text": ("--color", "always", "-n", "1", "--passages", "1", "ferry captain"),
    "colour_open.text": ("--color", "always", "--open", "1", "ferry captain"),
    "tsv.tsv": ("--format", "tsv", "-n", "3", "ceasefire"),
    "fields.tsv": ("--format", "tsv", "--fields", "date,lang,title", "-n", "3", "ceasefire"),
    "csv.csv": ("--format", "csv", "-n", "3", "ceasefire"),
    "snippets.csv": ("--format", "csv", "--fields", "title,snippets", "-n", "3", "ferry captain"),
    "passages.json": ("--format", "json", "-n", "2", "ferry captain"),
    "counts.json": ("--format", "json", "-n", "0", "--facet", "lang", "--facet", "month", "--timeline", "ceasefire"),
    "count.json": ("--format", "json", "--count", "ceasefire"),
    "concordance.json": ("--format", "json", "--concordance", "-n", "1", "ceasefire"),
    "fields.json": ("--format", "json", "--fields", "date,title,url", "-n", "2", "ceasefire"),
    "fields.jsonl": ("--format", "jsonl", "--fields", "id,snippets", "-n", "2", "ferry captain"),
    "arabic.jsonl": ("--format", "jsonl", "-n", "2", "هدنة"),
    "page.html": ("--format", "html", "-n", "2", "--facet", "lang", "--timeline", "ferry captain"),
    "page_arabic.html": ("--format", "html", "-n", "2", "هدنة"),
    "page_concordance.html": ("--format", "html", "--concordance", "-n", "2", "هدنة OR ceasefire"),
}


class GoldenResults(harness.Case):
    def setUp(self):
        super().setUp()
        self.index(ARTICLES)

    def normalize(self, text):
        text = super().normalize(text)
        text = re.sub(r"<style>.*?</style>", "<style>STYLE</style>", text, flags=re.DOTALL)
        return re.sub(r"<time>[^<]*</time>", "<time>NOW</time>", text)

    def test_golden_results(self):
        for name, arguments in GOLDEN.items():
            with self.subTest(name=name):
                shown = [a.replace("ARTICLES", str(ARTICLES)) for a in arguments]
                result = self.run_search(*shown, status=None)
                self.assertIn(result.status, (0, 1), result.messages)
                self.compare_with_golden("results/" + name, result.text.replace("\r\n", "\n"))

    def test_a_page_has_its_style_within(self):
        style = (harness.PROJECT / "searcher" / "output" / "page_style.css").read_text(encoding="utf-8")
        self.assertIn(f"<style>\n{style}</style>", self.run_search("--format", "html", "ferry").text)

    def test_no_golden_file_is_left_behind(self):
        files = {path.name for path in (harness.GOLDEN / "results").iterdir()}
        self.assertEqual(set(GOLDEN), files)


class JsonSchema(harness.Case):
    def setUp(self):
        super().setUp()
        self.index(ARTICLES)
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        self.validator = jsonschema.Draft202012Validator(SCHEMA)

    def check(self, kind, *arguments, stdin=None):
        result = self.run_search(*arguments, status=None, stdin=stdin)
        self.assertIn(result.status, (0, 1, 2), result.messages)
        validator = self.validator.evolve(schema=SCHEMA | {"anyOf": [{"$ref": f"#/$defs/{kind}"}]})
        for line in result.text.split("\n")[:-1]:
            for error in validator.iter_errors(json.loads(line)):
                self.fail(f"{arguments}: {error.json_path}: {error.message}")
        return result.text

    def test_answers_of_every_kind(self):
        rows = (
            ("ceasefire",),
            ("nowhereatall",),
            ('"ceasefire (',),
            (),
            ("--sort", "date"),
            ("-n", "0", "ceasefire"),
            ("-n", "1", "ceasefire"),
            ("--count", "ceasefire"),
            ("--count", "--facet", "type", "--timeline", "ceasefire"),
            ("--facet", "source", "--facet", "lang", "--facet", "year", "--facet", "month", "--facet", "day", "ceasefire"),
            ("--timeline", "ceasefire OR strike"),
            ("--timeline", "nowhereatall"),
            ("--collapse", "ceasefire"),
            ("--expand", "ceasefire"),
            ("--concordance", "ceasefire"),
            ("--explain", "ceasefire"),
            ("--context", "2", "--passages", "5", "ceasefire hostages"),
            ("--similar", str(ARTICLES / "0001_harbour-gazette_port-strike.txt")),
            ("--fields", "rank,score,id,path,title,title_inferred,date,source,lang,source_lang,author,"
                         "type,url,copies,snippets,text", "ceasefire"),
            ("ceasefier",),
        )
        for arguments in rows:
            with self.subTest(arguments=arguments):
                self.assertTrue(self.check("answer", "--format", "json", *arguments))

    def test_lines_of_hits(self):
        for arguments in ((), ("--concordance",), ("--explain",), ("--fields", "id"), ("--collapse",)):
            with self.subTest(arguments=arguments):
                self.assertTrue(self.check("hit_line", "--format", "jsonl", *arguments, "ceasefire"))

    def test_runs_of_many_queries(self):
        queries = b"a\tceasefire\nb\tnowhereatall\n"
        for arguments in ((), ("--count",), ("--facet", "lang")):
            self.assertTrue(self.check("answer", "--format", "json", "--queries", "-", *arguments, stdin=queries))
        self.check("hit_line", "--format", "jsonl", "--queries", "-", stdin=queries)
        broken = b"a\t" + b"x" * 40_000 + b"\n"
        self.assertIn("error", self.check("failed_answer", "--format", "json", "--queries", "-", stdin=broken))


EVIL = (
    "Zankor </title></p>]]><script>document.title='owned'</script> \" onload=x ' &amp; "
    "\x1b[31m\x9b2J\x07\u202eevil\u2066\u061c\u2028=cmd|'/c calc'!A1"
)


class HostileArticles(harness.Case):
    def setUp(self):
        super().setUp()
        record = {
            "id": EVIL, "title": "=" + EVIL, "text": f"{EVIL}.\n\nAnother Zankor line {EVIL} of some length.",
            "source": "@" + EVIL, "author": EVIL, "lang": "en", "url": "javascript:alert(1)",
            "date": "2024-02-22",
        }
        copy = record | {"id": "copy", "source": EVIL}
        self.write("e.jsonl", json.dumps(record) + "\n" + json.dumps(copy) + "\n")
        self.index()

    def test_no_format_steers_a_terminal(self):
        every = ("--collapse", "--facet", "source", "--timeline")
        rows = (
            ("--format", "text", *every), ("--format", "text", "--color", "never", "--concordance"),
            ("--open", "1"), ("--format", "json", *every), ("--format", "json", "--concordance"),
            ("--format", "jsonl",), ("--format", "jsonl", "--fields", "text,source,url"),
            ("--format", "tsv"), ("--format", "tsv", "--fields", "id,source,author,snippets,text,url"),
            ("--format", "csv"), ("--format", "csv", "--fields", "id,source,author,snippets,text,url"),
            ("--format", "html", *every), ("--format", "html", "--concordance"), ("--format", "trec"),
        )
        for arguments in rows:
            with self.subTest(arguments=arguments):
                text = self.run_search(*arguments, "Zankor").text
                plain = text.replace("\r\n", "\n").replace("\n", "").replace("\t", "")
                steering = {c for c in plain if unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in BIDI}
                self.assertEqual(set(), steering)

    def test_no_cell_is_a_formula(self):
        fields = "title,id,source,author,snippets,text,url"
        text = self.run_search("--format", "csv", "--fields", fields, "Zankor").text
        rows = list(csv.reader(io.StringIO(text, newline="")))
        self.assertEqual(fields.split(","), rows[0])
        self.assertEqual(3, len(rows))
        for row in rows[1:]:
            self.assertEqual(len(rows[0]), len(row))
            self.assertEqual([], [cell for cell in row if cell[:1] in tuple("=+-@")])

    def test_a_page_has_no_foreign_tag(self):
        page = self.run_search("--format", "html", "--collapse", "--facet", "source", "Zankor").text
        self.assertNotIn("<script", page)
        self.assertNotIn("javascript:", page)
        self.assertEqual(1, page.count("</title>"))


if __name__ == "__main__":
    harness.main()
