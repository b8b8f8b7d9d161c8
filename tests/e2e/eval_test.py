"""dragoman-search eval: measures, comparisons, and judging."""

import json
import os
import pty
import resource
import signal
import unicodedata

import harness
import jsonschema

SCHEMA = json.loads((harness.PROJECT / "searcher" / "eval" / "eval.schema.json").read_text())

# id -> text; the town and its trouble are invented.
ARTICLES = {
    "weir-1": "Weir of Ostermark cracks\n\nThe weir of Ostermark has a crack, engineers of the weir said. The weir holds.",
    "weir-2": "Engineers at the weir\n\nEngineers have closed the lower gate. The town of Ostermark waits for news of the repair.",
    "weir-3": "Gate reopened\n\nThe lower gate is open again, and boats pass the weir as they did before.",
    "fair-1": "Autumn fair of Ostermark\n\nThe autumn fair drew twice the visitors of last year. Bakers ran out of plum cake.",
    "fair-2": "Plum cake for all\n\nBakers promise enough plum cake for the next fair, and a second oven.",
}
QUERIES = "w\tweir engineers\nf\tplum cake fair\nnone\tzeppelin\n"
QRELS = "w 0 weir-1 3\nw 0 weir-2 2\nw 0 weir-3 1\nw 0 fair-1 0\nf 0 fair-2 2\nf 0 gone 1\nnone 0 weir-1 1\n"
BASE = "w Q0 fair-1 1 9 base\nw Q0 weir-2 2 8 base\nw Q0 weir-1 3 7 base\nf Q0 fair-2 1 1 base\nf Q0 fair-1 2 1 base\n"
BETTER = "w Q0 weir-1 1 9 x\nw Q0 weir-2 2 8 x\nw Q0 weir-3 3 7 x\nf Q0 fair-2 1 2 x\nf Q0 fair-1 2 1 x\n"

STORED = """\
run            MAP    P@10  nDCG@10   R@100  MRR@10  queries   change  better  worse  same       p
base.run    0.2963  0.1000   0.4467  0.3889  0.5000        3
better.run  0.5000  0.1333   0.5867  0.5000  0.6667        3  +0.1400       1      0     2  1.0000

change, better, worse, same: of nDCG@10 against base.run, in the mean and by queries
p: that the change is chance; paired two-sided randomisation test, 10,000 assignments
"""


