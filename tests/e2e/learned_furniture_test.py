"""What an index learns of page furniture from the lines that recur, and what it must not."""

import json
import shutil

import harness
from articles import article, name_of

MENU = ("Vremblo sok", "Tindrake alu", "Mokkarel", "Ostin u bavlo", "Perrundel 4", "Zasko ma")
FOOT = ("Krastu velimor 2024", "Dranu pelk osk", "Bavlo timmeru, sark ondrel vamu pisk.")


def page(number, *lines):
    """An article with a menu in no language above, and more of it below; `lines` after the menu."""
    return "\n".join((*MENU, *lines, "", article(number), *FOOT)) + "\n"


def html(number, menu):
    title, date, *paragraphs = article(number).strip().split("\n\n")
    text = "".join(f"<p>{p}</p>\n" for p in paragraphs)
    items = "".join(f"<li><a href='/{n}'>{item}</a></li>\n" for n, item in enumerate(MENU))
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body>\n"
        f"{menu.format(items=items)}\n<h1>{title}</h1><p>{date}</p>\n{text}"
        f"<div>{'<br>'.join(FOOT)}</div></body></html>\n"
    )


NAV = "<nav><ul>{items}</ul></nav>"
SOUP = "<div><div class='x1'><ul>{items}</ul></div></div>"


