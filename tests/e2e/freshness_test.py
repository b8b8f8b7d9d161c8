"""dragoman-search --fresh: newer articles first where articles fit alike."""

import datetime
import json
import os

import harness

# Name -> days ago; None is an article without a date. Their texts fit alike.
AGES = {"june": 170, "today": 0, "undated": None, "fortnight": 14, "ahead": -40, "monday": 4}
BY_AGE = ["today", "monday", "fortnight", "june"]


def day(age):
    now = datetime.datetime.now(datetime.timezone.utc)
    return (now - datetime.timedelta(days=age)).strftime("%Y-%m-%dT%H:%M:%SZ")


def record(name, age, text):
    date = {} if age is None else {"date": day(age)}
    return json.dumps({"id": name, "title": "Ferry of Lunmore", "text": text, "lang": "en"} | date)


class Freshness(harness.Case):
    def setUp(self):
        super().setUp()
        text = "The ferry. This ferry and that ferry, ferry after ferry: timetable."
        self.write("best.jsonl", record("best", 900, text))
        for name, age in AGES.items():
            self.write(f"{name}.jsonl", record(name, age, f"The ferry is late, the {name} boat said."))
        self.index()

    def ids(self, query, *arguments):
        return [hit["id"] for hit in self.search(query, *arguments)["hits"]]

    def dated_ids(self, *arguments):
        return [id for id in self.ids("late", *arguments) if id in BY_AGE]

    def test_of_articles_that_fit_alike_the_newer_come_first(self):
        self.assertEqual(BY_AGE, self.dated_ids("--fresh", "7"))
        self.assertEqual(BY_AGE[:3], self.ids("late", "--fresh", "7")[:3])
        self.assertEqual(BY_AGE[:3], self.ids("late", "--fresh", "30")[:3])
        scores = {hit["score"] for hit in self.search("late")["hits"]}
        self.assertEqual(1, len(scores), "without the option they are alike")

    def test_an_article_without_a_date_gains_nothing_nor_does_one_far_ahead(self):
        plain = self.search("late")["hits"][0]["score"]
        hits = {hit["id"]: hit for hit in self.search("late", "--fresh", "1", "--explain")["hits"]}
        for name in ("undated", "ahead"):
            self.assertEqual(plain, hits[name]["score"])
        self.assertGreater(hits["today"]["score"], 1.15 * plain)
        self.assertLess(hits["today"]["score"], 1.25 * plain)
        self.assertNotIn("freshness", {part["part"] for part in hits["undated"]["explain"]})

    def test_a_files_time_is_no_date(self):
        self.write("old-file.txt", "Lantern of Lunmore\n\nThe lantern is lit.\n", age=86400 * 300)
        self.write("new-file.txt", "Lantern of Lunmore\n\nThe lantern is lit.\n", age=60)
        self.index()
        self.assertEqual(self.search("lantern")["hits"], self.search("lantern", "--fresh", "7")["hits"])

    def test_an_article_that_fits_far_better_stays_ahead(self):
        self.assertEqual(["best", "today"], self.ids("ferry timetable", "--fresh", "7")[:2])

    def test_a_query_that_ranks_nothing_lists_the_newest(self):
        self.assertEqual(BY_AGE[:3], self.ids("lang:en", "--fresh", "3", "-n", "3"))

    def test_one_segment_or_several_rank_and_score_the_same(self):
        # What is large enough is left alone by the runs after it.
        self.write("grain.jsonl", "".join(
            record(f"grain-{n}", n % 40, f"Sacks of grain: {n}.") + "\n" for n in range(510)))
        self.index()
        for name, age in (("june", 171), ("monday", 3), ("new", 1), ("newer", 0.5)):
            self.write(f"{name}.jsonl", record(name, age, f"The ferry is late, the {name} boat said."))
        self.index()
        self.assertEqual(2, self.status()["segments"])
        several = self.search("ferry late", "--fresh", "7", "--explain")["hits"]
        self.rebuild()
        self.assertEqual(1, self.status()["segments"])
        one = self.search("ferry late", "--fresh", "7", "--explain")["hits"]
        self.assertEqual(several, one)

    def test_pages_join_without_seam(self):
        arguments = ("--fresh", "7", "-n", "2")
        whole = self.ids("ferry late", "--fresh", "7", "-n", "20")
        by_offset = []
        for offset in range(0, 7, 2):
            by_offset += self.ids("ferry late", *arguments, "--offset", offset)
        self.assertEqual(whole, by_offset)
        page = self.search("ferry late", *arguments)
        by_token = [hit["id"] for hit in page["hits"]]
        while page["next"]:
            page = self.search("ferry late", *arguments, "--after", page["next"])
            by_token += [hit["id"] for hit in page["hits"]]
        self.assertEqual(whole, by_token)
        token = self.search("ferry late", *arguments)["next"]
        for other in (("--fresh", "8"), ()):
            result = self.run_search("-n", "2", "--after", token, *other, "ferry late", status=2)
            self.assertIn("is of another search", result.messages)

    def test_an_explanation_shows_what_newness_gives(self):
        for hit in self.search("ferry late", "--fresh", "7", "--explain")["hits"]:
            parts = {part["part"]: part["score"] for part in hit["explain"]}
            self.assertAlmostEqual(hit["score"], sum(parts.values()), 6)
        text = self.run_search("--explain", "--fresh", "7", "-n", "1", "late").text
        self.assertRegex(text, r"[0-9.]+ +freshness\n")

    def test_it_gives_way_to_dates_and_to_an_order_by_date(self):
        since = ("--since", "2000")
        for query, arguments in (
            ("late", since),
            ("late", ("--until", "today")),
            ("late", ("--sort", "date")),
            ("late", ("--sort", "-date")),
            ("late date:2000..", ()),
            ('late date:"last 90 days"', ()),
        ):
            with self.subTest(query=query, arguments=arguments):
                result = self.run_search("--strict", "--format", "json", "--fresh", "7", *arguments, query)
                self.assertEqual("", result.messages)
                self.assertEqual(self.search(query, *arguments)["hits"], result.json["hits"])

    def test_many_queries_and_eval_have_it_too(self):
        queries = b"a\tlate\nb\tlate date:2000..\n"
        lines = self.run_search("--queries", "-", "--fresh", "7", stdin=queries).lines
        first = [line.split()[2] for line in lines if line.startswith("a ")]
        self.assertEqual(BY_AGE, [id for id in first if id in BY_AGE])
        (self.folder / "q.tsv").write_text("a\tlate\n")
        (self.folder / "r.txt").write_text("a 0 today 1\n")
        table = self.run_program(
            harness.SEARCH, "eval", "-d", self.db, "--queries", "q.tsv", "--qrels", "r.txt",
            "--fresh", "7", "--format", "json").json
        self.assertEqual(1, table["runs"][0]["means"]["MRR@10"], table)

    def test_copies_stand_under_the_newest(self):
        text = "A buoy has drifted off the pier of Lunmore."
        for name, age in (("first", 20), ("second", 2), ("third", None)):
            self.write(f"{name}.jsonl", record(name, age, text))
        self.index()
        (hit,) = self.search("buoy", "--collapse", "--fresh", "7")["hits"]
        self.assertEqual("second", hit["id"])
        self.assertEqual(["first", "third"], [copy["id"] for copy in hit["copies"]])

    def test_the_configuration_file_may_have_it(self):
        (self.folder / "config").write_text("fresh = 7\n")
        self.assertEqual(BY_AGE, self.dated_ids("--config", self.folder / "config"))

    def test_what_is_no_number_of_days_is_status_2(self):
        for days in ("0", "-1", "week", "nan", "inf", "7d"):
            with self.subTest(days=days):
                result = self.run_search(f"--fresh={days}", "late", status=2)
                self.assertIn("--fresh takes a number of days above 0", result.messages)
                self.assertEqual(b"", result.out)


if __name__ == "__main__":
    harness.main()
