"""Sources that can't be read: named, tried again, and never taken for empty or gone."""

import os

import harness
from articles import article, articles, file_name, name_of

BAD = file_name(2)


@harness.needs_faults
class ReadErrors(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(6))
        self.bad_read = {"LD_PRELOAD": harness.FAULTS, "DRAGOMAN_BAD_READ": BAD}
        self.bad_folder = {"LD_PRELOAD": harness.FAULTS, "DRAGOMAN_BAD_OPEN": "news/sub"}

    def change_bad(self):
        self.write(BAD, article(102), age=30)

    def check_failed(self, report, path, reason):
        self.assertEqual([str(path)], [row["path"] for row in report["failed"]])
        self.assertIn(reason, report["failed"][0]["reason"])

    def test_a_file_that_fails_is_listed_and_the_others_are_in(self):
        report = self.index(status=5, env=self.bad_read)
        self.check_counts(report, added=5, failed=1)
        self.check_failed(report, self.news / BAD, "Input/output error")
        self.assertEqual({file_name(1)}, self.found(name_of(1)))
        self.assertEqual(set(), self.found(name_of(2)))

    def test_the_message_names_the_file(self):
        result = self.run_index(self.news, status=5, env=self.bad_read)
        self.assertIn(f"{self.news / BAD}: failed: Input/output error", result.messages)

    def test_it_is_tried_again_next_run(self):
        self.index(status=5, env=self.bad_read)
        self.check_counts(self.index(status=5, env=self.bad_read), unchanged=5, failed=1)
        self.check_counts(self.index(), unchanged=5, added=1)
        self.assertEqual({BAD}, self.found(name_of(2)))

    def test_a_changed_file_that_fails_keeps_its_last_article(self):
        self.index()
        self.change_bad()
        report = self.index(status=5, env=self.bad_read)
        self.check_counts(report, unchanged=5, failed=1)
        self.assertEqual(6, report["documents"])
        self.assertEqual({BAD}, self.found(name_of(2)))
        self.check_counts(self.index(), unchanged=5, updated=1)
        self.assertEqual(set(), self.found(name_of(2)))
        self.assertEqual({BAD}, self.found(name_of(102)))

    def test_it_keeps_its_last_article_through_a_rebuild(self):
        self.index()
        before = self.search(name_of(2))
        report = self.rebuild(status=5, env=self.bad_read)
        self.check_counts(report, added=5, failed=1)
        self.assertEqual(6, report["documents"])
        self.assertEqual(before["hits"], self.search(name_of(2))["hits"])
        self.check_failed(self.status(), self.news / BAD, "Input/output error")
        self.check_counts(self.index(), unchanged=6)
        self.assertEqual([], self.status()["failed"])

    def test_it_keeps_its_article_through_a_prune(self):
        self.index()
        self.change_bad()
        self.index("--prune", self.news, status=5, env=self.bad_read)
        self.assertEqual({BAD}, self.found(name_of(2)))

    def test_status_lists_what_failed(self):
        self.index(status=5, env=self.bad_read)
        listed = self.run_index("status", "--failed").lines
        self.assertEqual([f"{self.news / BAD}: Input/output error"], listed)

    def test_an_unreadable_folder_has_not_vanished(self):
        self.write("sub/a.txt", article(50))
        self.write("sub/b.txt", article(51))
        self.index()
        report = self.index("--prune", self.news, status=5, env=self.bad_folder)
        self.check_counts(report, unchanged=6, failed=1)
        self.check_failed(report, self.news / "sub", "Permission denied")
        self.assertEqual({"a.txt"}, self.found(name_of(50)))

    def test_an_unreadable_folder_keeps_its_articles_through_a_rebuild(self):
        self.write("sub/a.txt", article(50))
        self.write("sub/b.txt", article(51))
        self.index()
        before = self.search(name_of(50))
        report = self.rebuild(status=5, env=self.bad_folder)
        self.assertEqual(8, report["documents"])
        self.assertEqual(before["hits"], self.search(name_of(50))["hits"])
        failed = {row["path"]: row["reason"] for row in self.status()["failed"]}
        self.assertEqual({str(self.news / "sub" / n) for n in ("a.txt", "b.txt")}, set(failed))
        self.assertNotIn("", failed.values())
        self.check_counts(self.index(), unchanged=8)

    def test_an_unreadable_root_has_not_vanished(self):
        self.index()
        faults = self.bad_folder | {"DRAGOMAN_BAD_OPEN": "/news"}
        report = self.index("--prune", self.news, status=5, env=faults)
        self.check_counts(report, failed=1)
        self.assertEqual(6, self.status()["documents"])

    def test_inspect_says_what_failed_and_shows_the_rest(self):
        result = self.run_program(
            harness.INDEX, "inspect", "--format", "json", self.news / file_name(1),
            self.news / BAD, env=self.bad_read, status=5,
        )
        self.assertEqual(1, len(result.lines))
        self.assertIn(BAD, result.messages)

    def test_a_rebuild_of_a_damaged_index_goes_on_without_what_is_lost(self):
        self.index()
        for table in self.db.glob("segment-*/*.glass"):
            os.chmod(table, 0o644)
            table.write_bytes(b"")
        report = self.rebuild(status=5, env=self.bad_read)
        self.check_counts(report, added=5, failed=1)
        self.assertEqual({file_name(1)}, self.found(name_of(1)))


if __name__ == "__main__":
    harness.main()
