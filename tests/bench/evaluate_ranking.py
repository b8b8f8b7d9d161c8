"""How well queries are answered over collections of articles with judgements, as Markdown tables.

Called by scripts/evaluate, which has the usage. A collection is a folder with docs.jsonl.gz (id,
title, text, lang), queries.tsv (qid TAB query) and qrels.txt (TREC). One whose articles are in
several languages is measured by language, too.
"""

import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import zlib

ACCEPTED = pathlib.Path(__file__).parent / "results" / "ranking.md"
TOLERANCE = 0.002
RANKS = ("fast", "default", "deep")
MEASURES = ("nDCG@10", "MAP", "R@100", "P@10", "MRR@10")
# The columns of which less is worse.
COMPARED = (*MEASURES, "separate", "mixed")

FELL, UNUSABLE, BROKEN = 1, 2, 3  # exit statuses


class Unusable(Exception):
    pass


def say(message):
    print(f"evaluate: {message}", file=sys.stderr, flush=True)


class Shell:
    """Runs the very commands that the tables show, in the folder that everything is made in."""

    def __init__(self, programs, work):
        self.work = work
        self.environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}"}

    def run(self, command, statuses=(0,)):
        result = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=self.work,
                                env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, encoding="utf-8")
        if result.returncode not in statuses:
            raise subprocess.CalledProcessError(result.returncode, command)
        return result.stdout

    def measures(self, command):
        (run,) = json.loads(self.run(f"{command} -q --format json"))["runs"]
        return run["means"]


# Articles come from standard input, so that no path is in their keys, by which ties are broken:
# then figures are the same in any folder.
def index_command(index, docs, options=""):
    read = f"zcat {docs}" if docs.endswith(".gz") else f"cat {docs}"
    return f"{read} | dragoman-index -q -d {index} --type jsonl{options} -"


def eval_command(index, queries, qrels, rank):
    return (f"dragoman-search eval -d {index} --plain --rank {rank} "
            f"--queries {queries} --qrels {qrels}")


def timing_command(index, queries, rank, times):
    return (f"dragoman-search -q -d {index} --plain --rank {rank} "
            f"--queries {queries} -n 10 --format trec --timing {times}")


# --- collections ---


class Collection:
    def __init__(self, folder, work):
        self.name, self.work = folder.resolve().name, work
        if not re.fullmatch(r"[\w.-]+", self.name):
            raise Unusable(f"{folder}: the name of a collection's folder is of letters, digits and ._-")
        self.index = f"{self.name}.index"
        try:
            self.docs, self.queries, self.qrels = (
                self.take_in(folder / name) for name in ("docs.jsonl.gz", "queries.tsv", "qrels.txt"))
            # How many queries there are in each language; empty where all articles are in one.
            self.languages = self.split()
        except (OSError, EOFError, ValueError, KeyError, zlib.error) as error:
            raise Unusable(f"{folder}: {error!r}") from error

    def take_in(self, file):
        """Makes a file known in the working folder as COLLECTION/NAME, as commands have it."""
        file.stat()
        known = self.work / self.name / file.name
        known.parent.mkdir(exist_ok=True)
        if known.is_symlink():
            known.unlink()
        known.symlink_to(file.resolve())
        return f"{self.name}/{file.name}"

    def lines(self, name):
        opener = gzip.open if name.endswith(".gz") else open
        with opener(self.work / name, "rt", encoding="utf-8") as file:
            yield from file

    def docs_of_languages(self):
        docs = collections.defaultdict(list)
        for line in self.lines(self.docs):
            docs[json.loads(line).get("lang", "")].append(line)
        return docs

    def split(self):
        """Writes files of each language: its docs, queries and judgements. A query is in the
        language of the articles that answer it."""
        docs = self.docs_of_languages()
        language_of = {json.loads(line)["id"]: lang for lang, part in docs.items() for line in part}
        judged = [line.split() for line in self.lines(self.qrels) if line.strip()]
        asked = collections.defaultdict(set)
        for qid, _, docno, grade in judged:
            if int(grade) > 0:
                asked[qid].add(language_of.get(docno, ""))
        languages = sorted({lang for found in asked.values() for lang in found} - {""})
        if len(languages) < 2:
            return {}
        return {lang: self.part(lang, docs[lang], {q for q in asked if asked[q] == {lang}}, judged)
                for lang in languages}

    def part(self, language, docs, qids, judged):
        queries = [line for line in self.lines(self.queries) if line.split("\t")[0] in qids]
        qrels = [" ".join(row) + "\n" for row in judged if row[0] in qids]
        names = [f"{self.name}/{language}.{end}" for end in ("jsonl", "queries.tsv", "qrels.txt")]
        for name, lines in zip(names, (docs, queries, qrels)):
            (self.work / name).write_text("".join(lines), encoding="utf-8")
        return len(queries)


# --- tables ---


def table(title, note, commands, header, rows):
    return "\n".join([
        f"## {title}", note, "", *(f"    {command}" for command in commands), "",
        *(f"| {' | '.join(row)} |" for row in (header, ["---"] * len(header), *rows)), ""])


def figure(value):
    return f"{value:.4f}"


def difference(value):
    return f"{value:+.4f}"


