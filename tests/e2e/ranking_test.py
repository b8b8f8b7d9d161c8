"""That articles are ranked as well as they were, over the project's own ones and their judgements."""

import harness

DATA = harness.PROJECT / "data"
ARTICLES = DATA / "articles"
# nDCG@10, just below what is measured; a change that ranks better may raise it.
FLOORS = {"fast": 0.653, "default": 0.656, "deep": 0.656}


class Ranking(harness.Case):
    def setUp(self):
        super().setUp()
        self.index(ARTICLES)
        # The articles' ids are their paths, and the judgements have their files' names.
        lines = (DATA / "qrels.txt").read_text(encoding="utf-8").splitlines()
        self.qrels = self.folder / "qrels.txt"
        self.qrels.write_text("".join(
            f"{query} {run} {ARTICLES / name} {grade}\n"
            for query, run, name, grade in map(str.split, lines)
        ))

    def ndcg(self, *options):
        report = self.run_program(
            harness.SEARCH, "eval", "-d", self.db, "--queries", DATA / "queries.tsv",
            "--qrels", self.qrels, "--format", "json", *options).json
        (run,) = report["runs"]
        return run["means"]["nDCG@10"]

    def test_each_ranking_is_as_good_as_it_was(self):
        for rank, floor in FLOORS.items():
            with self.subTest(rank=rank):
                measured = self.ndcg("--rank", rank)
                print(f"{rank}: nDCG@10 {measured:.4f}", flush=True)
                self.assertGreaterEqual(measured, floor)

    def test_a_worse_ranking_is_below_the_floors(self):
        # The same hits in another order, and the best ones of fewer words.
        for options in (("--sort", "date"), ("-n", "2")):
            with self.subTest(options=options):
                self.assertLess(self.ndcg(*options), min(FLOORS.values()))


if __name__ == "__main__":
    harness.main()
