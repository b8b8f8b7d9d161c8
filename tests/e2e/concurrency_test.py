"""Readers beside a writer, and two writers at once."""

import shutil
import threading
import time

import harness
from articles import article, articles, file_name, name_of


class Readers(harness.Case):
    """Searches in a loop while an index is written; every answer must be whole."""

    def setUp(self):
        super().setUp()
        self.write_all(articles(12))
        self.index()
        self.query = "council"
        self.answers = {self.answer()[0]: self.answer()}
        self.stop = False
        self.seen = []

    def answer(self):
        answer = self.search(self.query, "-n", "100")
        return answer["generation"], sorted(harness.paths_of(answer))

    def read_in_a_loop(self):
        try:
            while not self.stop:
                self.seen.append(self.answer())
        except BaseException as error:  # shown by check_answers, on the test's own thread
            self.seen.append(error)

    def read_while(self, write):
        threads = [threading.Thread(target=self.read_in_a_loop) for _ in range(2)]
        for thread in threads:
            thread.start()
        try:
            write()
        finally:
            self.stop = True
            for thread in threads:
                thread.join()

    def publish(self, *arguments):
        self.index(*arguments, self.news)
        generation, paths = self.answer()
        self.answers[generation] = (generation, paths)

    def check_answers(self):
        self.assertGreater(len(self.seen), 5)
        for seen in self.seen:
            if isinstance(seen, BaseException):
                raise seen
            self.assertEqual(self.answers[seen[0]], seen)

    def test_readers_of_an_index_that_is_rebuilt_get_the_old_or_the_new_one(self):
        def rebuild():
            for number in range(5):
                self.write(file_name(20 + number), article(20 + number))
                self.publish("--rebuild")

        self.read_while(rebuild)
        self.check_answers()

    def test_readers_of_segments_that_are_swept_at_once(self):
        def add_and_change():
            for number in range(20):
                self.write(file_name(20 + number), article(20 + number))
                self.write(file_name(0), article(200 + number), age=50 - number)
                self.publish("--sweep-after", "0")

        self.read_while(add_and_change)
        self.check_answers()

    def test_a_reader_with_many_queries_keeps_the_index_that_it_opened(self):
        reader = self.start(
            harness.SEARCH, "-d", self.db, "--queries", "-", "--format", "json", stdin=-1
        )
        reader.stdin.write(b"q1\tcouncil\n")
        reader.stdin.flush()
        time.sleep(0.5)
        self.write(file_name(20), article(20))
        self.index("--rebuild", "--sweep-after", "0", self.news)
        lines = self.finish(reader, 0, b"q2\tcouncil\n").lines
        self.assertIn('"generation":1', lines[1])
        self.assertIn('"total":12', lines[1])


class Writers(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(4))
        self.index()
        self.write(file_name(4), article(4))
        self.lock = harness.lock_index(self.db)
        self.addCleanup(self.lock.close)

    def test_a_second_writer_leaves_at_once(self):
        before = self.snapshot()
        for command in ((self.news,), ("--rebuild",), ("remove", self.news / file_name(0))):
            with self.subTest(command=command):
                start = time.monotonic()
                result = self.run_index(*command, status=4)
                self.assertLess(time.monotonic() - start, 10)
                self.assertIn("--wait-lock", result.messages)
        self.assertEqual(before, self.snapshot())

    def test_a_second_writer_waits_so_long_as_told(self):
        start = time.monotonic()
        self.run_index("--wait-lock=1", self.news, status=4)
        self.assertGreaterEqual(time.monotonic() - start, 1)

    def test_a_second_writer_waits_and_succeeds(self):
        run = self.start(harness.INDEX, "-d", self.db, "--wait-lock=20", self.news)
        time.sleep(0.5)
        self.assertIsNone(run.poll())
        self.lock.close()
        self.finish(run, 0)
        self.assertEqual({file_name(4)}, self.found(name_of(4)))

    def test_readers_dry_runs_and_status_need_no_lock(self):
        self.search("council")
        self.status()
        self.check_counts(self.index("--dry-run", self.news), added=1, unchanged=4)

    def test_two_writers_at_once_are_one_after_the_other(self):
        self.lock.close()
        folders = []
        for part in range(4):
            folder = self.folder / f"part{part}"
            folder.mkdir()
            for name, text in articles(10, first=100 + 10 * part).items():
                (folder / name).write_text(text)
            folders.append(folder)
        runs = [
            self.start(harness.INDEX, "-d", self.db, "--wait-lock=60", f) for f in folders
        ]
        for run in runs:
            self.finish(run, 0)
        self.assertEqual(44, self.status()["documents"])
        self.assertEqual({file_name(125)}, self.found(name_of(125)))

    def test_two_first_writers_at_once_make_one_index(self):
        self.lock.close()
        shutil.rmtree(self.db)
        runs = [
            self.start(harness.INDEX, "-d", self.db, "--wait-lock=60", self.news / file_name(n))
            for n in range(4)
        ]
        for run in runs:
            self.finish(run, 0)
        self.assertEqual(4, self.status()["documents"])


if __name__ == "__main__":
    harness.main()
