"""What the end-to-end tests share: a folder of their own, both programs, golden files.

CMake gives the programs' paths in the environment. UPDATE_GOLDEN=1 rewrites the golden files.
"""

import fcntl
import json
import os
import re
import shutil
import struct
import subprocess
import tempfile
import time
import unittest
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
GOLDEN = PROJECT / "tests" / "e2e" / "golden"
INDEX = os.environ["DRAGOMAN_INDEX"]
SEARCH = os.environ["DRAGOMAN_SEARCH"]
FAULTS = os.environ.get("DRAGOMAN_FAULTS", "")
SANITIZED = os.environ.get("DRAGOMAN_SANITIZE", "")
SECONDS = 100

needs_faults = unittest.skipIf(
    SANITIZED, f"system calls can't be made to fail under -fsanitize={SANITIZED}"
)


@dataclass
class Result:
    status: int
    out: bytes
    err: bytes

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def messages(self):
        return self.err.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def lines(self):
        return self.text.splitlines()


def paths_of(answer):
    """The paths of a JSON answer's hits, in order."""
    return [hit["path"] for hit in answer["hits"]]


class Case(unittest.TestCase):
    """A test with a folder, a source folder and an index of its own."""

    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="dragoman-test-")).resolve()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.news = self.folder / "news"
        self.db = self.folder / "test.index"
        self.news.mkdir()
        self.environment = {
            name: os.environ[name]
            for name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")
            if name in os.environ
        }
        self.environment |= {"HOME": str(self.folder / "home"), "LC_ALL": "C.UTF-8"}

    # --- files ---

    def write(self, name, text, age=60):
        """Writes a file below the source folder, `age` seconds old; returns its path."""
        path = self.news / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        when = time.time_ns() - int(age * 1e9)
        os.utime(path, ns=(when, when))
        return path

    def write_all(self, articles, age=60):
        return [self.write(name, text, age) for name, text in articles.items()]

    def snapshot(self, folder=None):
        """Every path below a folder with its content, to see what has changed."""
        folder = folder or self.db
        return {
            str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))
        }

    # --- programs ---

    def start(self, program, *arguments, env=None, **options):
        environment = self.environment | {k: str(v) for k, v in (env or {}).items()}
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        options.setdefault("cwd", self.folder)
        process = subprocess.Popen(
            [program, *(a if isinstance(a, bytes) else str(a) for a in arguments)],
            env=environment,
            **options,
        )
        self.addCleanup(self._stop, process)
        return process

    @staticmethod
    def _stop(process):
        if process.poll() is None:
            process.kill()
        process.communicate()

    def finish(self, process, status=None, stdin=None):
        """Waits for a program; fails where it crashed or left with another status."""
        out, err = process.communicate(stdin, timeout=SECONDS)
        result = Result(process.returncode, out or b"", err or b"")
        self.assertNotIn(b"Sanitizer", result.err, result.err.decode("utf-8", "replace"))
        self.assertNotIn(b"runtime error", result.err)
        if status is not None:
            shown = f"{process.args}\n{result.out[:2000]}\n{result.err[:4000]}"
            self.assertEqual(status, result.status, shown)
        return result

    def run_program(self, program, *arguments, status=0, stdin=None, **options):
        given = subprocess.PIPE if stdin is not None else subprocess.DEVNULL
        options.setdefault("stdin", given)
        return self.finish(self.start(program, *arguments, **options), status, stdin)

    def run_index(self, *arguments, **options):
        return self.run_program(INDEX, *arguments, "-d", self.db, **options)

    def run_search(self, *arguments, **options):
        return self.run_program(SEARCH, "-d", self.db, *arguments, **options)

    def index(self, *arguments, **options):
        """Indexes (the source folder, where nothing is named) and returns the JSON report."""
        report = self.run_index("--format", "json", *(arguments or (self.news,)), **options).json
        self.check_sums(report)
        return report

    def rebuild(self, *arguments, **options):
        """A rebuild of all that was indexed before; returns the JSON report."""
        report = self.run_index("--rebuild", "--format", "json", *arguments, **options).json
        self.check_sums(report)
        return report

    def check_sums(self, report):
        dealt_with = sum(report[n] for n in ("added", "updated", "unchanged"))
        turned_away = len(report["skipped"]) + len(report["failed"])
        self.assertEqual(report["seen"], dealt_with + turned_away, report)

    def search(self, query, *arguments, status=0, **options):
        """Searches and returns the JSON answer."""
        words = () if query is None else ("--", query)
        return self.run_search("--format", "json", *arguments, *words, status=status, **options).json

    def found(self, query, *arguments):
        """The names of the files that a query finds."""
        status = None
        result = self.run_search("--format", "json", "-n", "1000", *arguments, "--", query, status=status)
        self.assertIn(result.status, (0, 1), result.messages)
        return {os.path.basename(path) for path in paths_of(result.json)}

    def status(self):
        return self.run_index("status", "--format", "json").json

    def check_counts(self, report, **expected):
        """Compares the counts of a report; lists count by their length, what isn't named is 0."""
        names = ("added", "updated", "unchanged", "removed", "skipped", "failed")
        actual = {n: report[n] if isinstance(report[n], int) else len(report[n]) for n in names}
        self.assertEqual({n: expected.get(n, 0) for n in names}, actual, report)

    # --- golden files ---

    def normalize(self, text):
        for folder, name in ((self.folder, "TEMP"), (PROJECT, "PROJECT")):
            text = text.replace(str(folder), name)
        text = re.sub(r'"next":"[^"]*"', '"next":"TOKEN"', text)
        text = re.sub(r'"(took_ms|seconds)":[0-9.e+-]+', r'"\1":0', text)
        text = re.sub(r"hits? in [0-9.]+ ms", lambda m: m[0].split()[0] + " in 0.0 ms", text)
        return re.sub(r", [0-9.]+ s$", ", 0.00 s", text, flags=re.MULTILINE)

    def compare_with_golden(self, name, text):
        text = self.normalize(text)
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN") == "1":
            path.write_text(text, encoding="utf-8")
        self.assertTrue(path.exists(), f"{path} is missing; make it with UPDATE_GOLDEN=1")
        self.assertEqual(path.read_text(encoding="utf-8"), text)


def lock_index(db):
    """Holds the lock of an index as a writer does; closing what is returned gives it up."""
    lock = open(db / "lock", "r+b")
    whole_file = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
    fcntl.fcntl(lock, fcntl.F_OFD_SETLK, whole_file)
    return lock


def wait_until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("what was waited for never came")
        time.sleep(0.005)


def main():
    unittest.main(verbosity=2)
