"""Each write, sync, close and rename of a run fails once: the old index must stand."""

import harness
from articles import file_name, name_of
from faulty_runs import FaultyRuns


@harness.needs_faults
class Faults(FaultyRuns):
    def check_each(self, kind, error, *arguments):
        for number in self.trials(kind, *arguments):
            with self.subTest(call=number):
                self.copy_index()
                result, calls = self.faulty_run(f"{kind}:{number}:{error}", *arguments)
                self.check_old_stands(result)
                self.check_next_run_completes(*arguments)

    def test_a_failed_write_leaves_the_old_index(self):
        self.check_each("write", "ENOSPC")

    def test_a_failed_rename_leaves_the_old_index(self):
        self.check_each("rename", "EIO")

    def check_syncs(self, numbers):
        for number in numbers:
            with self.subTest(call=number):
                self.copy_index()
                result, calls = self.faulty_run(f"sync:{number}:EIO")
                if result.status == 6 and f"rename {self.db}/XAPIANDB" in calls:
                    # The index folder's own sync, after the new stub has its name.
                    self.assertEqual(self.sync_count, number)
                    self.assertEqual(self.new, self.answers(self.db))
                else:
                    self.check_old_stands(result)
                self.check_next_run_completes()

    def syncs(self):
        """The numbers of our own calls, and of Xapian's, in scratch folders."""
        calls = self.calls_of("sync")
        self.sync_count = len(calls)
        xapian = [n for n, c in enumerate(calls, 1) if "/scratch-" in c]
        return [n for n in range(1, len(calls) + 1) if n not in xapian], xapian

    def test_a_failed_sync_leaves_one_whole_index(self):
        self.check_syncs(self.syncs()[0])

    def test_a_failed_sync_within_xapian_leaves_one_whole_index(self):
        """Xapian's compaction takes no notice of it, so what it writes isn't published, but a
        copy that is synced by itself."""
        numbers = self.syncs()[1]
        self.assertTrue(numbers)
        for number in numbers:
            with self.subTest(call=number):
                self.copy_index()
                result, _ = self.faulty_run(f"sync:{number}:EIO")
                if result.status == 0:
                    self.assertEqual(self.new, self.answers(self.db))
                else:
                    self.check_old_stands(result)
                self.check_next_run_completes()

    def test_a_failed_close_leaves_one_whole_index(self):
        for number in self.trials("close"):
            with self.subTest(call=number):
                self.copy_index()
                result, _ = self.faulty_run(f"close:{number}:EIO")
                if result.status == 0:
                    self.assertEqual(self.new, self.answers(self.db))
                else:
                    self.check_old_stands(result)
                self.check_next_run_completes()

    def test_a_failed_write_of_a_rebuild_leaves_the_old_index(self):
        self.check_each("write", "ENOSPC", "--rebuild", self.news)

    def test_a_failed_first_run_leaves_no_index_and_the_next_one_completes(self):
        for number in (1, 4, 8, 12):
            with self.subTest(call=number):
                self.run_program("/bin/rm", "-rf", self.db)
                result, _ = self.faulty_run(f"write:{number}:ENOSPC")
                self.assertEqual(6, result.status, result.messages)
                self.run_search("--", name_of(1), status=3)
                self.check_counts(self.index(), added=5)

    def test_a_failed_run_throws_away_what_it_wrote(self):
        count = len(self.calls_of("write"))
        self.copy_index()
        before = self.snapshot()
        result, _ = self.faulty_run(f"write:{count // 2}:ENOSPC")
        self.check_old_stands(result)
        self.assertEqual(before, self.snapshot())

    def test_a_failed_removal_of_an_article_leaves_the_old_index(self):
        self.check_each("write", "EIO", "remove", self.news / file_name(1))


if __name__ == "__main__":
    harness.main()
