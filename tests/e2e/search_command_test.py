"""dragoman-search's command line: options, formats, paging, dates, exit statuses."""

import datetime
import json
import os
import pty
import time

import harness
from articles import article, articles, file_name, name_of

DAYS = 40


class SearchCommand(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(DAYS))
        self.write("undated.txt", "Harbour of Wexmore reopens\n\nThe harbour is open to ships.\n")
        self.index()

    def names(self, query, *arguments):
        hits = self.search(query, "-n", "100", *arguments)["hits"]
        return [os.path.basename(hit["path"]) for hit in hits]

    def test_wrong_usage_is_status_2(self):
        wrong = (
            ("--no-such-option", "x"),
            ("--limi", "3", "x"),
            ("-n", "-1", "x"),
            ("-n", "many", "x"),
            ("--offset", "-1", "x"),
            ("--sort", "size", "x"),
            ("--format", "xml", "x"),
            ("--since", "someday", "x"),
            ("--until", "2024-13", "x"),
            ("--until", "2024-02-30", "x"),
            ("--since", "2024-02-22T25:00", "x"),
            ("--color", "sometimes", "x"),
            ("--timing", "t", "x"),
            ("--queries", "/nonexistent"),
            ("--queries", "-", "x"),
            ("--queries", "-", "--format", "text"),
            ("-war",),
        )
        for arguments in wrong:
            with self.subTest(arguments=arguments):
                result = self.run_search(*arguments, status=2)
                self.assertEqual(b"", result.out)
                self.assertIn("see --help", result.messages)

    def test_help_and_version_need_no_index(self):
        self.assertIn("--since", self.run_program(harness.SEARCH, "--help").text)
        self.assertIn("Xapian", self.run_program(harness.SEARCH, "--version").text)

    def test_a_hit_is_status_0_and_none_is_status_1_in_every_format(self):
        for form in ("text", "json", "jsonl", "tsv", "paths", "trec"):
            with self.subTest(format=form):
                self.run_search("--format", form, "council", status=0)
                self.run_search("--format", form, "nowhereatall", status=1)

    def test_words_are_joined_by_spaces(self):
        joined = self.search(f"{name_of(3)} reservoir")
        apart = self.run_search("--format", "json", name_of(3), "reservoir").json
        self.assertEqual(joined["hits"], apart["hits"])
        self.assertEqual(joined["query"], apart["query"])

    def test_after_two_dashes_everything_is_query(self):
        answer = self.run_search("--format", "json", "--", "council", "-harbour").json
        self.assertEqual("council -harbour", answer["query"])
        self.assertEqual(set(self.names("council")) - set(self.names("harbour")),
                         {os.path.basename(p) for p in harness.paths_of(self.search("council -harbour", "-n", "99"))})

    def test_the_json_answer_has_the_shape_that_scripts_rely_on(self):
        answer = self.search(name_of(3))
        self.assertEqual(
            ["format_version", "query", "generation", "warnings", "total", "total_is_exact",
             "took_ms", "next", "hits", "facets"],
            list(answer),
        )
        (hit,) = answer["hits"]
        self.assertEqual(
            ["rank", "score", "id", "path", "title", "title_inferred", "date", "source", "lang",
             "snippets"],
            list(hit),
        )
        self.assertEqual(hit["path"], hit["id"])
        self.assertIsNone(hit["source"])
        (undated,) = self.search("Wexmore")["hits"]
        self.assertIsNone(undated["date"])

    def test_pages_join_without_seam(self):
        for order in ("relevance", "date", "-date"):
            with self.subTest(sort=order):
                whole = self.search("council harbour", "-n", "100", "--sort", order)
                pages = []
                for offset in range(0, 50, 7):
                    page = self.search("council harbour", "-n", "7", "--offset", offset,
                                       "--sort", order, status=None)
                    self.assertEqual(whole["total"], page["total"])
                    pages += page["hits"]
                self.assertEqual(whole["hits"], pages)
                self.assertEqual([*range(1, len(pages) + 1)], [hit["rank"] for hit in pages])

    def test_pages_by_token_join_without_seam_though_the_index_changes(self):
        arguments = ("--format", "json", "-n", "7", "--sort", "date", "--since", "last 24 hours")
        now = datetime.datetime.now(datetime.timezone.utc)
        for hour in range(10):
            date = (now - datetime.timedelta(hours=hour)).isoformat(timespec="seconds")
            self.write(f"{hour}.jsonl", json.dumps({"title": f"Lighthouse {hour}", "text": "The lamp is lit.", "date": date}))
        self.index()
        first = json.loads(self.run_search(*arguments, "lighthouse").text)
        self.write("later.txt", "Lighthouse again\n\nThe lamp is out.\n")
        self.index()
        time.sleep(1.1)  # so that 24 hours before now is another second
        result = self.run_search(*arguments, "--after", first["next"], "lighthouse")
        second = json.loads(result.text)
        self.assertEqual(10, len({hit["path"] for hit in first["hits"] + second["hits"]}))
        self.assertIsNone(second["next"])
        self.assertIn("the index has changed", result.messages)
        self.assertEqual(1, len(result.messages.splitlines()), "what isn't about the query doesn't show it")

    def test_sorting_by_date_puts_undated_articles_last(self):
        newest = self.names("council OR harbour", "--sort", "date")
        oldest = self.names("council OR harbour", "--sort", "-date")
        self.assertEqual("undated.txt", newest[-1])
        self.assertEqual("undated.txt", oldest[-1])
        self.assertEqual(file_name(0), oldest[0])
        self.assertEqual(newest[:-1], oldest[:-1][::-1])
        self.assertEqual(sorted(oldest[:-1]), oldest[:-1])

    def test_an_empty_query_lists_the_newest(self):
        names = self.names(None, "--sort", "date")
        self.assertEqual(DAYS + 1, len(names))
        self.assertEqual(file_name(DAYS - 1), names[0])
        self.run_search(status=1)

    def test_since_and_until_include_their_ends(self):
        rows = (
            (("--since", "2000-01-05", "--until", "2000-01-07"), {4, 5, 6}),
            (("--since", "2000-02-11"), {38, 39}),
            (("--until", "2000-01-02"), {0, 1}),
            (("--until", "2000-01"), set(range(28))),
            (("--since", "2000-02", "--until", "2000-02"), set(range(28, 40))),
            (("--since", "2000", "--until", "2000"), set(range(40))),
            (("--since", "2001"), set()),
            (("--since", "2000-01-05T00:00", "--until", "2000-01-05T00:00:00Z"), {4}),
            (("--since", "2000-01-05T00:00:01Z", "--until", "2000-01-05"), set()),
        )
        for arguments, numbers in rows:
            with self.subTest(arguments=arguments):
                expected = {file_name(number) for number in numbers}
                self.assertEqual(expected, self.found("council OR harbour", *arguments))
                if numbers:
                    self.assertEqual(expected, set(self.names(None, *arguments)))

    def test_a_limit_of_one_shows_the_best_and_counts_all(self):
        whole, one = self.search("council", "-n", "100"), self.search("council", "-n", "1")
        self.assertEqual(whole["hits"][:1], one["hits"])
        self.assertEqual((DAYS, DAYS), (whole["total"], one["total"]))

    def test_many_queries_of_which_one_cannot_be_run(self):
        too_long = " ".join(f"word{number}" for number in range(600))
        queries = f"a\tcouncil\n\nb\t{too_long}\nc\tnowhereatall\r\nd\t{name_of(2)}\n".encode()
        result = self.run_search("--queries", "-", "--format", "json", stdin=queries, status=2)
        answers = [json.loads(line) for line in result.lines]
        self.assertEqual(["a", "b", "c", "d"], [answer["qid"] for answer in answers])
        self.assertIn("600 words", answers[1]["error"])
        self.assertNotIn("hits", answers[1])
        self.assertEqual([DAYS, 0, 1], [answers[i]["total"] for i in (0, 2, 3)])
        self.assertIn("-:3: ", result.messages)

    def test_many_queries_as_a_trec_run(self):
        queries = self.folder / "queries.tsv"
        queries.write_text(f"q 1\t{name_of(2)}\n")
        (line,) = self.run_search("--queries", queries, "--run-tag", "my run").lines
        qid, q0, path, rank, score, tag = line.split(" ")
        self.assertEqual(("q%201", "Q0", "1", "my%20run"), (qid, q0, rank, tag))
        self.assertEqual(str(self.news / file_name(2)), path)
        self.assertGreater(float(score), 0)

    def test_many_queries_without_any_hit_are_status_1(self):
        self.run_search("--queries", "-", stdin=b"a\tnowhereatall\n", status=1)
        self.run_search("--queries", "-", stdin=b"a\tnowhereatall\nb\tcouncil\n", status=0)

    def test_a_line_without_a_tab_is_named_and_the_others_run(self):
        lines = b"\xef\xbb\xbfa\tcouncil\nmistake\nb\tcouncil\n"
        result = self.run_search("--queries", "-", "-n1", stdin=lines, status=2)
        self.assertIn("-:2: ", result.messages)
        self.assertEqual(["a", "b"], [line.split()[0] for line in result.lines])

    def test_hits_that_are_only_counted_are_hits(self):
        self.run_search("-n0", "council", status=0)
        self.run_search("-n0", "nowhereatall", status=1)

    def test_timing_has_a_line_a_query(self):
        times = self.folder / "times.tsv"
        self.run_search("--queries", "-", "--timing", times, stdin=b"a\tcouncil\nb\tharbour\n")
        rows = [line.split("\t") for line in times.read_text().splitlines()]
        self.assertEqual(["a", "b"], [row[0] for row in rows])
        self.assertTrue(all(int(row[1]) > 0 for row in rows))

    def test_explain_shows_each_stage_and_the_parts_of_a_score(self):
        text = self.run_search("--explain", "-n", "1", "council harbour").text
        for stage in ("typed ", "parsed ", "analyzed ", "xapian "):
            self.assertIn("\n" + stage, "\n" + text)
        answer = self.search("council harbour", "--explain", "-n", "1")
        self.assertEqual({"typed", "parsed", "analyzed", "xapian"}, set(answer["explain"]))
        (hit,) = answer["hits"]
        total = sum(part["score"] for part in hit["explain"])
        self.assertGreaterEqual(total * 1.0001, hit["score"])

    def test_strict_makes_a_warning_an_error(self):
        result = self.run_search("--strict", 'council "harbour', status=2)
        self.assertEqual(b"", result.out)
        self.assertIn("quote", result.messages)
        self.run_search("--strict", "council", status=0)
        queries = b'a\t"council\nb\tcouncil\n'
        many = self.run_search("--strict", "--queries", "-", "--format", "json", stdin=queries, status=2)
        self.assertEqual([True, False], ["error" in json.loads(line) for line in many.lines])
        for form in ("tsv", "csv", "trec", "jsonl"):
            result = self.run_search("--strict", "--queries", "-", "--format", form,
                                     stdin=b'a\t"council\n', status=2)
            self.assertNotIn("council", result.text.lower())

    def test_warnings_about_each_of_many_queries_are_told(self):
        queries = b'a\tcouncil\nb\tcouncil AND\n'
        self.assertIn("-:2: AND has nothing", self.run_search("--queries", "-", stdin=queries).messages)
        self.assertEqual("", self.run_search("-q", "--queries", "-", stdin=queries).messages)

    def test_plain_reads_no_operators(self):
        self.run_search("--plain", "--strict", "--", 'council AND ("harbour -x', status=0)

    def test_a_broken_pipe_is_no_error(self):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as closed:
            self.run_search("-n", "100", "council", stdout=closed)
            self.run_search("--queries", "-", stdin=b"a\tcouncil\nb\tcouncil\n", stdout=closed)

    def test_a_full_disk_is_status_6(self):
        with open("/dev/full", "wb") as full:
            result = self.run_search("council", stdout=full, status=6)
        self.assertIn("standard output", result.messages)

    def test_quiet_leaves_warnings_out_but_not_errors(self):
        self.assertEqual("", self.run_search("-q", 'council "harbour').messages)
        self.assertNotEqual("", self.run_search("-q", "--sort", "size", status=2).messages)


