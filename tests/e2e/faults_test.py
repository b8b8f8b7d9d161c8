"""Each write, sync, close and rename of a run fails once: the old index must stand."""

import harness
from articles import article, articles, file_name, name_of

TRIALS = 12  # a kind, spread over all calls of a run


@harness.needs_faults
class Faults(harness.Case):
    """A run that adds one article, changes one, and merges them with the live segment."""

    def setUp(self):
        super().setUp()
        self.write_all(articles(4))
        self.index()
        self.write(file_name(4), article(4), age=30)
        self.write(file_name(0), article(100), age=30)
        self.first = self.folder / "first.index"
        self.db.rename(self.first)
        self.old = self.answers(self.first)

    def answers(self, db):
        """What a reader sees: the generation, and the hits for all names."""
        query = " OR ".join(name_of(number) for number in (0, 1, 2, 3, 4, 100))
        answer = self.run_program(
            harness.SEARCH, "-d", db, "--format", "json", "--", query
        ).json
        return answer["generation"], answer["hits"]

    def copy_index(self):
        self.run_program("/bin/rm", "-rf", self.db)
        self.run_program("/bin/cp", "-a", self.first, self.db)

    def faulty_run(self, fault, *arguments):
        log = self.folder / "log"
        log.unlink(missing_ok=True)
        environment = {
            "LD_PRELOAD": harness.FAULTS,
            "DRAGOMAN_FAULT": fault,
            "DRAGOMAN_FAULT_BELOW": str(self.db) + "/",
            "DRAGOMAN_FAULT_LOG": log,
        }
        result = self.run_index(
            *(arguments or (self.news,)), "-j1", status=None, env=environment
        )
        calls = log.read_text().splitlines() if log.exists() else []
        return result, calls

    def calls_of(self, kind, *arguments):
        self.copy_index()
        result, calls = self.faulty_run("none", *arguments)
        self.assertEqual(0, result.status, result.messages)
        self.new = self.answers(self.db)
        return [call for call in calls if call.startswith(kind + " ")]

    def trials(self, kind, *arguments):
        """The numbers of the calls to try: the first ones, the last ones, and some between."""
        count = len(self.calls_of(kind, *arguments))
        self.assertGreater(count, 0)
        stride = max(1, count // TRIALS)
        return sorted({*range(1, count + 1, stride), *range(max(1, count - 5), count + 1)})

    def check_old_stands(self, result):
        self.assertEqual(6, result.status, result.messages)
        self.assertIn("dragoman-index: ", result.messages)
        self.assertEqual(self.old, self.answers(self.db))

    def check_next_run_completes(self, *arguments):
        self.run_index(*(arguments or (self.news,)))
        self.assertEqual(self.new[1], self.answers(self.db)[1])
        self.assertEqual([], list(self.db.glob("scratch-*")))

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

    def test_a_failed_sync_leaves_one_whole_index(self):
        trials = self.trials("sync")
        for number in trials:
            with self.subTest(call=number):
                self.copy_index()
                result, calls = self.faulty_run(f"sync:{number}:EIO")
                if any(call == f"rename {self.db}/XAPIANDB" for call in calls):
                    # The index folder's own sync, after the new stub has its name.
                    self.assertEqual(trials[-1], number)
                    self.assertEqual(6, result.status)
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

    def test_killed_at_any_write_the_old_index_answers(self):
        for number in self.trials("write"):
            with self.subTest(call=number):
                self.copy_index()
                result, _ = self.faulty_run(f"write:{number}:KILL")
                self.assertEqual(-9, result.status)
                self.assertEqual(self.old, self.answers(self.db))
                self.check_next_run_completes()

    def test_killed_at_any_rename_or_sync_the_index_is_old_or_new(self):
        for kind in ("rename", "sync"):
            for number in self.trials(kind):
                with self.subTest(kind=kind, call=number):
                    self.copy_index()
                    result, _ = self.faulty_run(f"{kind}:{number}:KILL")
                    self.assertEqual(-9, result.status)
                    self.assertIn(self.answers(self.db), (self.old, self.new))
                    self.check_next_run_completes()

    def test_a_failed_removal_of_an_article_leaves_the_old_index(self):
        self.check_each("write", "EIO", "remove", self.news / file_name(1))


if __name__ == "__main__":
    harness.main()
