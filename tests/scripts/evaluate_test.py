"""scripts/evaluate over a small collection of its own: its tables, and what it says of falls."""

import gzip
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

EVALUATE = pathlib.Path(__file__).parents[2] / "scripts" / "evaluate"

# id -> language, text. The town and its trouble are invented.
DOCS = {
    "weir": ("en", "The engineers inspected the weir of Ostermark yesterday, and said that it holds."),
    "fair": ("en", "The autumn fair of the town drew twice the visitors that came to it last year."),
    "wehr": ("de", "Die Ingenieure haben gestern das Wehr von Ostermark untersucht, und es hält noch."),
    "markt": ("de", "Der Herbstmarkt der Stadt zog doppelt so viele Besucher an wie im letzten Jahr."),
}
# The first of each language is answered by stems alone.
QUERIES = {"e1": ("inspecting", "weir"), "e2": ("autumn fair", "fair"),
           "d1": ("Ingenieuren", "wehr"), "d2": ("Herbstmarkt", "markt")}
LANGUAGE_ROWS = [
    ["de", "2", "1.0000", "1.0000", "+0.0000", "0.5000", "+0.5000"],
    ["en", "2", "1.0000", "1.0000", "+0.0000", "0.5000", "+0.5000"],
]


class EvaluateTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="evaluate test ")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.accepted = self.folder / "results" / "ranking.md"
        # Both programs in one folder, as they are installed.
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        for name in ("DRAGOMAN_INDEX", "DRAGOMAN_SEARCH"):
            program = pathlib.Path(os.environ[name])
            (self.bin / program.name).symlink_to(program)

    def make_collection(self, name, docs=DOCS):
        collection = self.folder / name
        collection.mkdir()
        with gzip.open(collection / "docs.jsonl.gz", "wt", encoding="utf-8") as file:
            for id, (lang, text) in docs.items():
                file.write(json.dumps({"id": id, "title": "", "text": text, "lang": lang}) + "\n")
        kept = {qid: row for qid, row in QUERIES.items() if row[1] in docs}
        (collection / "queries.tsv").write_text(
            "".join(f"{qid}\t{query}\n" for qid, (query, _) in kept.items()))
        (collection / "qrels.txt").write_text(
            "".join(f"{qid} 0 {id} 1\n" for qid, (_, id) in kept.items()))
        return collection

    def evaluate(self, *arguments, status=0):
        result = subprocess.run(
            [EVALUATE, "--bin", self.bin, "--accepted", self.accepted, *arguments],
            capture_output=True, encoding="utf-8", timeout=100, cwd=self.folder)
        self.assertEqual(status, result.returncode, result.stderr)
        return result

    @staticmethod
    def rows(report, title):
        table = report.split(f"## {title}\n")[1].split("\n## ")[0]
        rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line[:1] == "|"]
        return rows[2:]

    def test_a_collection_of_two_languages_has_both_tables(self):
        report = self.evaluate(self.make_collection("town")).stdout
        for row in self.rows(report, "Ranking"):
            self.assertEqual(["1.0000", "1.0000", "1.0000", "0.1000", "1.0000"], row[2:7], row)
        self.assertEqual(LANGUAGE_ROWS, self.rows(report, "Languages of town"))
        self.assertNotIn(str(self.folder), report)

    def test_a_collection_of_one_language_has_no_table_of_languages(self):
        english = {id: row for id, row in DOCS.items() if row[0] == "en"}
        folders = self.make_collection("english", english), self.make_collection("town")
        report = self.evaluate(*folders).stdout
        self.assertEqual({"english", "town", "mean"}, {row[0] for row in self.rows(report, "Ranking")})
        self.assertNotIn("Languages of english", report)

    def test_the_commands_shown_give_the_figures_shown(self):
        work = self.folder / "work"
        report = self.evaluate("--work", work, self.make_collection("town")).stdout
        commands = [line.strip() for line in report.split("## Languages")[1].splitlines()
                    if line.startswith("    ")]
        measured = [command.replace("LANG", "en") for command in commands if " eval " in command]
        self.assertEqual(3, len(measured))
        environment = os.environ | {"PATH": f"{self.bin}:{os.environ['PATH']}"}
        for command, expected in zip(measured, ("1.0000", "1.0000", "0.5000")):
            shown = subprocess.run(command, shell=True, cwd=work, env=environment, check=True,
                                   capture_output=True, encoding="utf-8").stdout.splitlines()
            self.assertEqual(expected, dict(zip(shown[0].split(), shown[1].split()))["nDCG@10"])

    def test_a_fall_below_what_was_accepted_is_told(self):
        collection = self.make_collection("town")
        report = self.evaluate("--accept", collection).stdout
        self.assertEqual(report, self.accepted.read_text())
        self.evaluate(collection)
        # A thousandth is within what doesn't count, and better is no fall.
        self.accepted.write_text(report.replace("| 1.0000 |", "| 1.0015 |").replace("0.5000", "0.9"))
        self.evaluate(collection)
        self.accepted.write_text(re.sub(r"^(\| de \| 2 \|) 1.0000", r"\1 1.0030", report, flags=re.M))
        result = self.evaluate(collection, status=1)
        self.assertIn("Languages of town: de: separate fell from 1.0030 to 1.0000", result.stderr)
        self.assertEqual(1, result.stderr.count(" fell "))

    def test_what_cannot_be_used_is_named(self):
        good = self.make_collection("good")
        self.make_collection("broken").joinpath("docs.jsonl.gz").write_bytes(b"no gzip")
        self.make_collection("unjudged").joinpath("qrels.txt").write_text("e1 0 weir\n")
        self.make_collection("lost").joinpath("queries.tsv").unlink()
        for folder in ("nowhere", "broken", "unjudged", "lost"):
            with self.subTest(folder=folder):
                result = self.evaluate(good, self.folder / folder, status=2)
                self.assertEqual(("", True), (result.stdout, folder in result.stderr), result.stderr)
        for arguments in ((), ("--no-such-option", good), ("--work",), (good, good)):
            with self.subTest(arguments=arguments):
                self.evaluate(*arguments, status=2)
        self.assertFalse(self.accepted.exists())


if __name__ == "__main__":
    unittest.main()
