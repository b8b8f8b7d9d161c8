"""Damaged indexes are told apart from whole ones, named as such, and healed by --rebuild."""

import json
import os
import shutil

import harness
from articles import article, articles, file_name, name_of


class Damage(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(30))
        self.index()
        self.whole = self.search("council", "-n", "100")

    def one(self, pattern):
        (path,) = self.db.glob(pattern)
        return path

    def change(self, pattern, edit):
        path = self.one(pattern)
        os.chmod(path, 0o644)
        path.write_bytes(edit(path.read_bytes()))

    def check_refused(self, search_too=True):
        """Status 3 and the way out are what both programs say."""
        self.write("new.txt", article(77))
        runs = [self.run_index(self.news, status=3)]
        if search_too:
            runs.append(self.run_search("council", status=3))
        for result in runs:
            self.assertEqual(b"", result.out)
            self.assertIn("--rebuild", result.messages)
            self.assertIn(str(self.db), result.messages)

    def check_healed(self):
        (self.news / "new.txt").unlink(missing_ok=True)
        report = self.index("--rebuild", self.news)
        self.check_counts(report, added=30)
        answer = self.search("council", "-n", "100")
        self.assertEqual(self.whole["hits"], answer["hits"])

    def test_a_truncated_table(self):
        for table in ("postlist", "docdata", "termlist", "position"):
            with self.subTest(table=table):
                self.change(f"segment-*/{table}.glass", lambda b: b[: len(b) // 2 // 8192 * 8192])
                self.write("new.txt", article(77))
                result = self.run_index(self.news, status=3)
                self.assertIn("--rebuild", result.messages)
                search = self.run_search("council", status=None)
                self.assertIn(search.status, (0, 3), search.messages)
                self.check_healed()
                self.index("--sweep-after", "0", self.news)

    def test_an_emptied_table(self):
        self.change("segment-*/postlist.glass", lambda b: b"")
        self.check_refused()
        self.check_healed()

    def test_a_flipped_byte_is_found_by_the_run_that_would_copy_it(self):
        def flip(content):
            middle = len(content) // 2
            return content[:middle] + bytes([content[middle] ^ 0x40]) + content[middle + 1 :]

        self.change("segment-*/docdata.glass", flip)
        self.check_refused(search_too=False)
        search = self.run_search("council", status=None)
        self.assertIn(search.status, (0, 3), search.messages)
        self.check_healed()

    def test_flipped_bytes_never_crash_a_search(self):
        table = self.one("segment-*/postlist.glass")
        content = table.read_bytes()
        os.chmod(table, 0o644)
        for at in range(0, len(content), max(1, len(content) // 25)):
            table.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
            result = self.run_search("council OR reservoir", status=None)
            self.assertIn(result.status, (0, 1, 3), (at, result.messages))

    def test_a_missing_table(self):
        self.one("segment-*/docdata.glass").unlink()
        self.check_refused()
        self.check_healed()

    def test_a_missing_lexicon(self):
        self.one("segment-*/lexicon").unlink()
        self.check_refused()
        self.check_healed()

    def test_a_truncated_lexicon(self):
        for keep in (0, 10, 24, 1000, -1):
            with self.subTest(keep=keep):
                self.change("segment-*/lexicon", lambda b: b[:keep])
                self.check_refused()
                self.check_healed()
                self.index("--sweep-after", "0", self.news)

    def test_flipped_bytes_in_a_lexicon_never_crash_a_search(self):
        lexicon = self.one("segment-*/lexicon")
        content = lexicon.read_bytes()
        os.chmod(lexicon, 0o644)
        for at in range(0, len(content), max(1, len(content) // 25)):
            lexicon.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
            for query in ("counc*", "*ouncil", "counsil~1", "/c.*l/", "council NEAR/9 the"):
                result = self.run_search(query, status=None)
                self.assertIn(result.status, (0, 1, 3), (at, query, result.messages))

    def test_a_missing_segment(self):
        shutil.rmtree(self.one("segment-*"))
        self.check_refused()
        self.check_healed()

    def test_a_missing_manifest(self):
        self.one("manifest-*").unlink()
        self.check_refused()
        self.check_healed()

    def test_a_manifest_that_is_no_json(self):
        self.change("manifest-*", lambda b: b[: len(b) // 2])
        self.check_refused()
        self.check_healed()

    def test_a_manifest_of_other_json(self):
        for text in (b"[]", b"{}", b'{"format_version":1,"generation":"x"}', b"null"):
            with self.subTest(manifest=text):
                self.change("manifest-*", lambda _: text)
                self.check_refused()
                self.check_healed()
                self.index("--sweep-after", "0", self.news)

    def test_a_missing_source_list(self):
        self.one("sources-*").unlink()
        self.check_refused(search_too=False)
        self.assertEqual(self.whole["hits"], self.search("council", "-n", "100")["hits"])
        self.check_healed()

    def test_a_changed_source_list(self):
        self.change("sources-*", lambda b: b.replace(b"00000.txt", b"00000.tyt"))
        self.check_refused(search_too=False)
        self.check_healed()

    def test_a_rebuild_that_cannot_know_its_folders_publishes_no_empty_index(self):
        self.one("sources-*").unlink()
        result = self.run_index("--rebuild", status=3)
        self.assertIn("folders", result.messages)
        self.assertEqual(30, self.search("council", "-n", "100")["total"])

    def test_a_wrong_stub(self):
        stubs = (
            b"",
            b"auto segment\n",
            b"# dragoman generation=x manifest=m\nauto s\n",
            b"# dragoman generation=1 manifest=../m\nauto s\n",
            b"# dragoman generation=1 manifest=m\n",
            b"# dragoman generation=1 manifest=m\nremote x:1\n",
            b"\xff\xfe\x00binary",
        )
        for stub in stubs:
            with self.subTest(stub=stub):
                self.change("XAPIANDB", lambda _: stub)
                self.check_refused()
                self.check_healed()
                self.index("--sweep-after", "0", self.news)

    def test_a_schema_of_another_version(self):
        def change(content):
            manifest = json.loads(content)
            manifest["schema"] += 1
            return json.dumps(manifest).encode()

        self.change("manifest-*", change)
        self.check_refused()
        self.check_healed()

    def test_an_analysis_of_another_version(self):
        self.change("manifest-*", lambda b: b.replace(b"analysis=", b"analysis=9"))
        self.check_refused()
        self.check_healed()

    def test_another_version_of_a_library_is_a_warning(self):
        self.change("manifest-*", lambda b: b.replace(b"snowball=", b"snowball=0"))
        result = self.run_search("council")
        self.assertIn("rebuilt", result.messages)
        self.assertEqual("", self.run_search("-q", "council").messages)

    def test_a_damaged_segment_is_not_copied_when_an_article_changes(self):
        self.change("segment-*/position.glass", lambda b: b[:-1] + bytes([b[-1] ^ 1]))
        self.write(file_name(3), article(103), age=10)
        result = self.run_index(self.news, status=3)
        self.assertIn("damaged", result.messages)
        self.assertEqual({file_name(3)}, self.found(name_of(3)))

    def test_a_damaged_index_stands_where_a_rebuild_is_refused(self):
        self.one("manifest-*").unlink()
        result = self.run_index("--rebuild", self.folder / "nowhere", status=5)
        self.assertIn("nowhere", result.messages)


class NoIndex(harness.Case):
    def test_a_missing_index(self):
        for command in (("status",), ("remove", "x")):
            self.assertIn("dragoman-index -d DIR", self.run_index(*command, status=3).messages)
        self.assertIn("dragoman-index -d DIR", self.run_search("x", status=3).messages)
        self.assertFalse(self.db.exists())

    def test_a_folder_with_other_files_is_not_taken_for_an_index(self):
        self.db.mkdir()
        (self.db / "thesis.odt").write_text("years of work")
        self.write("a.txt", article(1))
        before = self.snapshot()
        for command in ((self.news,), ("--rebuild", self.news), ("--dry-run", self.news)):
            result = self.run_index(*command, status=3)
            self.assertIn("another folder", result.messages)
        self.assertEqual(before, self.snapshot())

    def test_a_file_in_the_place_of_an_index(self):
        self.db.write_text("not a folder")
        self.write("a.txt", article(1))
        result = self.run_index(self.news, status=None)
        self.assertIn(result.status, (3, 6), result.messages)
        self.run_search("x", status=3)
        self.assertEqual("not a folder", self.db.read_text())

    def test_a_plain_xapian_stub_of_somebody_else(self):
        self.db.mkdir()
        (self.db / "XAPIANDB").write_text("remote elsewhere:4321\n")
        self.run_search("x", status=3)
        self.write("a.txt", article(1))
        self.run_index(self.news, status=3)


if __name__ == "__main__":
    harness.main()
