"""Adding, changing and deleting articles, and runs with nothing to do."""

import os

import harness
from articles import article, articles, file_name, name_of


class Updates(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(8))
        self.check_counts(self.index(), added=8)

    def test_each_article_is_found_by_its_own_name_alone(self):
        for number in range(8):
            self.assertEqual({file_name(number)}, self.found(name_of(number)))

    def test_a_new_article_is_added_and_the_others_stay_as_they_are(self):
        self.write(file_name(8), article(8))
        report = self.index()
        self.check_counts(report, added=1, unchanged=8)
        self.assertEqual(9, report["documents"])
        self.assertEqual({file_name(8)}, self.found(name_of(8)))
        self.assertEqual({file_name(0)}, self.found(name_of(0)))

    def test_a_changed_article_is_found_by_its_new_words_only(self):
        self.write(file_name(3), article(103), age=30)
        report = self.index()
        self.check_counts(report, updated=1, unchanged=7)
        self.assertEqual(8, report["documents"])
        self.assertEqual(set(), self.found(name_of(3)))
        self.assertEqual({file_name(3)}, self.found(name_of(103)))

    def test_an_article_that_becomes_empty_is_taken_out(self):
        self.write(file_name(3), "", age=30)
        report = self.index()
        self.check_counts(report, unchanged=7, skipped=1, removed=1)
        self.assertEqual(set(), self.found(name_of(3)))
        self.check_counts(self.index(), unchanged=7, skipped=1)

    def test_a_vanished_article_stays_without_prune_and_goes_with_it(self):
        os.remove(self.news / file_name(3))
        self.check_counts(self.index(), unchanged=7)
        self.assertEqual({file_name(3)}, self.found(name_of(3)))
        report = self.index("--prune", self.news)
        self.check_counts(report, unchanged=7, removed=1)
        self.assertEqual(7, report["documents"])
        self.assertEqual(set(), self.found(name_of(3)))

    def test_prune_looks_only_below_the_paths_given(self):
        self.write("other/lone.txt", article(50))
        self.index()
        os.remove(self.news / file_name(3))
        self.check_counts(self.index("--prune", self.news / "other"), unchanged=1)
        self.assertEqual({file_name(3)}, self.found(name_of(3)))

    def test_a_folder_whose_name_only_begins_alike_is_not_pruned(self):
        self.write("part/a.txt", article(50))
        self.write("partner/b.txt", article(51))
        self.index()
        os.remove(self.news / "partner" / "b.txt")
        self.check_counts(self.index("--prune", self.news / "part"), unchanged=1)
        self.assertEqual({"b.txt"}, self.found(name_of(51)))

    def test_a_renamed_article_is_in_once_after_pruning(self):
        os.rename(self.news / file_name(3), self.news / "renamed.txt")
        self.check_counts(self.index("--prune", self.news), added=1, unchanged=7, removed=1)
        self.assertEqual({"renamed.txt"}, self.found(name_of(3)))

    def test_a_second_run_publishes_nothing_and_changes_no_file(self):
        before = self.snapshot()
        report = self.index()
        self.check_counts(report, unchanged=8)
        self.assertEqual(1, report["generation"])
        self.assertEqual(before, self.snapshot())

    def test_a_touched_article_is_unchanged_and_its_segment_is_kept(self):
        segments = {name for name in self.snapshot() if name.startswith("segment-")}
        os.utime(self.news / file_name(3))
        self.check_counts(self.index(), unchanged=8)
        self.assertLessEqual(segments, set(self.snapshot()))
        self.assertEqual({file_name(3)}, self.found(name_of(3)))

    def test_a_change_that_keeps_size_and_time_of_a_young_file_is_found(self):
        path = self.write("young.txt", "Alderwick opens a bridge\n\nThe bridge is open.\n", age=0)
        self.index()
        info = path.stat()
        path.write_text("Alderwick opens a museum\n\nThe museum is open\n"[: info.st_size])
        os.truncate(path, info.st_size)
        os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))
        self.check_counts(self.index(), unchanged=8, updated=1)
        self.assertEqual({"young.txt"}, self.found("museum"))

    def test_a_path_given_twice_and_through_a_link_is_one_article(self):
        link = self.folder / "link"
        link.symlink_to(self.news)
        report = self.index(self.news, link, self.news / file_name(0), f"{self.news}/../news/")
        self.check_counts(report, unchanged=8)
        self.assertEqual(8, report["documents"])

    def test_a_rebuild_gives_the_same_answers(self):
        before = self.search("council")
        report = self.index("--rebuild", self.news)
        self.check_counts(report, added=8)
        after = self.search("council")
        self.assertEqual(2, after["generation"])
        self.assertEqual(before["hits"], after["hits"])

    def test_a_rebuild_without_paths_goes_over_all_that_was_indexed_before(self):
        lone = self.folder / "lone.txt"
        lone.write_text(article(60))
        self.index(lone)
        report = self.rebuild()
        self.check_counts(report, added=9)
        self.assertEqual({"lone.txt"}, self.found(name_of(60)))

    def test_a_rebuild_takes_out_what_vanished(self):
        os.remove(self.news / file_name(3))
        self.check_counts(self.rebuild(), added=7, removed=1)
        self.assertEqual(set(), self.found(name_of(3)))

    def test_a_rebuild_takes_out_a_vanished_file_that_was_named_itself_on_demand(self):
        lone = self.folder / "lone.txt"
        lone.write_text(article(60))
        self.index(lone)
        os.remove(lone)
        self.rebuild(status=5)
        self.assertEqual({"lone.txt"}, self.found(name_of(60)))
        self.rebuild("--allow-deletions", "100", status=5)
        self.assertEqual(set(), self.found(name_of(60)))
        self.check_counts(self.rebuild(), added=8)

    def test_many_small_batches_leave_few_segments(self):
        for number in range(8, 20):
            self.write(file_name(number), article(number))
            self.index()
        status = self.status()
        self.assertEqual(20, status["documents"])
        self.assertLessEqual(status["segments"], 3)

    @harness.needs_faults
    def test_unchanged_articles_are_not_opened(self):
        log = self.folder / "log"
        faults = {"LD_PRELOAD": harness.FAULTS, "DRAGOMAN_FAULT_LOG": log}
        self.write(file_name(8), article(8))
        self.index(env=faults)
        self.assertEqual([f"source {self.news / file_name(8)}"], log.read_text().splitlines())


if __name__ == "__main__":
    harness.main()
