"""Files of many articles: records, archives, standard input, and what becomes of them later."""

import gzip
import io
import json
import tarfile
import zipfile

import harness
from articles import article, name_of


def record(number, **fields):
    title, _, text = article(number).partition("\n")
    return {"id": f"a{number}", "title": title, "text": text.strip(), **fields}


def lines(records):
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


class Records(harness.Case):
    def hits(self, query):
        return self.search(query, status=None)["hits"]

    def keys(self, query):
        return {hit["path"].removeprefix(f"{self.news}/") for hit in self.hits(query)}

    def ids(self, query):
        return {hit["id"] for hit in self.hits(query)}

    def test_each_line_is_an_article_with_its_id_and_path(self):
        self.write("feed.jsonl.gz", gzip.compress(lines(map(record, range(5))).encode()))
        self.check_counts(self.index(), added=5)
        self.assertEqual({"feed.jsonl.gz!#a3"}, self.keys(name_of(3)))
        self.assertEqual({"a3"}, self.ids(name_of(3)))

    def test_an_unchanged_file_is_skipped_whole(self):
        self.write("feed.jsonl", lines(map(record, range(5))))
        self.index()
        before = self.snapshot()
        report = self.index(env={"DRAGOMAN_BAD_READ": "/feed.jsonl"})
        self.check_counts(report, unchanged=5)
        self.assertEqual(before, self.snapshot())

    def test_of_a_file_with_lines_appended_only_these_come_in(self):
        self.write("feed.jsonl", lines(map(record, range(5))))
        self.index()
        self.write("feed.jsonl", lines(map(record, range(7))), age=30)
        report = self.index()
        self.check_counts(report, added=2, unchanged=5)
        self.assertEqual(7, report["documents"])
        self.assertEqual({"a6"}, self.ids(name_of(6)))

    def test_changed_and_vanished_records_are_followed(self):
        self.write("feed.jsonl", lines(map(record, range(5))))
        self.index()
        changed = [record(0), record(101) | {"id": "a1"}, record(4), record(5)]
        self.write("feed.jsonl", lines(changed), age=30)
        report = self.index()
        self.check_counts(report, added=1, updated=1, unchanged=2, removed=2)
        self.assertEqual(4, report["documents"])
        self.assertEqual(set(), self.ids(name_of(1)))
        self.assertEqual({"a1"}, self.ids(name_of(101)))
        self.assertEqual(set(), self.ids(name_of(2)))

    def test_the_order_of_records_is_no_change(self):
        self.write("feed.jsonl", lines(map(record, range(5))))
        self.index()
        self.write("feed.jsonl", lines(map(record, reversed(range(5)))), age=30)
        self.check_counts(self.index(), unchanged=5)

    def test_records_without_id_go_by_line_and_equal_ids_are_kept_apart(self):
        records = [record(i) for i in range(4)]
        del records[0]["id"], records[2]["id"]
        records[3]["id"] = "a1"
        self.write("feed.jsonl", lines(records))
        self.check_counts(self.index(), added=4)
        self.assertEqual({"feed.jsonl!#1"}, self.keys(name_of(0)))
        self.assertEqual({"feed.jsonl!#3"}, self.keys(name_of(2)))
        self.assertEqual({"feed.jsonl!#a1"}, self.keys(name_of(1)))
        self.assertEqual({"feed.jsonl!#a1~2"}, self.keys(name_of(3)))

    def test_a_broken_line_fails_alone_and_is_tried_again(self):
        good = lines(map(record, range(3)))
        self.write("feed.jsonl", good + '{"id": "bad", "text": \n' + lines([record(3), {"id": "e"}]))
        report = self.index(status=5)
        self.check_counts(report, added=4, failed=1, skipped=1)
        self.assertEqual(f"{self.news}/feed.jsonl!#4", report["failed"][0]["path"])
        self.assertEqual(f"{self.news}/feed.jsonl!#e", report["skipped"][0]["path"])
        (failure,) = self.run_index("status", "--failed").lines
        self.assertRegex(failure, "feed.jsonl!#4: .*not valid JSON")
        self.check_counts(self.index(status=5), unchanged=4, failed=1, skipped=1)
        self.assertEqual([f"{self.news}/feed.jsonl!#4"], [f["path"] for f in self.status()["failed"]])
        self.write("feed.jsonl", good + lines([record(9), record(3), {"id": "e"}]), age=30)
        self.check_counts(self.index(), added=1, unchanged=4, skipped=1)
        self.check_counts(self.index(), unchanged=5, skipped=1)

    def test_a_record_that_breaks_keeps_its_article(self):
        records = [{"text": r["text"], "title": r["title"]} for r in map(record, range(3))]
        self.write("feed.jsonl", lines(records))
        self.index()
        broken = lines(records[:1]) + '{"text": \n' + lines(records[2:])
        self.write("feed.jsonl", broken, age=30)
        report = self.index(status=5)
        self.check_counts(report, unchanged=2, failed=1)
        self.assertEqual({"feed.jsonl!#2"}, self.keys(name_of(1)))
        self.check_counts(self.rebuild(status=5), added=2, failed=1)
        self.assertEqual({"feed.jsonl!#2"}, self.keys(name_of(1)))

    def test_a_file_that_is_cut_gives_what_it_has_and_keeps_the_rest(self):
        records = list(map(record, range(400)))
        whole = gzip.compress(lines(records).encode())
        self.write("feed.jsonl.gz", whole)
        self.index()
        self.write("feed.jsonl.gz", whole[: len(whole) // 2], age=30)
        report = self.index(status=5)
        self.assertEqual(400, report["documents"])
        self.assertEqual(1, len(report["failed"]))
        self.assertEqual({"a399"}, self.ids(name_of(399)))
        self.rebuild(status=5)
        self.assertEqual({"a399"}, self.ids(name_of(399)))
        self.assertEqual(400, self.status()["documents"])
        self.write("feed.jsonl.gz", whole, age=20)
        self.check_counts(self.index(), unchanged=400)

    def test_prune_and_remove_take_a_file_or_one_of_its_articles(self):
        self.write("feed.jsonl", lines(map(record, range(40))))
        self.write("other.jsonl", lines(record(i) for i in range(100, 104)))
        self.index()
        key = self.news / "feed.jsonl!#a3"
        self.check_counts(self.run_index("remove", "--format", "json", key).json, removed=1)
        self.assertEqual(set(), self.ids(name_of(3)))
        self.assertEqual(43, self.status()["documents"])
        twice = self.run_index("remove", "--format", "json", *[self.news / "feed.jsonl!#a4"] * 2, status=5)
        self.check_counts(twice.json, removed=1, failed=1)
        self.assertEqual(42, self.status()["documents"])
        (self.news / "other.jsonl").unlink()
        self.check_counts(self.index("--prune", self.news), unchanged=38, removed=4)
        path = self.news / "feed.jsonl"
        self.check_counts(self.run_index("remove", "--format", "json", path).json, removed=38)
        self.assertEqual(0, self.status()["documents"])

    def test_members_of_archives_are_articles_however_they_are_nested(self):
        inner = zipped({"b.txt": article(1), "c.jsonl": lines([record(2)])})
        tar = io.BytesIO()
        with tarfile.open(fileobj=tar, mode="w:xz") as archive:
            for name, data in {"x/day.zip": inner, "a.txt": article(0).encode()}.items():
                info = tarfile.TarInfo(name)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
        self.write("all.tar.xz", tar.getvalue())
        self.check_counts(self.index(), added=3)
        self.assertEqual({"all.tar.xz!a.txt"}, self.keys(name_of(0)))
        self.assertEqual({"all.tar.xz!x/day.zip!b.txt"}, self.keys(name_of(1)))
        self.assertEqual({"all.tar.xz!x/day.zip!c.jsonl!#a2"}, self.keys(name_of(2)))

    def test_fields_are_mapped_as_told(self):
        rows = [{"n": 7, "head": article(1).splitlines()[0], "meta": {"said": article(2)}}]
        self.write("feed.jsonl", lines(rows))
        self.check_counts(self.index("--map", "id=n,title=head", "--map", "text=meta.said", self.news), added=1)
        self.assertEqual({"7"}, self.ids(name_of(2)))
        self.assertEqual({"7"}, self.ids("title:tramway"))
        result = self.run_index("--map", "titel=head", self.news, status=2)
        self.assertIn("titel", result.messages)

    def test_standard_input_adds_and_updates_and_takes_nothing_away(self):
        def pipe(records, *arguments, **options):
            report = self.index("--type", "jsonl", *arguments, "-", stdin=lines(records).encode(), **options)
            return report

        self.check_counts(pipe([record(0), record(1)]), added=2)
        self.check_counts(pipe([record(1), record(2)]), added=1, unchanged=1)
        self.check_counts(pipe([record(102) | {"id": "a2"}]), updated=1)
        nameless = {"text": article(7)}
        self.check_counts(pipe([nameless]), added=1)
        self.check_counts(pipe([record(0), nameless]), unchanged=2)
        self.assertEqual({"a0"}, self.ids(name_of(0)))
        self.assertEqual({"a2"}, self.ids(name_of(102)))
        self.write("b.txt", article(9))
        self.index()
        self.rebuild()
        self.assertEqual(5, self.status()["documents"])
        self.assertEqual({"a1"}, self.ids(name_of(1)))

    def test_standard_input_needs_a_type(self):
        self.assertIn("--type", self.run_index("-", status=2, stdin=b"text").messages)
        self.assertIn("--type", self.run_program(harness.INDEX, "inspect", "-", status=2, stdin=b"x").messages)

    def test_files_whose_names_tell_nothing_have_the_type_that_is_given(self):
        self.write("feed", lines([record(0)]))
        self.write("note.txt", article(2))
        self.check_counts(self.index(), added=1, skipped=1)
        self.write("day.gz", gzip.compress(lines([record(1)]).encode()))
        self.check_counts(self.index("--type", "jsonl", self.news), added=2, unchanged=1)
        self.assertEqual({"feed!#a0"}, self.keys(name_of(0)))
        self.assertEqual({"day.gz!#a1"}, self.keys(name_of(1)))

    def test_other_types_are_read_through_a_converter(self):
        self.write("a.pdf", b"%PDF " + article(4).encode())
        report = self.index()
        self.check_counts(report, skipped=1)
        self.assertIn("--convert", report["skipped"][0]["reason"])
        convert = ("--convert", "application/pdf=tail -c +6")
        self.check_counts(self.index(*convert, self.news), added=1)
        self.assertEqual({"a.pdf"}, self.keys(name_of(4)))
        self.check_counts(self.index("--prune", self.news), skipped=1)
        self.check_counts(self.rebuild(), skipped=1)
        self.assertEqual({"a.pdf"}, self.keys(name_of(4)))
        failing = self.index("--rebuild", "--convert", "pdf=sh -c 'echo torn page >&2; exit 3'", status=5)
        self.assertIn("torn page", failing["failed"][0]["reason"])
        self.assertEqual({"a.pdf"}, self.keys(name_of(4)))

    def test_dates_that_cannot_be_are_reported_and_not_believed(self):
        self.write("feed.jsonl", lines([record(0, date="2999-01-01"), record(1, date="2024-02-22")]))
        report = self.index()
        self.check_counts(report, added=2)
        self.assertEqual([f"{self.news}/feed.jsonl!#a0"], [n["path"] for n in report["notes"]])
        self.assertEqual(["2024-02-22"], [h["date"] for h in self.hits(name_of(1))])


if __name__ == "__main__":
    harness.main()
