"""dragoman-index's command line: options, lists, subcommands, exit statuses."""

import json
import os
import resource
import signal
import subprocess

import harness
from articles import article, articles, file_name, name_of


class IndexCommand(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(5))

    def test_wrong_usage_is_status_2_and_makes_no_index(self):
        wrong = (
            (),
            ("--no-such-option", "x"),
            ("--rebuil", "x"),
            ("--jobs", "0", "x"),
            ("--jobs", "many", "x"),
            ("--format", "xml", "x"),
            ("--progress", "sometimes", "x"),
            ("--color", "sometimes", "x"),
            ("--analysis", "none", "x"),
            ("--allow-deletions", "101", "x"),
            ("--allow-deletions", "nan", "x"),
            ("--wait-lock=-1", "x"),
            ("--sweep-after", "-1", "x"),
            ("--files-from", "/nonexistent"),
            ("--config", "/nonexistent", "x"),
            ("inspect",),
            ("remove",),
            ("status", "x"),
        )
        for arguments in wrong:
            with self.subTest(arguments=arguments):
                result = self.run_index(*arguments, status=2)
                self.assertEqual(b"", result.out)
                self.assertIn("see --help", result.messages)
        self.assertFalse(self.db.exists())

    def test_help_and_version(self):
        for option in ("--help", "-h"):
            shown = self.run_program(harness.INDEX, option)
            self.assertIn("--allow-deletions", shown.text)
            self.assertEqual(b"", shown.err)
        self.assertIn("GPL", self.run_program(harness.INDEX, "--version").text)

    def test_the_report_for_people(self):
        self.write("empty.txt", "")
        self.write("image.jpg", b"\xff\xd8")
        result = self.run_index(self.news)
        self.compare_with_golden("report.text", result.text)
        self.compare_with_golden("report.messages", result.messages)

    def test_the_report_for_programs(self):
        self.write("empty.txt", "")
        result = self.run_index("--format", "json", self.news)
        self.compare_with_golden("report.json", result.text)

    def test_quiet_says_nothing_and_keeps_json(self):
        quiet = self.run_index("-q", self.news)
        self.assertEqual((b"", b""), (quiet.out, quiet.err))
        self.assertEqual(5, self.run_index("-q", "--format", "json", self.news).json["unchanged"])

    def test_many_skipped_files_are_counted_by_reason_or_all_named_with_verbose(self):
        for number in range(30):
            self.write(f"image{number}.jpg", b"\xff")
        self.assertIn("30 skipped: unknown type .jpg", self.run_index(self.news).messages)
        self.assertIn("image29.jpg: skipped:", self.run_index("-v", self.news).messages)

    def test_paths_from_a_file(self):
        listed = self.folder / "list"
        listed.write_text(f"{self.news / file_name(0)}\n\nnews/{file_name(1)}\n")
        self.check_counts(self.index("--files-from", listed), added=2)

    def test_paths_from_standard_input(self):
        listed = f"{self.news / file_name(0)}\n{self.news / file_name(1)}".encode()
        self.check_counts(self.index("--files-from", "-", stdin=listed), added=2)

    def test_paths_that_end_with_nul(self):
        path = self.write("a\nb.txt", article(9))
        listed = b"%s\0%s\0" % (bytes(path), bytes(self.news / file_name(1)))
        for option in ("-0", "--null"):
            report = self.index("--files-from", "-", option, stdin=listed)
            self.assertEqual(2, report["documents"])

    def test_paths_from_a_file_and_the_command_line(self):
        listed = self.folder / "list"
        listed.write_text(f"{self.news / file_name(0)}\n")
        self.check_counts(self.index("--files-from", listed, self.news / file_name(4)), added=2)

    def test_an_empty_list_is_nothing_to_do(self):
        self.index()
        self.check_counts(self.index("--files-from", "-", stdin=b""))
        self.check_counts(self.index("--files-from", "-", "--prune", stdin=b""))
        self.assertEqual(5, self.status()["documents"])

    def test_a_dry_run_writes_nothing(self):
        self.check_counts(self.index("--dry-run", self.news), added=5)
        self.assertFalse(self.db.exists())
        self.index()
        before = self.snapshot()
        self.write(file_name(0), article(100), age=10)
        self.write(file_name(7), article(7), age=10)
        os.remove(self.news / file_name(1))
        report = self.index("--dry-run", "--prune", self.news)
        self.check_counts(report, added=1, updated=1, unchanged=3, removed=1)
        self.assertIn("would be", self.run_index("--dry-run", self.news).text)
        self.assertEqual(before, self.snapshot())

    def test_status_for_people_and_programs(self):
        self.write("empty.txt", "")
        self.index()
        status = self.status()
        expected = {"format_version": 1, "generation": 1, "documents": 5, "segments": 1,
                    "indexed": 5, "skipped": 1, "failed": [], "folders": [str(self.news)]}
        self.assertEqual(expected, {name: status[name] for name in expected})
        self.assertIn("articles    5\n", self.run_index("status").text)
        self.assertEqual("", self.run_index("status", "--failed").text)

    def test_remove_takes_single_articles_out(self):
        self.index()
        report = self.run_index("remove", "--format", "json", self.news / file_name(2)).json
        self.assertEqual((1, 4), (report["removed"], report["documents"]))
        self.assertEqual(set(), self.found(name_of(2)))
        self.assertEqual({file_name(3)}, self.found(name_of(3)))

    def test_remove_of_an_unknown_key_fails_and_removes_the_others(self):
        self.index()
        result = self.run_index("remove", "nowhere", self.news / file_name(2), status=5)
        self.assertIn("nowhere: failed: not in the index", result.messages)
        self.assertEqual(4, self.status()["documents"])

    def test_the_last_article_can_be_removed(self):
        self.index(self.news / file_name(2))
        self.run_index("remove", self.news / file_name(2))
        self.assertEqual(0, self.status()["documents"])
        self.run_search("council", status=1)
        self.check_counts(self.index(), added=5)

    def test_an_index_of_nothing_can_be_searched(self):
        (self.folder / "empty").mkdir()
        self.check_counts(self.index(self.folder / "empty"))
        self.run_search("council", status=1)
        self.assertEqual("", self.run_search("--format", "paths", "--sort", "date", status=1).text)

    def test_a_subcommand_is_one_only_as_the_first_argument(self):
        for name in ("status", "inspect", "remove"):
            with self.subTest(name=name):
                (self.folder / name).mkdir()
                (self.folder / name / "a.txt").write_text(article(60))
                self.run_program("/bin/rm", "-rf", self.db)
                for arguments in ((f"./{name}",), ("--", name), ("-q", name)):
                    self.run_index_before(*arguments)
                self.assertEqual(1, self.status()["documents"])
                (self.folder / name / "a.txt").unlink()

    def run_index_before(self, *arguments):
        return self.run_program(harness.INDEX, "-d", self.db, *arguments)

    def test_after_two_dashes_everything_is_a_path(self):
        (self.folder / "--rebuild").mkdir()
        (self.folder / "--rebuild" / "a.txt").write_text(article(60))
        self.run_program(harness.INDEX, "-d", self.db, "--", "--rebuild")
        self.assertEqual({"a.txt"}, self.found(name_of(60)))

    def test_where_the_index_is(self):
        data = self.folder / "data"
        home = self.folder / "home"
        places = (
            ({"DRAGOMAN_DB": self.folder / "by.env", "XDG_DATA_HOME": data}, self.folder / "by.env"),
            ({"XDG_DATA_HOME": data}, data / "dragoman" / "default.index"),
            ({"XDG_DATA_HOME": "relative"}, home / ".local/share/dragoman/default.index"),
            ({}, home / ".local/share/dragoman/default.index"),
            ({"DRAGOMAN_DB": ""}, home / ".local/share/dragoman/default.index"),
        )
        for environment, place in places:
            with self.subTest(environment=environment):
                self.run_program("/bin/rm", "-rf", home, data)
                self.run_program(harness.INDEX, self.news, env=environment)
                self.assertTrue((place / "XAPIANDB").is_file())
                self.run_program(harness.SEARCH, name_of(1), env=environment)

    def test_no_place_for_the_index_is_wrong_usage(self):
        del self.environment["HOME"]
        self.run_program(harness.INDEX, self.news, status=2)

    def test_by_folding_alone_words_have_no_language_until_a_rebuild_says_otherwise(self):
        self.write("weir.txt", "The weir of Ostermark\n\nEngineers inspected the weirs and said that the "
                               "gates of the town had not been opened since the autumn.")
        self.run_index("--analysis", "folding", self.news)
        self.assertEqual({"weir.txt"}, self.found("INSPECTED"))
        self.assertEqual(set(), self.found("inspecting"))
        self.assertIn("weir.txt", self.found("the zeppelin"))  # "the" ranks like other words
        self.assertIn("weir.txt", self.found("lang:en"))
        self.run_index(self.news)
        self.run_index("--analysis", "folding", self.news)
        for options in ((), ("--dry-run",)):
            messages = self.run_index("--analysis", "full", *options, self.news, status=3).messages
            self.assertIn("--rebuild", messages)
        self.run_index("--rebuild")
        self.assertEqual(set(), self.found("inspecting"))
        self.run_index("--rebuild", "--analysis", "full")
        self.assertEqual({"weir.txt"}, self.found("inspecting"))
        self.assertEqual(set(), self.found("the zeppelin"))

    def test_options_from_a_config_file_yield_to_the_command_line(self):
        config = self.folder / "config"
        config.write_text(f"# comment\ndb = {self.db}\nformat = json\n")
        report = self.run_program(harness.INDEX, "--config", config, self.news).json
        self.assertEqual(5, report["added"])
        text = self.run_program(harness.INDEX, "--config", config, "--format", "text", self.news)
        self.assertIn("5 unchanged", text.text)
        config.write_text("no-such-option = 1\n")
        self.run_program(harness.INDEX, "--config", config, self.news, status=2)

    def test_progress_goes_to_standard_error_and_only_on_demand(self):
        self.assertEqual("", self.run_index(self.news).messages)
        self.assertEqual("", self.run_index("--rebuild", "--progress", "never").messages)
        self.run_index("--rebuild", "--progress", "json")
        self.run_index("--rebuild", "--progress", "always")

    def test_a_broken_pipe_is_no_error(self):
        self.index()
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as closed:
            for arguments in (("status",), ("inspect", self.news / file_name(0)), (self.news,)):
                self.run_index(*arguments, stdout=closed)

    def test_a_full_disk_for_the_report_is_status_6(self):
        with open("/dev/full", "wb") as full:
            result = self.run_index(self.news, status=6, stdout=full)
        self.assertIn("standard output", result.messages)
        self.assertEqual(5, self.status()["documents"])

    def test_more_jobs_than_the_usual_number_of_open_files_has_room_for(self):
        def allow_few():
            _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
            resource.setrlimit(resource.RLIMIT_NOFILE, (24, most))

        self.write_all(articles(40))
        report = self.index("--jobs", "20", self.news, preexec_fn=allow_few)
        self.check_counts(report, added=40)

    def test_a_folder_for_the_index_that_cannot_be_made(self):
        (self.folder / "file").write_text("")
        result = self.run_program(
            harness.INDEX, "-d", self.folder / "file" / "x.index", self.news, status=6
        )
        self.assertIn("x.index", result.messages)

    def test_inspect_follows_links_and_needs_no_index(self):
        link = self.folder / "link.txt"
        link.symlink_to(self.news / file_name(0))
        shown = self.run_program(harness.INDEX, "inspect", "--format", "json", link)
        self.assertIn("council argues", json.loads(shown.text)["title"])
        result = self.run_program(harness.INDEX, "inspect", self.folder / "none.txt", status=5)
        self.assertIn("none.txt: No such file", result.messages)

    def test_a_signal_before_the_first_file_publishes_nothing_wrong(self):
        run = self.start(harness.INDEX, "-d", self.db, self.news, stdout=subprocess.DEVNULL)
        run.send_signal(signal.SIGTERM)
        self.assertIn(self.finish(run).status, (0, 143, -signal.SIGTERM))
        self.index()
        self.assertEqual(5, self.status()["documents"])


if __name__ == "__main__":
    harness.main()
