"""The project's sample articles, from the files to the answers of their queries."""

import json
import math
import re

import harness

DATA = harness.PROJECT / "data"
ARTICLES = DATA / "articles"
QUERIES = DATA / "queries.tsv"
COUNT = 60


class SampleArticles(harness.Case):
    def setUp(self):
        super().setUp()
        self.check_counts(self.index(ARTICLES), added=COUNT)

    def all_queries(self, form, *arguments, db=None):
        return self.run_program(
            harness.SEARCH, "-d", db or self.db, "--queries", QUERIES, "--format", form, *arguments
        )

    def answers(self, db=None):
        """Every query's whole answer, without what may differ from index to index."""
        answers = [json.loads(line) for line in self.all_queries("json", "-n", "100", db=db).lines]
        for answer in answers:
            del answer["generation"], answer["took_ms"]
        return answers

    def test_each_query_is_answered_without_a_warning(self):
        answers = self.answers()
        self.assertEqual(len(QUERIES.read_text().splitlines()), len(answers))
        for answer in answers:
            self.assertEqual([], answer["warnings"], answer["query"])
            self.assertGreater(answer["total"], 0, answer["query"])
            self.assertEqual(answer["total"], len(answer["hits"]), answer["query"])

    def test_all_formats_show_the_same_hits(self):
        expected = [
            (a["qid"], h["rank"], h["path"])
            for a in map(json.loads, self.all_queries("json").lines)
            for h in a["hits"]
        ]
        jsonl = [json.loads(line) for line in self.all_queries("jsonl").lines]
        self.assertEqual(expected, [(h["qid"], h["rank"], h["path"]) for h in jsonl])
        tsv = [line.split("\t") for line in self.all_queries("tsv").lines]
        self.assertEqual(expected, [(row[0], int(row[1]), row[-1]) for row in tsv])
        trec = [line.split(" ") for line in self.all_queries("trec").lines]
        self.assertEqual(expected, [(row[0], int(row[3]), row[2]) for row in trec])

    def test_single_queries_in_each_format(self):
        for form in ("text", "json", "jsonl", "tsv", "paths", "trec"):
            with self.subTest(format=form):
                result = self.run_search("--format", form, "-n", "3", "Brackhaven dock strike")
                self.compare_with_golden(f"dock_strike.{form}", result.text)

    def test_each_query_has_the_same_best_three_articles_as_ever(self):
        # Ties are broken by the path, which differs from machine to machine.
        names = [
            f"{answer['qid']} {name}\n"
            for answer in self.answers()
            for _, name in sorted(
                (-hit["score"], hit["path"].rsplit("/", 1)[1]) for hit in answer["hits"]
            )[:3]
        ]
        self.compare_with_golden("best_three.txt", "".join(names))

    def test_what_inspect_takes_from_an_article(self):
        files = [ARTICLES / name for name in (
            "0001_harbour-gazette_port-strike.txt",
            "0030_sahel-news-agency_geneva-prisoners.txt",
            "0037_nanjia-chenbao_tanbei-re.txt",
        )]
        copies = [self.write(file.name, file.read_bytes()) for file in files]
        for form in ("text", "json"):
            shown = self.run_program(harness.INDEX, "inspect", "--format", form, *copies).text
            shown = re.sub(r'"file_date":"[^"]*"', '"file_date":"..."', shown)
            self.compare_with_golden(f"inspect.{form}", shown)

    def test_trec_scores_fall_strictly_within_a_query(self):
        last = {}
        for line in self.all_queries("trec", "-n", "100").lines:
            query, _, _, _, score, tag = line.split(" ")
            self.assertLess(float(score), last.get(query, math.inf))
            self.assertEqual("dragoman", tag)
            last[query] = float(score)

    def test_titles_dates_outlets_and_languages_are_as_the_sample_expects(self):
        rows = (DATA / "articles.expected.jsonl").read_text(encoding="utf-8").splitlines()
        hits = self.search(None, "--sort", "-date", "-n", "100")["hits"]
        by_name = {hit["path"].rsplit("/", 1)[1]: hit for hit in hits}
        self.assertEqual(COUNT, len(by_name))
        for row in map(json.loads, rows):
            for fact in ("title", "title_inferred", "date", "source", "lang"):
                with self.subTest(file=row["file"], fact=fact):
                    self.assertEqual(row[fact], by_name[row["file"]][fact])

    def test_no_line_of_furniture_shows_in_a_snippet(self):
        rows = (DATA / "articles.expected.jsonl").read_text(encoding="utf-8").splitlines()
        furniture = {
            row["file"]: [line for line in row["furniture"] if line != row["title"]]
            for row in map(json.loads, rows)
        }
        lines = sorted({line for lines in furniture.values() for line in lines})
        queries = self.folder / "queries.tsv"
        queries.write_text("".join(f"f{i}\t{line}\n" for i, line in enumerate(lines)))
        plain = self.run_search("--queries", queries, "--plain", "--format", "json", "-n", "100",
                                status=None)
        for answer in map(json.loads, plain.lines + self.all_queries("json", "-n", "100").lines):
            for hit in answer["hits"]:
                shown = " ".join(snippet["text"] for snippet in hit["snippets"])
                for line in furniture[hit["path"].rsplit("/", 1)[1]]:
                    self.assertNotIn(line, shown, answer["query"])

    def test_matches_are_offsets_in_characters(self):
        for answer in self.answers():
            for hit in answer["hits"]:
                for snippet in hit["snippets"]:
                    for begin, end in snippet["matches"]:
                        word = snippet["text"][begin:end]
                        self.assertTrue(word and not word[0].isspace() and not word[-1].isspace())
        (hit, *_) = self.search("ceasefire Waffenruhe Feuerpause هدنة", "-n", "1")["hits"]
        words = [s["text"][b:e] for s in hit["snippets"] for b, e in s["matches"]]
        self.assertTrue(words)

    def test_answers_do_not_depend_on_batches_and_jobs(self):
        expected = self.answers()
        one_by_one = self.folder / "batches.index"
        files = sorted(ARTICLES.glob("*.txt"))
        for part in range(5):
            self.run_program(harness.INDEX, "-d", one_by_one, *files[part::5])
        parallel = self.folder / "parallel.index"
        self.run_program(harness.INDEX, "-d", parallel, "-j4", ARTICLES)
        serial = self.folder / "serial.index"
        self.run_program(harness.INDEX, "-d", serial, "-j1", ARTICLES)
        for db in (one_by_one, parallel, serial):
            self.assertEqual(expected, self.answers(db), db)


if __name__ == "__main__":
    harness.main()
