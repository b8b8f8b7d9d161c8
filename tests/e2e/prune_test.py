"""What keeps --prune and --rebuild from emptying an index by mistake."""

import os
import shutil

import harness
from articles import articles, file_name, name_of


class PruneGuards(harness.Case):
    COUNT = 40

    def setUp(self):
        super().setUp()
        self.write_all(articles(self.COUNT))
        self.index()

    def delete(self, count):
        for number in range(count):
            os.remove(self.news / file_name(number))

    def check_refused(self, *arguments):
        result = self.run_index("--format", "json", *arguments, status=5)
        self.assertIn("--allow-deletions", result.messages)
        self.assertEqual(0, result.json["removed"])
        self.check_sums(result.json)
        self.assertEqual(self.COUNT, self.status()["documents"])
        self.assertEqual({file_name(0)}, self.found(name_of(0)))
        return result

    def test_ten_articles_or_fewer_may_go_whatever_their_share(self):
        self.delete(10)
        self.check_counts(self.index("--prune", self.news), unchanged=30, removed=10)
        self.assertEqual(30, self.status()["documents"])

    def test_more_than_ten_and_more_than_a_fifth_are_refused(self):
        self.delete(11)
        result = self.check_refused("--prune", self.news)
        self.assertIn("11 of 40", result.messages)

    def test_the_percentage_named_in_the_refusal_is_enough(self):
        self.delete(11)
        message = self.check_refused("--prune", self.news).messages
        percent = message.split("--allow-deletions ")[1].split()[0]
        self.check_counts(
            self.index("--prune", "--allow-deletions", percent, self.news), unchanged=29, removed=11
        )

    def test_a_percentage_that_is_too_small_is_refused(self):
        self.delete(11)
        self.check_refused("--prune", "--allow-deletions", "27", self.news)

    def test_no_deletion_is_allowed_by_zero_percent(self):
        self.delete(1)
        self.check_refused("--prune", "--allow-deletions", "0", self.news)

    def test_new_articles_come_in_though_a_deletion_is_refused(self):
        self.delete(11)
        self.write_all(articles(1, first=90))
        report = self.index("--prune", self.news, status=5)
        self.check_counts(report, added=1, unchanged=29)
        self.assertEqual({file_name(90)}, self.found(name_of(90)))

    def test_an_emptied_folder_is_refused_even_for_one_article(self):
        self.write("single/one.txt", articles(1, first=70)[file_name(70)])
        self.index()
        os.remove(self.news / "single" / "one.txt")
        result = self.run_index("--prune", self.news / "single", status=5)
        self.assertIn("--allow-deletions", result.messages)
        self.assertEqual({"one.txt"}, self.found(name_of(70)))

    def test_an_emptied_root_is_refused(self):
        self.delete(self.COUNT)
        self.check_refused("--prune", self.news)

    def test_a_missing_root_is_refused_and_allowed_on_demand(self):
        shutil.rmtree(self.news)
        self.check_refused("--prune", self.news)
        report = self.index("--prune", "--allow-deletions", "100", self.news, status=None)
        self.assertEqual(40, report["removed"])
        self.assertEqual(0, self.status()["documents"])
        self.assertEqual(1, self.run_search("--", name_of(0), status=1).status)

    def test_a_missing_root_without_prune_removes_nothing(self):
        shutil.rmtree(self.news)
        self.check_counts(self.index(status=5), failed=1)
        self.assertEqual(self.COUNT, self.status()["documents"])

    def test_one_missing_root_among_two_is_refused(self):
        self.write("second/two.txt", articles(1, first=70)[file_name(70)])
        self.index()
        shutil.rmtree(self.news / "second")
        result = self.run_index("--prune", self.news / "second", self.news, status=5)
        self.assertIn("--allow-deletions", result.messages)
        self.assertEqual({"two.txt"}, self.found(name_of(70)))

    def test_a_rebuild_obeys_the_same_guard(self):
        self.delete(11)
        self.check_refused("--rebuild", self.news)
        self.assertEqual(1, self.status()["generation"])
        report = self.index("--rebuild", "--allow-deletions", "30", self.news)
        self.check_counts(report, added=29, removed=11)

    def test_a_rebuild_of_a_missing_root_is_refused(self):
        shutil.rmtree(self.news)
        self.check_refused("--rebuild")

    def test_a_rebuild_of_another_folder_is_refused(self):
        other = self.folder / "other"
        other.mkdir()
        (other / "a.txt").write_text("Harbour opens\n\nThe harbour is open.\n")
        self.check_refused("--rebuild", other)

    def test_a_dry_run_says_that_it_would_be_refused(self):
        self.delete(11)
        result = self.run_index("--dry-run", "--prune", self.news, status=5)
        self.assertIn("--allow-deletions", result.messages)


if __name__ == "__main__":
    harness.main()