class Color(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(1))
        self.index()

    def on_a_terminal(self, *arguments, **environment):
        ours, theirs = pty.openpty()
        result = self.run_search(*arguments, "council", stdout=theirs,
                                 env={"TERM": "xterm", "PAGER": ""} | environment)
        os.close(theirs)
        with os.fdopen(ours, "rb", buffering=0) as terminal:
            shown = terminal.read(65536)
        self.assertEqual(b"", result.err)
        return b"\x1b[" in shown

    def test_colour_is_for_terminals(self):
        self.assertTrue(self.on_a_terminal())
        self.assertNotIn(b"\x1b", self.run_search("council").out)

    def test_no_color_and_dumb_terminals_are_honoured(self):
        self.assertFalse(self.on_a_terminal(NO_COLOR="1"))
        self.assertTrue(self.on_a_terminal(NO_COLOR=""))
        self.assertFalse(self.on_a_terminal(TERM="dumb"))

    def test_color_decides_before_all_else(self):
        self.assertFalse(self.on_a_terminal("--color", "never"))
        self.assertTrue(self.on_a_terminal("--color", "always", NO_COLOR="1", TERM="dumb"))
        self.assertIn(b"\x1b[", self.run_search("--color", "always", "council").out)

    def test_colour_is_for_text_alone(self):
        for form in ("json", "jsonl", "tsv", "paths", "trec"):
            result = self.run_search("--color", "always", "--format", form, "council")
            self.assertNotIn(b"\x1b", result.out)


