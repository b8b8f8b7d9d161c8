"""What a source folder may hold besides articles in UTF-8."""

import os
import random
import socket

import harness
from articles import article, name_of

TEXT = "Mayor Brúnwick opens the bridge\n\nThe bridge at Ostwick is open again after two years.\n"
LIMIT = 8 << 20


class OddFiles(harness.Case):
    def setUp(self):
        super().setUp()
        self.write("good.txt", article(1))

    def skips(self, **options):
        """{name: reason} of what a run over the source folder skips."""
        report = self.index(**options)
        self.assertEqual({"good.txt"}, self.found(name_of(1)))
        return {os.path.relpath(row["path"], self.news): row["reason"] for row in report["skipped"]}

    def test_empty_and_blank_files_are_skipped_for_good(self):
        names = ("empty.txt", "blank.txt", "mark.txt")
        for name, content in zip(names, (b"", b" \n\t\r\n\x0c\n \n", b"\xef\xbb\xbf")):
            self.write(name, content)
        self.assertEqual(dict.fromkeys(names, "empty"), self.skips())
        self.assertEqual(dict.fromkeys(names, "empty"), self.skips())

    def test_random_bytes_are_no_article(self):
        noise = random.Random(5)
        for number in range(20):
            self.write(f"noise{number}.txt", noise.randbytes(200 + 400 * number))
        self.assertEqual(20, len(self.skips()))

    def test_any_bytes_at_all_leave_a_whole_index(self):
        noise = random.Random(6)
        for number in range(300):
            words = (b"\xff", b"\0", b"harbour ", b"\n", b"\xe2\x80\xae", b"\xf0\x9f", b"\x1b[31m", b"=" * 9)
            self.write(f"mix{number}.txt", b"".join(noise.choices(words, k=number)))
        self.skips()
        for form in ("json", "jsonl"):
            self.run_search("--format", form, "-n", "400", "harbour").text.encode("utf-8")

    def test_utf_16_with_and_without_mark(self):
        for name, codec in (("le", "utf-16-le"), ("be", "utf-16-be")):
            self.write(f"{name}.txt", TEXT.encode(codec))
            self.write(f"{name}_mark.txt", ("\ufeff" + TEXT).encode(codec))
        self.assertEqual({}, self.skips())
        expected = {"le.txt", "be.txt", "le_mark.txt", "be_mark.txt"}
        self.assertEqual(expected, self.found("Ostwick"))
        self.assertEqual(expected, self.found("Brúnwick"))

    def test_old_charsets(self):
        self.write("latin.txt", (TEXT * 3).encode("windows-1252"))
        cyrillic = "Мэр открывает мост. Мост через реку снова открыт после двух лет ремонта.\n" * 5
        self.write("cyrillic.txt", cyrillic.encode("windows-1251"))
        self.assertEqual({}, self.skips())
        self.assertEqual({"latin.txt"}, self.found("Brúnwick"))
        self.assertEqual({"cyrillic.txt"}, self.found("ремонта"))

    def test_line_ends_of_all_systems(self):
        for name, end in (("unix", "\n"), ("windows", "\r\n"), ("mac", "\r")):
            self.write(f"{name}.txt", TEXT.replace("\n", end).encode())
        self.assertEqual({}, self.skips())
        hits = self.search("Ostwick")["hits"]
        self.assertEqual({"Mayor Brúnwick opens the bridge"}, {hit["title"] for hit in hits})

    def test_a_few_nul_and_ill_formed_bytes_do_no_harm(self):
        self.write("nul.txt", TEXT.encode().replace(b"bridge", b"bri\0dge ", 1) * 3)
        self.write("torn.txt", TEXT.encode().replace(b"years", b"years \xff\xc3") * 3)
        self.assertEqual({}, self.skips())
        self.assertEqual({"nul.txt", "torn.txt"}, self.found("Ostwick"))

    def test_a_file_over_the_limit_fails_by_name(self):
        path = self.write("token.txt", b"a")
        os.truncate(path, 50 << 20)
        report = self.index(status=5)
        self.check_counts(report, added=1, failed=1)
        self.assertIn("limit of 8 MiB", report["failed"][0]["reason"])
        self.check_counts(self.index(status=5), unchanged=1, failed=1)

    def test_one_token_and_one_line_as_long_as_the_limit(self):
        self.write("token.txt", b"Heading of a token\n\nQuillmoor " + b"x" * (LIMIT - 31))
        line = b"word number seven, " * (LIMIT // 19)
        self.write("line.txt", b"Heading of a line\n\nTarnholt " + line[: LIMIT - 30])
        self.check_counts(self.index(), added=3)
        self.assertEqual({"token.txt"}, self.found("Quillmoor"))
        self.assertEqual({"line.txt"}, self.found("Tarnholt"))
        self.assertLess(len(self.run_search("Quillmoor").out), 10_000)

    def test_a_file_of_nothing_but_nul(self):
        path = self.write("nul.txt", b"")
        os.truncate(path, 1 << 20)
        self.assertEqual({"nul.txt": "binary data, not text"}, self.skips())

    def test_links_are_skipped_with_their_reason(self):
        outside = self.folder / "outside.txt"
        outside.write_text(article(50))
        (self.news / "sub").mkdir()
        links = {
            "out.txt": (outside, "a link out of the folder"),
            "dangling.txt": (self.folder / "nothing", "a link to nothing"),
            "within.txt": ("good.txt", "a link to what has its own place in the folder"),
            "self.txt": ("self.txt", "a link that leads to itself"),
            "sub/loop": ("..", "a folder loop"),
            "device.txt": ("/dev/zero", "a link out of the folder"),
            "etc": ("/etc", "a link out of the folder"),
        }
        for name, (target, _) in links.items():
            (self.news / name).symlink_to(target)
        self.assertEqual({name: reason for name, (_, reason) in links.items()}, self.skips())
        self.assertEqual(set(), self.found(name_of(50)))

    def test_a_link_that_is_named_itself_is_followed(self):
        real = self.folder / "real"
        real.mkdir()
        (real / "a.txt").write_text(article(50))
        link = self.folder / "link"
        link.symlink_to(real)
        self.index(link)
        (hit,) = self.search(name_of(50))["hits"]
        self.assertEqual(str(real / "a.txt"), hit["path"])

    def test_pipes_and_sockets_are_skipped_and_nobody_waits_for_them(self):
        os.mkfifo(self.news / "fifo.txt")
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(str(self.news / "socket.txt"))
            self.assertEqual({"fifo.txt": "a FIFO", "socket.txt": "a socket"}, self.skips())
        self.check_counts(self.index(self.news / "fifo.txt", status=None), skipped=1)

    def test_a_device_that_is_named_itself_is_skipped(self):
        self.check_counts(self.index("/dev/zero", "/dev/null"), skipped=2)

    def test_hidden_files_and_unknown_types_are_skipped(self):
        for name in (".hidden.txt", ".git/a.txt", "photo.jpg", "README", "a.txt~", "upper.TXT", "b.text"):
            self.write(name, article(50))
        self.assertEqual(
            {".hidden.txt": "hidden", ".git": "hidden", "photo.jpg": "unknown type .jpg",
             "README": "unknown type (no extension)", "a.txt~": "unknown type .txt~"},
            self.skips(),
        )
        self.assertEqual({"upper.TXT", "b.text"}, self.found(name_of(50)))

    def test_a_hidden_file_that_is_named_itself_is_read(self):
        path = self.write(".hidden.txt", article(50))
        self.check_counts(self.index(path), added=1)

    def test_very_deep_folders(self):
        deep = self.news.joinpath(*["d"] * 800)
        deep.mkdir(parents=True)
        (deep / "deep.txt").write_text(article(50))
        self.assertEqual({}, self.skips())
        self.assertEqual({"deep.txt"}, self.found(name_of(50)))

    def test_folders_deeper_than_a_path_may_be_are_a_failure_and_no_crash(self):
        here = os.open(self.news, os.O_RDONLY)
        for _ in range(25):
            os.mkdir("n" * 200, dir_fd=here)
            below = os.open("n" * 200, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        os.close(here)
        report = self.index(status=5)
        self.assertEqual(["File name too long"], [row["reason"] for row in report["failed"]])
        self.run_program("/bin/rm", "-rf", self.news)

    def test_the_index_folder_within_the_source(self):
        self.db = self.news / "inner.index"
        for _ in range(2):
            self.assertEqual({"inner.index": "an index folder"}, self.skips())
        self.assertEqual(1, self.status()["documents"])
        self.check_counts(self.index(self.db), skipped=1)

    def test_names_that_are_no_utf_8(self):
        path = bytes(self.news) + b"/caf\xe9.txt"
        with open(path, "wb") as file:
            file.write(article(50).encode())
        self.assertEqual({}, self.skips())
        self.assertIn(b"caf\xe9.txt\n", self.run_search("--format", "paths", name_of(50)).out)
        (hit,) = self.search(name_of(50))["hits"]
        self.assertTrue(hit["path"].endswith("/caf\ufffd.txt"))
        self.run_index("remove", path)
        self.assertEqual(set(), self.found(name_of(50)))

    def test_a_name_that_begins_with_a_dash(self):
        self.write("-d.txt", article(50))
        self.skips()
        self.assertEqual({"-d.txt"}, self.found(name_of(50)))

    def test_a_folder_named_like_a_file(self):
        self.write("folder.txt/inner.txt", article(50))
        self.assertEqual({}, self.skips())
        self.assertEqual({"inner.txt"}, self.found(name_of(50)))


if __name__ == "__main__":
    harness.main()
