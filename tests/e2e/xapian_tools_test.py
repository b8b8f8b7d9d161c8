"""The index directory is an ordinary Xapian database for Xapian's own tools."""

import shutil
import unittest

import harness
from articles import articles, file_name, name_of

COUNT = 12


def tool(name):
    return unittest.skipUnless(shutil.which(name), f"{name} isn't installed")


class XapianTools(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(COUNT))
        self.index()

    @tool("xapian-delve")
    def test_delve_opens_the_index(self):
        shown = self.run_program("xapian-delve", self.db).text
        self.assertIn(f"number of documents = {COUNT}\n", shown)
        self.assertIn("has positional information = true", shown)

    @tool("xapian-delve")
    def test_delve_finds_terms_in_the_conventional_places(self):
        name = name_of(3).lower()
        for term in (name, "Scouncil", "Zcouncil", "Len"):
            with self.subTest(term=term):
                shown = self.run_program("xapian-delve", "-t", term, self.db).text
                self.assertIn("Posting List for term", shown)

    @tool("quest")
    def test_quest_searches_the_index(self):
        shown = self.run_program("quest", "-d", self.db, "-s", "none", name_of(3)).text
        self.assertIn(file_name(3), shown)

    @tool("xapian-check")
    def test_check_finds_no_error_in_a_segment(self):
        for segment in self.db.glob("segment-*"):
            self.assertIn("No errors found", self.run_program("xapian-check", segment).text)

    @tool("copydatabase")
    def test_the_index_can_be_copied(self):
        copy = self.folder / "copy"
        self.run_program("copydatabase", self.db, copy)
        self.assertTrue((copy / "iamglass").exists())

    @tool("xapian-delve")
    def test_delve_sees_the_new_generation(self):
        self.write_all(articles(3, first=COUNT))
        self.index()
        shown = self.run_program("xapian-delve", self.db).text
        self.assertIn(f"number of documents = {COUNT + 3}\n", shown)


if __name__ == "__main__":
    harness.main()