class Pager(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(3))
        self.index()
        self.shown = self.folder / "shown"
        self.pager = self.folder / "pager"
        self.pager.write_text(f'#!/bin/sh\n(echo "LESS=$LESS $*"; cat) > {self.shown}\n')
        self.pager.chmod(0o755)

    def on_a_terminal(self, *arguments, status=0, **environment):
        """What a terminal shows of a search, past the pager."""
        ours, theirs = pty.openpty()
        self.run_search(*arguments, stdout=theirs, status=status,
                        env={"TERM": "xterm", "NO_COLOR": "1"} | environment)
        os.set_blocking(ours, False)
        try:
            shown = os.read(ours, 65536)
        except BlockingIOError:
            shown = b""
        os.close(theirs)
        os.close(ours)
        return shown

    def test_a_terminal_gets_hits_through_the_users_pager(self):
        self.assertEqual(b"", self.on_a_terminal("council", PAGER=self.pager))
        shown = self.shown.read_text()
        self.assertTrue(shown.startswith("LESS=RFXK \n1. "), shown)
        self.assertIn("3 hits in", shown)

    def test_our_own_variable_comes_first_and_a_shell_reads_what_needs_one(self):
        self.on_a_terminal("council", DRAGOMAN_PAGER=f"{self.pager} -x", PAGER="false", LESS="S")
        self.assertTrue(self.shown.read_text().startswith("LESS=S -x\n"))

    def test_no_pager_where_none_is_wanted(self):
        rows = (
            (("--no-pager",), {}), ((), {"PAGER": ""}), ((), {"PAGER": "cat"}),
            ((), {"DRAGOMAN_PAGER": "", "PAGER": self.pager}), ((), {"TERM": "dumb"}),
            (("--format", "tsv"), {}),
        )
        for arguments, environment in rows:
            with self.subTest(arguments=arguments, environment=environment):
                self.assertIn(b"council", self.on_a_terminal(
                    *arguments, "council", **({"PAGER": self.pager} | environment)))
                self.assertFalse(self.shown.exists())
        self.run_search("council", env={"PAGER": self.pager})
        self.assertFalse(self.shown.exists())

    def test_the_exit_status_is_the_searchs(self):
        self.on_a_terminal("nowhereatall", PAGER="false", status=1)
        self.on_a_terminal("council", PAGER="false", status=0)
        self.on_a_terminal("-n", "1000", "council", PAGER="true", status=0)

    def test_a_pager_that_is_not_there_costs_nothing(self):
        self.assertIn(b"3 hits in", self.on_a_terminal("council", PAGER="/nonexistent/pager"))
        self.assertIn(b"3 hits in", self.on_a_terminal("council", PAGER="no-such-pager -R 2>/dev/null"))

    def test_less_shows_a_short_answer_and_leaves(self):
        self.assertIn(b"3 hits in", self.on_a_terminal("council"))