class LearnedFurniture(harness.Case):
    maxDiff = 3000

    def pages(self, count, write=page, form="{:03}.txt", first=0):
        for number in range(first, first + count):
            self.write(form.format(number), write(number))

    def zones(self, name):
        """[(kind, text)] of a file as the index reads it."""
        result = self.run_index("inspect", "--format", "json", self.news / name)
        return [(zone["kind"], zone["text"]) for zone in result.json["zones"]]

    def furniture(self, name):
        return [text for kind, text in self.zones(name) if kind == "furniture"]

    def hits(self):
        """All that searches show, but for where and when."""
        queries = ("council", "furniture:mokkarel", "mokkarel", "furniture:krastu", name_of(3), "-lighthouse")
        shown = []
        for query in queries:
            answer = self.search(query, "-n", "200", status=None)
            del answer["took_ms"], answer["generation"]
            shown += (f"{query}: {json.dumps(hit)}" for hit in (answer, *answer.pop("hits")))
        return shown

    def table(self):
        """What the index knows of furniture; only that of the live generation counts."""
        newest = max(self.db.glob("furniture-*.tsv"), key=lambda path: int(path.stem.split("-")[1]))
        return newest.read_bytes()

    def learned(self):
        """The table without its last column: of lines that differ in numbers one batch may show
        another one than a rebuild."""
        return [row.rpartition(b"\t")[0] for row in self.table().splitlines()]

    def check_menu_is_set_apart(self, count):
        for word in ("mokkarel", "tindrake", "krastu"):
            self.assertEqual(set(), self.found(word), word)
            self.assertEqual(count, len(self.found(f"furniture:{word}")), word)
        self.assertEqual(count, len(self.found("council")))
        self.assertEqual(1, len(self.found(name_of(7))))
        for hit in self.search("council", "-n", "200")["hits"]:
            shown = hit["title"] + "".join(s["text"] for s in hit["snippets"])
            for line in (*MENU, *FOOT):
                self.assertNotIn(line, shown)
            self.assertIn("council argues over the", hit["title"])

    # --- what is learned ---

    def test_menus_of_fifty_texts_are_set_apart(self):
        self.pages(50)
        self.index()
        self.check_menu_is_set_apart(50)
        self.assertEqual([*MENU, *FOOT], self.furniture("007.txt"))

    def test_menus_of_fifty_web_pages_are_set_apart_whatever_their_markup(self):
        for name, menu in (("nav", NAV), ("soup", SOUP)):
            with self.subTest(menu=name):
                shutil.rmtree(self.news)
                self.news.mkdir()
                self.db = self.folder / f"{name}.index"
                self.pages(50, lambda n, menu=menu: html(n, menu), "{:03}.html")
                self.index()
                self.check_menu_is_set_apart(50)

    def test_sentences_around_the_text_are_learned_too(self):
        self.pages(50)
        self.index()
        self.assertEqual(set(), self.found("timmeru"))
        self.assertEqual(50, len(self.found("furniture:timmeru")))

    def test_one_article_on_fifty_pages_stays_an_article(self):
        title, _, first, second = article(7).strip().split("\n\n")
        copy = "\n".join((*MENU, "", title, "", first, "", second, *FOOT))
        self.pages(50, lambda n: copy)
        self.index()
        self.assertEqual(50, len(self.found(name_of(7))))
        for name in ("000.txt", "049.txt"):
            kinds = {text: kind for kind, text in self.zones(name)}
            self.assertEqual(["headline", "body", "body"], [kinds[n] for n in (title, first, second)])
        self.assertEqual(set(), self.found("mokkarel"))

    def test_records_of_one_outlet_are_learned_from_wherever_they_lie(self):
        for number in range(20):
            row = {"id": number, "source": "Tarnholt Herald", "text": page(number)}
            self.write(f"{number}/a.jsonl", json.dumps(row))
        self.index()
        self.assertEqual(set(), self.found("mokkarel"))
        self.assertEqual(20, len(self.search("furniture:mokkarel", "-n", "100")["hits"]))

    def test_numbers_in_menus_do_not_count(self):
        self.pages(20, lambda n: page(n, f"Brenkel ({n * 37})"))
        self.index()
        self.assertEqual(set(), self.found("brenkel"))

    def test_a_file_is_shown_as_the_index_reads_it(self):
        self.pages(20)
        self.index()
        alone = self.run_program(harness.INDEX, "inspect", "--format", "json", self.news / "007.txt").json
        self.assertNotIn(("furniture", MENU[2]), [(z["kind"], z["text"]) for z in alone["zones"]])
        self.assertIn(("furniture", MENU[2]), self.zones("007.txt"))
        self.assertIn(MENU[2].encode(), self.table())

    # --- what is not ---

    def test_a_line_of_few_articles_stays(self):
        self.pages(100, lambda n: page(n, "Gullspar erendi") if n % 20 == 0 else page(n))
        self.index()
        self.assertEqual({f"{n:03}.txt" for n in range(0, 100, 20)}, self.found("gullspar"))
        self.assertEqual(set(), self.found("mokkarel"))

    def test_a_line_is_furniture_in_one_outlet_and_text_in_another(self):
        rows = []
        for number in range(40):
            outlet = "Tarnholt Herald" if number % 2 == 0 else "Quillmoor Echo"
            common = "Gullspar erendi\n" if number % 2 == 0 or number == 1 else ""
            rows.append({"id": f"a{number}", "source": outlet, "text": f"{common}\n{article(number)}"})
        self.write("feed.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        self.index()
        self.assertEqual(["a1"], [hit["id"] for hit in self.search("gullspar")["hits"]])
        self.assertEqual(20, len(self.search("furniture:gullspar", "-n", "100")["hits"]))

    def test_a_date_line_that_all_share_stays_a_date(self):
        title_and_date = "{} council meets\n\nMonday, 4 March 2024\n\n"
        text = "The members of {} spoke for two hours about the roof of the school.\n"
        self.pages(30, lambda n: (title_and_date + text).format(name_of(n), name_of(n)))
        self.index()
        self.assertEqual({"2024-03-04"}, {hit["date"] for hit in self.search("roof", "-n", "50")["hits"]})
        self.assertEqual([], self.furniture("007.txt"))

    # --- what becomes of it ---

    def test_batches_and_a_rebuild_teach_the_same(self):
        indexes = []
        for sizes in ((50,), (20, 30), (5, 15, 29, 1)):
            shutil.rmtree(self.news)
            self.news.mkdir()
            self.db = self.folder / f"{len(sizes)}.index"
            first = 0
            for size in sizes:
                self.pages(size, first=first)
                self.index()
                first += size
            before = (self.learned(), self.hits())
            self.rebuild()
            self.assertEqual(before, (self.learned(), self.hits()), f"batches of {sizes}")
            indexes.append((self.table(), self.hits()))
        self.assertEqual(indexes[0], indexes[1])
        self.assertEqual(indexes[0], indexes[2])

    def test_what_a_later_batch_teaches_holds_for_the_articles_before_it(self):
        self.pages(5)
        self.index()
        self.assertEqual(5, len(self.found("mokkarel")))
        self.pages(15, first=5)
        self.check_counts(self.index(), added=15, unchanged=5)
        self.check_menu_is_set_apart(20)

    def test_what_is_no_longer_so_is_unlearned(self):
        self.pages(30)
        self.index()
        self.assertEqual(set(), self.found("mokkarel"))
        for number in range(4, 30):
            (self.news / f"{number:03}.txt").unlink()
        self.index("--prune", "--allow-deletions", "100", self.news)
        self.assertEqual(4, len(self.found("mokkarel")))
        self.assertEqual(set(), self.found("furniture:mokkarel"))
        before = self.hits()
        self.rebuild()
        self.assertEqual(before, self.hits())

    def test_what_single_articles_taught_is_unlearned_at_the_next_change(self):
        self.pages(9)
        self.index()
        self.assertEqual(set(), self.found("mokkarel"))
        self.run_index("remove", *(self.news / f"{number:03}.txt" for number in range(3)))
        path = self.write("other/a.txt", article(20))
        self.check_counts(self.index(path), added=1)
        self.assertEqual(6, len(self.found("mokkarel")))

    def test_the_number_of_threads_teaches_nothing_else(self):
        self.pages(20)
        self.index("-j", "1", self.news)
        one = (self.table(), self.hits())
        self.db = self.folder / "other.index"
        self.index("-j", "4", self.news)
        self.assertEqual(one, (self.table(), self.hits()))


if __name__ == "__main__":
    harness.main()
