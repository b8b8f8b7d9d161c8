"""Hostile and broken files: each costs a reason in the report, and nothing else.

What takes millions of members, gigabytes or a minute to reach (Limits, ConverterLimits) is left
to the unit tests, which set lower limits.
"""

import gzip
import io
import json
import tarfile
import zipfile

import harness
from articles import article, name_of

MIB = 1 << 20
# The programs are several times slower under sanitizers.
PAGE = MIB if harness.SANITIZED else 8 * MIB


def zipped(members, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def line(number, **fields):
    return json.dumps({"id": f"a{number}", "text": article(number), **fields}) + "\n"


def encrypted(archive, name):
    """The zip file `archive` that says of the member `name` that it is encrypted."""
    data = bytearray(archive)
    for signature, flags, start in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            if data[at + start :].startswith(name.encode()):
                data[at + flags] |= 1
    return bytes(data)


class Limits(harness.Case):
    def setUp(self):
        super().setUp()
        self.write("good.txt", article(1))

    def rejected(self, status=5):
        """{name within the source folder: reason} of what a run rejects; good.txt is in."""
        report = self.index(status=status)
        self.assertEqual({"good.txt"}, self.found(name_of(1)))
        rows = report["skipped"] + report["failed"]
        return {row["path"].removeprefix(f"{self.news}/"): row["reason"] for row in rows}

    def keys(self, query):
        hits = self.search(query, status=None)["hits"]
        return {hit["path"].removeprefix(f"{self.news}/") for hit in hits}

    # --- bombs ---

    def test_compressed_zeros_are_not_expanded_beyond_the_limit(self):
        self.write("text.txt.gz", gzip.compress(bytes(80 * MIB)))
        self.write("lines.jsonl.gz", gzip.compress(bytes(80 * MIB)))
        reasons = self.rejected()
        self.assertEqual("larger than the limit of 8 MiB", reasons["text.txt.gz"])
        self.assertEqual("expands to more than the limit of 200 times its size", reasons["lines.jsonl.gz"])

    def test_a_zip_of_members_that_all_are_small_enough_is_a_bomb_all_the_same(self):
        self.write("bomb.zip", zipped({f"{n}.txt": bytes(7 * MIB) for n in range(12)}))
        reason = self.rejected()["bomb.zip"]
        self.assertIn("expands to more than the limit of 200 times its size", reason)

    def test_zips_within_a_zip_count_together(self):
        inner = zipped({f"{n}.jsonl": b"x" * (12 * MIB) for n in range(2)})
        self.write("bomb.zip", zipped({f"{n}.zip": inner for n in range(4)}))
        reason = self.rejected()["bomb.zip"]
        self.assertIn("expands to more than the limit of 200 times its size", reason)

    def test_archives_may_be_nested_four_deep_and_no_deeper(self):
        four = zipped({"a.txt": article(2)})
        for _ in range(3):
            four = zipped({"in.zip": four})
        self.write("four.zip", four)
        self.write("five.zip", zipped({"x.zip": four, "b.txt": article(3)}))
        self.assertEqual({"five.zip!x.zip!in.zip!in.zip!in.zip": "nested more than 4 deep"}, self.rejected())
        self.assertEqual({"four.zip!in.zip!in.zip!in.zip!a.txt"}, self.keys(name_of(2)))
        self.assertEqual({"five.zip!b.txt"}, self.keys(name_of(3)))

    # --- members ---

    def test_members_whose_names_lead_out_stay_within(self):
        names = ("../../out.txt", "/etc/abs.txt", "a/./../../b.txt")
        members = {name: article(2 + n) for n, name in enumerate(names)}
        self.write("day.zip", zipped(members))
        tar = io.BytesIO()
        with tarfile.open(fileobj=tar, mode="w") as archive:
            for name, text in members.items():
                info = tarfile.TarInfo(name)
                info.size = len(text)
                archive.addfile(info, io.BytesIO(text.encode()))
        self.write("day.tar", tar.getvalue())
        before = set(self.folder.rglob("*.txt"))
        self.assertEqual({}, self.rejected(status=0))
        for number, name in enumerate(("out.txt", "etc/abs.txt", "a/b.txt"), start=2):
            self.assertEqual({f"day.zip!{name}", f"day.tar!{name}"}, self.keys(name_of(number)))
        self.assertEqual(before, set(self.folder.rglob("*.txt")))

    def test_an_encrypted_member_fails_alone(self):
        archive = zipped({"a.txt": article(2), "secret.txt": article(3), "c.txt": article(4)})
        self.write("day.zip", encrypted(archive, "secret.txt"))
        reasons = self.rejected()
        self.assertEqual(["day.zip!secret.txt"], list(reasons))
        self.assertIn("encrypted", reasons["day.zip!secret.txt"])
        self.assertEqual({"day.zip!a.txt"}, self.keys(name_of(2)))
        self.assertEqual({"day.zip!c.txt"}, self.keys(name_of(4)))

    def test_of_a_file_that_is_cut_the_records_before_the_cut_are_in(self):
        whole = gzip.compress("".join(line(n) for n in range(2, 402)).encode())
        self.write("feed.jsonl.gz", whole[: len(whole) // 2])
        reasons = self.rejected()
        self.assertEqual(["feed.jsonl.gz"], list(reasons))
        kept = " (what the index has of it is kept)"
        self.assertEqual("gzip data is cut off" + kept, reasons["feed.jsonl.gz"])
        self.assertEqual({"feed.jsonl.gz!#a2"}, self.keys(name_of(2)))
        self.assertEqual(set(), self.keys(name_of(401)))
        failures = self.run_index("status", "--failed").text
        self.assertEqual(f"{self.news}/feed.jsonl.gz: gzip data is cut off\n", failures)

    # --- sizes ---

    def test_a_text_of_nine_mebibytes_fails(self):
        self.write("large.txt", b"harbour master " * (9 * MIB // 15))
        self.assertEqual({"large.txt": "larger than the limit of 8 MiB"}, self.rejected())

    def test_a_line_of_nine_mebibytes_fails_and_its_neighbours_are_in(self):
        self.write("feed.jsonl", line(2) + line(3, padding="x" * (9 * MIB)) + line(4))
        reasons = self.rejected()
        self.assertEqual(["feed.jsonl!#2"], list(reasons))
        self.assertIn("larger than the limit of 8 MiB", reasons["feed.jsonl!#2"])
        self.assertEqual({"feed.jsonl!#a2"}, self.keys(name_of(2)))
        self.assertEqual(set(), self.keys(name_of(3)))
        self.assertEqual({"feed.jsonl!#a4"}, self.keys(name_of(4)))

    # --- depth ---

    def test_deeply_nested_json_fails_and_its_neighbours_are_in(self):
        deep = '{"id": "deep", "text": "Tarnholt", "x": ' + "[" * 100_000 + "]" * 100_000 + "}\n"
        self.write("feed.jsonl", line(2) + deep + line(4))
        self.write("open.json", "[" * 100_000)
        self.write("object.json", '{"text":' * 100_000)
        reasons = self.rejected()
        self.assertIn("nested deeper than 64 levels", reasons["feed.jsonl!#2"])
        self.assertEqual(3, len(reasons), reasons)
        self.assertEqual({"feed.jsonl!#a2"}, self.keys(name_of(2)))
        self.assertEqual({"feed.jsonl!#a4"}, self.keys(name_of(4)))

    def test_deeply_nested_html_is_read(self):
        sentence = "<p>The bridge at Tarnholt is open again after two years of repairs.</p>"
        self.write("deep.html", "<div>" * 100_000 + sentence)
        self.write("inline.html", sentence + "<b><i>" * 50_000)
        self.assertEqual({}, self.rejected(status=0))
        self.assertEqual({"deep.html", "inline.html"}, self.keys("Tarnholt"))

    def test_a_page_of_nothing_but_links_is_no_article_and_ends(self):
        self.write("open.html", "<a>" * (PAGE // 3))
        self.assertEqual({"open.html": "empty"}, self.rejected(status=0))

    def test_a_page_of_links_with_a_sentence_is_found(self):
        sentence = "<p>The bridge at Tarnholt is open again after two years of repairs.</p>"
        links = "<a href=/x>Menu</a> " * (PAGE // 4 // 20)
        self.write("links.html", f"<h1>Bridge opens</h1>{sentence}{links}")
        self.assertEqual({}, self.rejected(status=0))
        self.assertEqual({"links.html"}, self.keys("Tarnholt"))

    # --- converters ---

    def test_a_converter_that_writes_without_end_is_stopped(self):
        self.write("a.pdf", b"%PDF")
        report = self.index("--convert", "pdf=yes", self.news, status=5)
        self.assertEqual(["yes: gave more than the limit of 32 MiB"], [r["reason"] for r in report["failed"]])
        self.assertEqual({"good.txt"}, self.found(name_of(1)))


if __name__ == "__main__":
    harness.main()
