"""Runs whose system calls fail, on a copy of the same small index each time."""

import harness
from articles import article, articles, file_name, name_of

TRIALS = 12  # a kind of call, spread over all calls of a run


class FaultyRuns(harness.Case):
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
            "DRAGOMAN_FAULT_BELOW": self.db,
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
