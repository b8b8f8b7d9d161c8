"""scripts/reindex: what its job file may say, and what reaches dragoman-index."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest

REINDEX = pathlib.Path(__file__).parents[2] / "scripts" / "reindex"

# Stands in for dragoman-index: writes its arguments down, NUL after each, and exits as told.
PROGRAM = """#!/bin/sh
printf '%s\\0' "$@" >"$0.arguments"
echo '3 seen: 3 added'
exit {status}
"""

# Says that it runs, and on a signal takes a moment to stop, with a status of its own.
PATIENT_PROGRAM = """#!/usr/bin/env python3
import signal, sys, time
signals = []
signal.signal(signal.SIGTERM, lambda number, frame: signals.append(number))
signal.signal(signal.SIGINT, lambda number, frame: signals.append(number))
print("running", flush=True)
while not signals:
    time.sleep(0.01)
time.sleep(0.2)
print("signals", *signals, flush=True)
sys.exit(6)
"""

# What may stand in a job file, with the whole of what must be said about it.
BAD_JOBS = (
    ("index = /i\nsauce = /s\n",
     "2: unknown name 'sauce'; known are index, source, convert, map, options, "
     "wait-lock, program"),
    ("index = /i\n\n# a comment\nsource /s\n", "4: this line isn't 'name = value'"),
    ("index =\nsource = /s\n", "1: index has no value"),
    ("index = news.index\nsource = /s\n", "1: index needs an absolute path, not 'news.index'"),
    ("index = /i\nsource = ~/news\n", "2: source needs an absolute path, not '~/news'"),
    ("index = /i\nindex = /j\nsource = /s\n", "2: index is given twice"),
    ("index = /i\nwait-lock = 5m\n", "2: wait-lock needs a number of seconds, not '5m'"),
    ("index = /i\nwait-lock = -1\n", "2: wait-lock needs a number of seconds, not '-1'"),
    ("wait-lock = 1\nwait-lock = 2\n", "2: wait-lock is given twice"),
    ("program = /no/such/program\n", "1: program '/no/such/program' can't be run"),
    ("program = /etc\n", "1: program '/etc' can't be run"),
    ("convert = pdftotext - -\n", "1: convert needs TYPE=COMMAND, not 'pdftotext - -'"),
    ("convert = pdf=\n", "1: convert needs TYPE=COMMAND, not 'pdf='"),
    ("convert =\n", "1: convert has no value"),
    ("map = title headline\n", "1: map needs FIELD=NAME, not 'title headline'"),
    ("index = /i\n", "1: there is no source; add a line 'source = PATH'"),
    ("# nothing\nsource = /s", "2: the index is missing; add a line 'index = DIR'"),
    ("", " the index is missing; add a line 'index = DIR'"),
)


class ReindexTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="reindex test ")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.job = self.folder / "news.job"

    def make_program(self, text):
        program = self.folder / "fake index"
        program.write_text(text)
        program.chmod(0o755)
        return program

    def run_job(self, text, program=None, **options):
        if program:
            text += f"\nprogram = {program}\n"
        self.job.write_text(text)
        return subprocess.run([REINDEX, self.job], cwd=self.folder, capture_output=True,
                              text=True, timeout=60, **options)

    def arguments_of(self, text):
        program = self.make_program(PROGRAM.format(status=0))
        result = self.run_job(text, program)
        self.assertEqual((result.returncode, result.stdout), (0, "3 seen: 3 added\n"))
        return pathlib.Path(f"{program}.arguments").read_text().split("\0")[:-1]

    def test_a_wrong_job_file_is_refused_with_its_line(self):
        for text, complaint in BAD_JOBS:
            with self.subTest(job=text):
                result = self.run_job(text)
                self.assertEqual((result.returncode, result.stdout, result.stderr),
                                 (2, "", f"{self.job}:{complaint}\n"))

    def test_a_missing_job_file_is_refused(self):
        result = subprocess.run([REINDEX, self.job], capture_output=True, text=True, timeout=60)
        self.assertEqual((result.returncode, result.stderr),
                         (2, f"{self.job}: the job file can't be read\n"))

    def test_wrong_usage_shows_the_usage(self):
        for arguments in ([], ["a", "b"], ["--frobnicate"]):
            with self.subTest(arguments=arguments):
                result = subprocess.run([REINDEX, *arguments], capture_output=True, text=True,
                                        timeout=60)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn("usage: reindex JOBFILE", result.stderr)

    def test_the_job_becomes_arguments(self):
        arguments = self.arguments_of("# all of it\n\n  index=/data/my news.index  \n"
                                      "source = /srv/in coming\nsource = /srv/a=b # c\n"
                                      "options = --prune\t -j  2\noptions = --rebuild\n"
                                      "wait-lock = 30")
        self.assertEqual(arguments, ["-d", "/data/my news.index", "--wait-lock=30", "--prune",
                                     "-j", "2", "--rebuild", "--progress=never", "--",
                                     "/srv/in coming", "/srv/a=b # c"])

    def test_converters_and_maps_reach_the_program_whole(self):
        arguments = self.arguments_of("index = /i\nsource = /s\noptions = --prune\n"
                                      "convert = application/pdf=pdftotext -  - \n"
                                      "convert = docx=sh -c 'a=\"$1\" * --progress'\n"
                                      "map = title=head line,text=meta.said\nmap=id=n")
        self.assertEqual(arguments, ["-d", "/i", "--wait-lock=600",
                                     "--convert=application/pdf=pdftotext -  -",
                                     "--convert=docx=sh -c 'a=\"$1\" * --progress'",
                                     "--map=title=head line,text=meta.said", "--map=id=n",
                                     "--prune", "--progress=never", "--", "/s"])

    def test_a_short_job_gets_the_defaults(self):
        self.assertEqual(self.arguments_of("index = /i\r\nsource = /s\r\n"),
                         ["-d", "/i", "--wait-lock=600", "--progress=never", "--", "/s"])

    def test_progress_is_left_as_the_options_want_it(self):
        self.assertEqual(self.arguments_of("index = /i\nsource = /s\noptions = --progress=json"),
                         ["-d", "/i", "--wait-lock=600", "--progress=json", "--", "/s"])

    def test_nothing_is_evaluated_or_expanded(self):
        mark = self.folder / "mark"
        hostile = f"/$(touch {mark})`touch {mark}`;touch {mark};$HOME/*/\"'\\"
        arguments = self.arguments_of(f"index = {hostile}\nsource = {hostile}\n"
                                      f"convert = pdf={hostile}\nmap = id={hostile}\n"
                                      f"options = $(touch${{IFS}}{mark.name}) * ~ '-x y'\n")
        self.assertEqual(arguments,
                         ["-d", hostile, "--wait-lock=600", f"--convert=pdf={hostile}",
                          f"--map=id={hostile}", f"$(touch${{IFS}}{mark.name})", "*",
                          "~", "'-x", "y'", "--progress=never", "--", hostile])
        self.assertEqual(sorted(entry.name for entry in self.folder.iterdir()),
                         ["fake index", "fake index.arguments", "news.job"])

    def test_the_exit_status_is_passed_on_and_logged(self):
        for status in (0, 3, 4, 5, 6, 143):
            with self.subTest(status=status):
                program = self.make_program(PROGRAM.format(status=status))
                result = self.run_job("index = /i\nsource = /s\nsource = /t", program)
                self.assertEqual((result.returncode, result.stdout),
                                 (status, "3 seen: 3 added\n"))
                stamp = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} reindex " + re.escape(
                    str(self.job))
                self.assertRegex(result.stderr, f"^{stamp}: start: /i from /s /t\n"
                                 f"{stamp}: end: exit status {status} after \\d+ s\n$")

    def test_the_program_beside_the_script_comes_before_the_one_in_the_path(self):
        (self.folder / "bin").mkdir()
        (self.folder / "path").mkdir()
        installed = self.folder / "bin" / "dragoman-reindex"
        installed.write_bytes(REINDEX.read_bytes())
        self.job.write_text("index = /i\nsource = /s\n")
        for folder in ("path", "bin"):
            program = self.folder / folder / "dragoman-index"
            program.write_text(f"#!/bin/sh\necho {folder}\n")
            for file in (program, installed):
                file.chmod(0o755)
            result = subprocess.run(
                [installed, self.job], capture_output=True, text=True, timeout=60,
                env={"PATH": f"{self.folder}/path:{os.environ['PATH']}"})
            self.assertEqual((result.returncode, result.stdout), (0, f"{folder}\n"))

    def test_a_signal_reaches_the_program_once_and_is_waited_for(self):
        program = self.make_program(PATIENT_PROGRAM)
        self.job.write_text(f"index = /i\nsource = /s\nprogram = {program}\n")
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(signal=number), subprocess.Popen(
                    [REINDEX, self.job], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                    text=True, start_new_session=True) as process:
                self.assertEqual(process.stdout.readline(), "running\n")
                # To the whole group, as a terminal does on Ctrl-C.
                os.killpg(process.pid, number)
                output, _ = process.communicate(timeout=60)
                self.assertEqual((process.returncode, output),
                                 (6, f"signals {int(number)}\n"))


if __name__ == "__main__":
    unittest.main()
