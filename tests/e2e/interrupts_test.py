"""Interrupted runs: by a signal, by kill -9, in a rebuild, while waiting for the lock."""

import random
import signal
import time

import harness
from articles import articles, file_name, name_of

COUNT = 60


class Interrupts(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(COUNT))

    def interrupted_run(self, name, *arguments, status, at=20):
        """A run that gets a signal when it opens the file number `at`."""
        faults = {"LD_PRELOAD": harness.FAULTS, "DRAGOMAN_FAULT": f"source:{at}:{name}"}
        return self.run_index("-j1", "--format", "json", *arguments, status=status, env=faults)

    @harness.needs_faults
    def test_what_was_complete_is_published_and_the_next_run_goes_on(self):
        for name, status in (("INT", 130), ("TERM", 143)):
            with self.subTest(signal=name):
                self.run_program("/bin/rm", "-rf", self.db)
                report = self.interrupted_run(name, self.news, status=status).json
                self.check_sums(report)
                self.check_counts(report, added=20)
                self.assertEqual(20, report["documents"])
                self.assertEqual({file_name(0)}, self.found(name_of(0)))
                self.check_counts(self.index(), added=COUNT - 20, unchanged=20)

    @harness.needs_faults
    def test_an_interrupted_rebuild_publishes_nothing(self):
        self.index()
        before = self.snapshot()
        for name, status in (("INT", 130), ("TERM", 143)):
            with self.subTest(signal=name):
                report = self.interrupted_run(name, "--rebuild", self.news, status=status).json
                self.check_sums(report)
                self.assertEqual(1, report["generation"])
                self.assertEqual(before, self.snapshot())

    @harness.needs_faults
    def test_an_interrupted_run_prunes_nothing(self):
        self.index()
        self.write_all(articles(COUNT, first=COUNT))
        (self.news / file_name(0)).unlink()
        report = self.interrupted_run("INT", "--prune", self.news, status=130).json
        self.assertEqual(0, report["removed"])
        self.assertEqual({file_name(0)}, self.found(name_of(0)))
        self.assertEqual(1, self.index("--prune", self.news)["removed"])

    @harness.needs_faults
    def test_a_second_signal_ends_a_slow_run_at_once(self):
        faults = {"LD_PRELOAD": harness.FAULTS, "DRAGOMAN_SLOW_READ": 60_000}
        run = self.start(harness.INDEX, "-d", self.db, "-j1", self.news, env=faults)
        harness.wait_until(lambda: list(self.db.glob("scratch-*")))
        time.sleep(0.2)
        run.send_signal(signal.SIGINT)
        time.sleep(0.1)
        run.send_signal(signal.SIGINT)
        self.assertEqual(-signal.SIGINT, self.finish(run).status)
        self.check_counts(self.index(), added=COUNT)

    @harness.needs_faults
    def test_a_signal_in_a_run_with_many_jobs(self):
        faults = {"LD_PRELOAD": harness.FAULTS, "DRAGOMAN_SLOW_READ": 20}
        run = self.start(
            harness.INDEX, "-d", self.db, "-j4", "--format", "json", self.news, env=faults
        )
        harness.wait_until(lambda: list(self.db.glob("scratch-*")))
        time.sleep(0.1)
        run.send_signal(signal.SIGTERM)
        report = self.finish(run, 143).json
        self.check_sums(report)
        self.assertLess(report["added"], COUNT)
        rest = self.index()
        self.check_counts(rest, added=COUNT - report["added"], unchanged=report["added"])

    def test_a_run_killed_at_any_moment_leaves_an_index_that_answers(self):
        chance = random.Random(7)
        self.index()
        for trial in range(8):
            with self.subTest(trial=trial):
                self.write_all(articles(COUNT, first=COUNT * (trial + 1)))
                run = self.start(harness.INDEX, "-d", self.db, "--sweep-after", "0", self.news)
                time.sleep(chance.uniform(0, 0.15))
                run.kill()
                self.finish(run)
                self.assertEqual({file_name(0)}, self.found(name_of(0)))
                self.index("--sweep-after", "0", self.news)
                self.assertEqual(COUNT * (trial + 2), self.status()["documents"])
                self.check_folder_is_clean()

    def check_folder_is_clean(self):
        """Nothing lies in the index folder but the live generation."""
        kinds = sorted(path.name.split("-")[0] for path in self.db.iterdir())
        segments = ["segment"] * self.status()["segments"]
        self.assertEqual(sorted(["XAPIANDB", "furniture", "lock", "manifest", "sources", *segments]), kinds)

    def test_an_interrupt_while_waiting_for_the_lock(self):
        self.index()
        with harness.lock_index(self.db):
            run = self.start(harness.INDEX, "-d", self.db, "--wait-lock=60", self.news)
            time.sleep(0.5)
            run.send_signal(signal.SIGINT)
            self.finish(run, 130)


if __name__ == "__main__":
    harness.main()