class Evaluation(harness.Case):
    def setUp(self):
        super().setUp()
        self.write("a.jsonl", "".join(
            json.dumps({"id": id, "title": text.split("\n")[0], "text": text, "lang": "en"}) + "\n"
            for id, text in ARTICLES.items()
        ))
        self.index()
        for name, text in (("q.tsv", QUERIES), ("r.txt", QRELS), ("base.run", BASE), ("better.run", BETTER)):
            self.put(name, text)

    def put(self, name, text):
        (self.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    def eval(self, *arguments, **options):
        return self.run_program(harness.SEARCH, "eval", *arguments, **options)

    def own(self, *arguments, **options):
        return self.eval("-d", self.db, "--queries", "q.tsv", *arguments, **options)


class Measuring(Evaluation):
    def test_stored_runs_need_no_index(self):
        result = self.eval("--qrels", "r.txt", "--compare", "base.run", "better.run", env={"HOME": ""})
        self.assertEqual(STORED, result.text)
        self.assertEqual("", result.messages)

    def test_one_stored_run_has_no_comparison(self):
        text = self.eval("--qrels", "r.txt", "--compare", "better.run").text
        self.assertEqual(
            "run            MAP    P@10  nDCG@10   R@100  MRR@10  queries\n"
            "better.run  0.5000  0.1333   0.5867  0.5000  0.6667        3\n", text)

    def test_queries_are_shown_where_they_are_asked_for(self):
        text = self.eval("--qrels", "r.txt", "--compare", "better.run", "base.run", "--per-query").text
        self.assertEqual(
            "\n"
            "query  run            MAP    P@10  nDCG@10   R@100  MRR@10   change\n"
            "f      better.run  0.5000  0.1000   0.7602  0.5000  1.0000\n"
            "f      base.run    0.5000  0.1000   0.7602  0.5000  1.0000   0.0000\n"
            "none   better.run  0.0000  0.0000   0.0000  0.0000  0.0000\n"
            "none   base.run    0.0000  0.0000   0.0000  0.0000  0.0000   0.0000\n"
            "w      better.run  1.0000  0.3000   1.0000  1.0000  1.0000\n"
            "w      base.run    0.3889  0.2000   0.5800  0.6667  0.5000  -0.4200\n",
            text[text.index("assignments\n") + len("assignments\n"):])

    def test_an_index_scores_as_its_run_does(self):
        for options in ((), ("-n", "1"), ("--plain",), ("--sort", "date"), ("-n", "2", "--collapse")):
            with self.subTest(options=options):
                limit = () if "-n" in options else ("-n", "1000")
                self.put("own.run", self.run_search("--queries", "q.tsv", *limit, *options).text)
                stored = self.eval("--qrels", "r.txt", "--compare", "own.run", "--per-query", "--format", "json").json
                index = self.own("--qrels", "r.txt", "--per-query", "--format", "json", *options).json
                self.assertEqual(stored["runs"][0] | {"run": ""}, index["runs"][0] | {"run": ""})

    def test_an_index_is_compared_with_stored_runs(self):
        report = self.own("--qrels", "r.txt", "--compare", "base.run", "--run-tag", "new", "--format", "json").json
        self.assertEqual(["base.run", "new"], [run["run"] for run in report["runs"]])
        self.assertIsNone(report["runs"][0]["comparison"])
        self.assertEqual(3, sum(report["runs"][1]["comparison"][name] for name in ("better", "worse", "same")))

    def test_queries_may_come_from_standard_input(self):
        text = self.eval("-d", self.db, "--queries", "-", "--qrels", "r.txt", stdin=QUERIES.encode()).text
        self.assertEqual(self.own("--qrels", "r.txt").text, text)

    def test_json_is_as_the_schema_says(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        stored = ("--qrels", "r.txt", "--format", "json", "--compare", "base.run", "better.run")
        for result in (self.eval(*stored), self.eval(*stored, "--per-query"), self.own(*stored, "--per-query")):
            self.assertEqual(1, len(result.lines))
            jsonschema.validate(result.json, SCHEMA, cls=jsonschema.Draft202012Validator)

    def test_what_does_not_fit_together_is_counted(self):
        self.put("q.tsv", "w\tweir\nx\tfair\ny\tcake\n")
        result = self.own("--qrels", "r.txt", "--format", "json")
        warnings = [
            "2 queries of q.tsv without judgements in r.txt: not counted",
            "2 queries of r.txt not in q.tsv: counted as 0",
            "1 judged document isn't in the index: counted as not found",
        ]
        self.assertEqual(warnings, result.json["warnings"])
        self.assertEqual("".join(f"dragoman-search: {warning}\n" for warning in warnings), result.messages)
        self.assertEqual("", self.own("--qrels", "r.txt", "-q").messages)

    def test_an_article_is_known_by_the_docno_that_a_run_has(self):
        path = self.write("odd name.txt", "Lantern parade\n\nThe lantern parade of Ostermark begins at dusk.\n")
        self.index()
        docno = str(path).replace(" ", "%20")
        self.put("q.tsv", "l 1\tlantern\n")
        self.put("r.txt", f"l%201 0 {docno} 1\nl%201 0 {self.news}/a.jsonl!#weir-1 0\n")
        result = self.own("--qrels", "r.txt", "--format", "tsv")
        self.assertEqual(["dragoman", "all", "1.0000"], result.lines[1].split("\t")[:3])
        self.assertIn("1 judged document isn't in the index", result.messages)

    def test_a_query_that_cannot_be_run_counts_as_0(self):
        self.put("q.tsv", "w\t" + "x " * 600 + "\nno tab\nf\tplum cake\n")
        result = self.own("--qrels", "r.txt", "--per-query", "--format", "tsv", status=2)
        self.assertIn("q.tsv:1: ", result.messages)
        self.assertIn("q.tsv:2: ", result.messages)
        self.assertIn("\tw\t0.0000\t", result.text)
        self.assertNotIn("\tf\t0.0000\t", result.text)

    def test_strict_makes_a_warning_an_error(self):
        self.put("q.tsv", 'w\t"weir\nf\tplum\n')
        self.own("--qrels", "r.txt")
        self.assertIn("q.tsv:1: ", self.own("--qrels", "r.txt", "--strict", status=2).messages)


class Errors(Evaluation):
    def test_files_that_cannot_be_used(self):
        rows = (
            ("r.txt", "w 0 a 1\nw 0 a\n", "r.txt:2: 3 fields; a line has 4: qid iter docno grade"),
            ("r.txt", "w 0 a x\n", "r.txt:1: judgement 'x' is not a whole number; a grade is one such as 0, 1 or 2"),
            ("r.txt", "w 0 a 1\n\nw 0 a 0\n", "r.txt:3: second judgement of a for query w: 0, before 1; leave one of them"),
            ("r.txt", b"w 0 \xff 1\n", "r.txt:1: not UTF-8; write the file in that encoding"),
            ("r.txt", "w 0 a 0\n", "r.txt: no query has a relevant document, that is a grade of 1 or more"),
            ("r.txt", "", "r.txt: no query has a relevant document, that is a grade of 1 or more"),
            ("base.run", "w Q0 a 1 2\n", "base.run:1: 5 fields; a line has 6: qid Q0 docno rank score tag"),
            ("base.run", "w Q0 a 1 inf t\n", "base.run:1: score 'inf' is not a finite number"),
            ("base.run", "w Q0 a 1 2 t\nw Q0 a 2 1 t\n", "base.run:2: document a twice for query w; it has one rank"),
            ("q.tsv", "w\tweir\nw\tgate\n", "q.tsv:2: a second query with the id w; give each an id of its own"),
        )
        for name, text, message in rows:
            with self.subTest(message=message):
                self.put("r.txt", QRELS)
                self.put("base.run", BASE)
                self.put(name, text)
                result = self.own("--qrels", "r.txt", "--compare", "base.run", status=2)
                self.assertEqual((b"", f"dragoman-search: {message}\n"), (result.out, result.messages))

    def test_files_that_are_not_there(self):
        for arguments in (("--qrels", "none", "--compare", "base.run"), ("--qrels", "r.txt", "--compare", "none")):
            message = self.eval(*arguments, status=2).messages
            self.assertEqual("dragoman-search: none: No such file or directory\n", message)
        self.eval("-d", self.db, "--queries", "none", "--qrels", "r.txt", status=2)
        self.assertIn("Is a directory", self.eval("--qrels", "news", "--compare", "base.run", status=2).messages)
        self.eval("-d", self.folder / "none", "--queries", "q.tsv", "--qrels", "r.txt", status=3)

    def test_wrong_usage(self):
        for arguments in ((), ("--qrels", "r.txt"), ("--qrels", "r.txt", "weir"), ("--judge", "j"), ("--facet", "lang")):
            with self.subTest(arguments=arguments):
                self.assertIn("see --help", self.eval(*arguments, status=2).messages)

    def test_two_articles_of_one_id_are_none_of_the_judged(self):
        self.write("b.jsonl", json.dumps({"id": "weir-1", "text": "The weir again.\n\nThe weir is a weir."}) + "\n")
        self.index()
        self.assertIn("2 judged documents aren't in the index", self.own("--qrels", "r.txt").messages)
        self.put("r.txt", f"w 0 weir-1:{self.news}/b.jsonl!#weir-1 1\n")
        result = self.own("--qrels", "r.txt", "--format", "tsv")
        self.assertNotIn("judged document", result.messages)
        self.assertNotEqual("0.0000", result.lines[1].split("\t")[2])

    def test_two_ids_that_a_run_writes_alike_are_refused(self):
        for name, key in (("b", "weir 9"), ("c", "weir%209")):
            self.write(name + ".jsonl", json.dumps({"id": key, "text": "The weir is a weir, again a weir."}) + "\n")
        self.index()
        self.assertIn("q.tsv:1: two hits have the id weir%209", self.own("--qrels", "r.txt", status=2).messages)

    def test_eval_is_a_subcommand_as_the_first_argument_alone(self):
        self.assertIn("eval --qrels FILE", self.eval("--help").text)
        self.assertIn("Xapian", self.eval("--version").text)
        self.write("eval.txt", "Eval Street renamed\n\nEval Street in Ostermark has another name.\n")
        self.index()
        for arguments in (("-d", self.db, "eval"), ("--", "eval")):
            result = self.run_program(harness.SEARCH, *arguments, env={"DRAGOMAN_DB": self.db})
            self.assertIn("Street renamed", result.text)

    def test_a_broken_pipe_is_no_error_and_a_full_disk_is_one(self):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as closed:
            self.eval("--qrels", "r.txt", "--compare", "base.run", stdout=closed)
        with open("/dev/full", "wb") as full:
            self.eval("--qrels", "r.txt", "--compare", "base.run", stdout=full, status=6)


class Judging(Evaluation):
    def judge(self, answers, *arguments, **options):
        return self.own("--judge", "j.txt", *arguments, stdin=answers.encode(), **options)

    def judged(self):
        return (self.folder / "j.txt").read_text().splitlines()

    def hits(self, query):
        return [hit["id"] for hit in self.search(query)["hits"]]

    def test_grades_are_written_in_the_order_of_queries_and_ranks(self):
        weir, fair = self.hits("weir engineers"), self.hits("plum cake fair")
        result = self.judge("3\n2\n1\n" + "0\n" * (len(weir) - 3) + "1\n" * len(fair))
        expected = [f"w 0 {id} {grade}" for id, grade in zip(weir, (3, 2, 1, 0, 0))]
        self.assertEqual(expected + [f"f 0 {id} 1" for id in fair], self.judged())
        self.assertIn(f"\n{len(weir) + len(fair)} judged; j.txt has", result.text)
        self.assertIn("1 query has no hit\n", result.text)
        self.assertIn(f"to measure: dragoman-search eval -d {self.db} --queries q.tsv --qrels j.txt\n", result.text)
        self.assertNotIn("goes on where this ended", result.text)
        self.own("--qrels", "j.txt")

    def test_a_question_shows_the_query_and_the_hit(self):
        text = self.judge("q\n").text
        self.assertTrue(text.startswith("\nquery 1 of 3, w: weir engineers\n\n1. "), text)
        for part in ("*weir*", " en ", "a.jsonl!#weir-", "0 not relevant, 1 relevant, 2 highly relevant, 3 perfect; "):
            self.assertIn(part, text)
        self.assertIn("the same command goes on where this ended\nnothing is judged relevant yet", text)
        self.assertFalse((self.folder / "j.txt").exists())

    def test_articles_of_one_id_are_judged_apart(self):
        self.write("b.jsonl", json.dumps({"id": "weir-1", "text": "The weir again.\n\nThe weir is a weir."}) + "\n")
        self.index()
        self.put("q.tsv", "w\tweir\n")
        hits = self.hits("weir")
        self.judge("1\n" * len(hits))
        docnos = [line.split(" ")[2] for line in self.judged()]
        self.assertEqual(len(hits), len(set(docnos)))
        self.assertIn(f"weir-1:{self.news}/b.jsonl!#weir-1", docnos)
        result = self.own("--qrels", "j.txt", "--format", "tsv")
        self.assertEqual("1.0000", result.lines[1].split("\t")[2])

    def test_judging_goes_on_where_it_was(self):
        weir = self.hits("weir engineers")
        self.judge("2\n")
        self.assertIn("goes on where this ended", self.judge("s\n1\n").text)
        self.assertEqual([f"w 0 {weir[0]} 2", f"w 0 {weir[2]} 1"], self.judged())
        text = self.judge("1\n").text
        self.assertIn(f"#{weir[1]}\n", text)
        self.assertNotIn(f"#{weir[0]}\n", text)
        self.assertEqual(f"w 0 {weir[1]} 1", self.judged()[2])

    def test_a_changed_mind_leaves_one_judgement(self):
        weir = self.hits("weir engineers")
        text = self.judge("b\n1\n2\nb\nb\n3\ns\nq\n").text
        self.assertIn("this is the first hit\n", text)
        self.assertIn("judged 2; s leaves it\n", text)
        self.assertEqual([f"w 0 {weir[0]} 3", f"w 0 {weir[1]} 2"], self.judged())
        self.assertEqual(["j.txt"], [path.name for path in self.folder.glob("j.txt*")])

    def test_n_goes_to_the_next_query_and_b_comes_back(self):
        weir, fair = self.hits("weir engineers"), self.hits("plum cake fair")
        self.judge("n\n1\nb\nb\n2\nq\n")
        self.assertEqual([f"f 0 {fair[0]} 1", f"w 0 {weir[-1]} 2"], self.judged())

    def test_o_opens_the_whole_text(self):
        text = self.judge("o\n0\n").text
        self.assertIn("engineers of the *weir* said. The *weir* holds.", text.replace("*engineers*", "engineers"))
        self.assertEqual(1, len(self.judged()))

    def test_other_answers_ask_again(self):
        text = self.judge("4\n\n22\n" + "9" * 100_000 + "\n\x1b[2J\n 1 \r\n").text
        self.assertEqual(5, text.count("answer with 0, 1, 2, 3, o, s, b, n or q\n"))
        self.assertNotIn("\x1b", text)
        self.assertTrue(self.judged()[0].endswith(" 1"))

    def test_the_end_of_input_ends(self):
        self.assertTrue(self.judge("").text.endswith("so there is nothing to measure\n"))
        self.judge("1")
        self.assertEqual(1, len(self.judged()))

    def test_only_the_best_hits_are_asked_for(self):
        self.judge("1\n1\n1\n1\n1\n", "-n", "1")
        self.assertEqual(["w", "f"], [line.split()[0] for line in self.judged()])

    def test_each_grade_is_on_disk_before_the_next_question(self):
        process = self.start(harness.SEARCH, "eval", "-d", self.db, "--queries", "q.tsv", "--judge", "j.txt",
                             stdin=harness.subprocess.PIPE)
        process.stdin.write(b"1\n2\n")
        process.stdin.flush()
        harness.wait_until(lambda: (self.folder / "j.txt").exists() and len(self.judged()) == 2)
        process.send_signal(signal.SIGINT)
        process.wait(harness.SECONDS)
        self.assertEqual(2, len(self.judged()))

    def test_a_grade_that_cannot_be_written_is_told_and_leaves_no_half_line(self):
        self.put("j.txt", "w 0 other 1\n")
        size = (self.folder / "j.txt").stat().st_size + 3

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        result = self.judge("1\n", status=6, preexec_fn=limit)
        self.assertIn("j.txt: File too large", result.messages)
        self.assertEqual(["w 0 other 1"], self.judged())

    def test_a_file_that_is_no_judgements_is_left_alone(self):
        self.put("j.txt", "a diary\n")
        self.assertIn("j.txt:1: 2 fields", self.judge("1\n", status=2).messages)
        self.assertEqual(["a diary"], self.judged())

    def test_nothing_steers_a_terminal(self):
        evil = "\x1b[31m\u202e\u2066\x07 Zankor \x9b2J\u2028"
        self.write("e.jsonl", json.dumps({"id": "e" + evil, "title": evil, "text": evil + " text.", "source": evil}) + "\n")
        self.index()
        self.put("q.tsv", f"q{evil}\tZankor {evil}\n".replace("\u2028", ""))
        result = self.judge("o\n1\n")
        shown = (result.text + result.messages).replace("\n", "")
        self.assertEqual(set(), {c for c in shown if unicodedata.category(c) in ("Cc", "Zl", "Zp") or c in "\u202e\u2066"})
        self.assertEqual(4, len(self.judged()[0].split()))
        self.own("--qrels", "j.txt")

    def test_on_a_terminal(self):
        ours, theirs = pty.openpty()
        process = self.start(harness.SEARCH, "eval", "-d", self.db, "--queries", "q.tsv", "--judge", "j.txt",
                             stdin=theirs, stdout=theirs, env={"TERM": "xterm", "PAGER": "sed s/^/PAGED:/"})
        os.close(theirs)
        shown = b""
        for answer, ready in ((b"o\n", 1), (b"2\n", 2), (b"q\n", 3)):
            while shown.count(b"q quit: ") < ready:
                shown += os.read(ours, 65536)
            os.write(ours, answer)
        self.finish(process, 0)
        os.close(ours)
        self.assertIn(b"PAGED:", shown)
        self.assertIn(b"\x1b[1;31m", shown)
        self.assertEqual(1, len(self.judged()))


if __name__ == "__main__":
    harness.main()