class Shown(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(articles(12))
        self.index()

    def test_a_count_is_the_number_alone(self):
        for form in ("text", "tsv", "csv", "paths"):
            self.assertEqual("12\n", self.run_search("--count", "--format", form, "council").text)
        self.assertEqual("0\n", self.run_search("--count", "nowhereatall", status=1).text)

    def test_a_hit_is_opened_by_its_rank(self):
        second = self.search("council")["hits"][1]
        text = self.run_search("--open", "2", "council").text
        self.assertIn(second["path"], text)
        self.assertIn("*council*", text)
        result = self.run_search("--open", "13", "council", status=1)
        self.assertEqual("", result.text)
        self.assertIn("no hit of rank 13", result.messages)

    def test_a_text_on_standard_input_finds_its_like(self):
        text = article(5).encode()
        answer = json.loads(self.run_search("--format", "json", "--similar", "-", stdin=text).text)
        self.assertIn(file_name(5), [os.path.basename(hit["path"]) for hit in answer["hits"]])
        self.run_search("--similar", "-", stdin=b" \n", status=2)
        self.run_search("--similar", "no-such-article", status=2)

    def test_the_query_language_explains_itself_without_an_index(self):
        text = self.run_program(harness.SEARCH, "--help-query").text
        self.assertIn("strike", text)


if __name__ == "__main__":
    harness.main()