def median_ms(shell, collection, rank):
    times = f"{collection.name}/times.tsv"
    command = timing_command(collection.index, collection.queries, rank, times)
    shell.run(command, statuses=(0, 1))  # 1: none of the queries has a hit
    return statistics.median(int(line.split("\t")[1]) for line in collection.lines(times)) / 1000


def ranking_table(shell, all_collections):
    rows = []
    all_values = collections.defaultdict(list)
    for collection in all_collections:
        say(f"{collection.name}: indexing and measuring")
        shell.run(index_command(collection.index, collection.docs))
        for rank in RANKS:
            means = shell.measures(
                eval_command(collection.index, collection.queries, collection.qrels, rank))
            values = [means[name] for name in MEASURES]
            all_values[rank].append(values)
            rows.append([collection.name, rank, *map(figure, values),
                         f"{median_ms(shell, collection, rank):.2f}"])
    for rank, values in all_values.items():
        rows.append(["mean", rank,
                     *(figure(statistics.mean(column)) for column in zip(*values)), ""])
    index, docs, queries, qrels = (f"COLLECTION{end}" for end in (
        ".index", "/docs.jsonl.gz", "/queries.tsv", "/qrels.txt"))
    note = ("The third command is for the last column: the median time of a query for ten hits, "
            "which says something on an idle machine only.")
    return table("Ranking", note,
                 (index_command(index, docs), eval_command(index, queries, qrels, "RANK"),
                  timing_command(index, queries, "RANK", "times.tsv")),
                 ("collection", "rank", *MEASURES, "ms"), rows)


def language_commands(collection, language, rank):
    """Those that index, and those that measure: separate, mixed, by folding alone."""
    files = f"{collection.name}/{language}"
    separate = f"{collection.name}.{language}.index"
    folding = f"{collection.name}.{language}.folding.index"
    return ((index_command(separate, f"{files}.jsonl"),
             index_command(folding, f"{files}.jsonl", " --analysis folding")),
            [eval_command(index, f"{files}.queries.tsv", f"{files}.qrels.txt", rank)
             for index in (separate, collection.index, folding)])


def language_table(shell, collection):
    rank = "default"
    rows = []
    for language, count in collection.languages.items():
        say(f"{collection.name}: {language}")
        indexing, measuring = language_commands(collection, language, rank)
        for command in indexing:
            shell.run(command)
        own, mixed, folded = (shell.measures(command)["nDCG@10"] for command in measuring)
        rows.append([language, str(count), figure(own), figure(mixed), difference(mixed - own),
                     figure(folded), difference(own - folded)])
    indexing, measuring = language_commands(collection, "LANG", rank)
    note = ("nDCG@10 of each language's queries over its own articles (separate), over the index "
            "of all languages (mixed), and over its own by folding alone, without stems and stop "
            "words.\n`scripts/evaluate --work DIR` leaves the files of each language in DIR.")
    header = ("language", "queries", "separate", "mixed", "mixed - separate", "folding",
              "separate - folding")
    return table(f"Languages of {collection.name}", note, (*indexing, *measuring), header, rows)


# --- the last accepted ones ---


def figures_of(text):
    """(table, row's name, column) -> figure, of those that are compared."""
    figures, title, header = {}, "", None
    for line in text.splitlines():
        if line.startswith("## "):
            title, header = line[3:], None
        if not line.startswith("| "):
            continue
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if header is None:
            header = cells
        elif cells[0] != "---":
            name = " ".join(cells[:2]) if "rank" in header else cells[0]
            for column, cell in zip(header, cells):
                if column in COMPARED:
                    figures[title, name, column] = float(cell)
    return figures


def report_falls(report, accepted):
    now, before = figures_of(report), figures_of(accepted)
    # A mean is comparable where it's over the same collections.
    rows = {name for _, name, _ in now} == {name for _, name, _ in before}
    falls = [(*key, before[key], now[key]) for key in before if key in now and
             now[key] < before[key] - TOLERANCE and (rows or not key[1].startswith("mean "))]
    for title, name, column, was, value in falls:
        say(f"{title}: {name}: {column} fell from {was:.4f} to {value:.4f}")
    return FELL if falls else 0


def measure(options, work):
    shell = Shell(options.bin.resolve(), work)
    all_collections = [Collection(folder, work) for folder in options.collections]
    if len({collection.name for collection in all_collections}) < len(all_collections):
        raise Unusable("two collections have the same name")
    tables = [ranking_table(shell, all_collections)]
    for collection in all_collections:
        if collection.languages:
            tables.append(language_table(shell, collection))
    return "# How well queries are answered\nMade by `scripts/evaluate`.\n\n" + "\n".join(tables)


def main():
    parser = argparse.ArgumentParser(prog="evaluate")
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--accepted", type=pathlib.Path, default=ACCEPTED)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("collections", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="evaluate-") as temporary:
        work = options.work or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        report = measure(options, work.resolve())
    print(report, end="", flush=True)
    if options.accept:
        options.accepted.parent.mkdir(exist_ok=True)
        options.accepted.write_text(report, encoding="utf-8")
    elif options.accepted.exists():
        return report_falls(report, options.accepted.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Unusable, OSError) as error:
        say(error)
        sys.exit(UNUSABLE)
    except subprocess.CalledProcessError as error:
        say(f"status {error.returncode} from: {error.cmd}")
        sys.exit(BROKEN)
