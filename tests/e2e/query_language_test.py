"""What a reader who types a query expects to find."""

import harness

FILES = {
    "hostages.txt": "Families of the hostages march\n\nSource: Brackmoor Times\n\n"
    "Relatives of the hostages marched through Ostwick on Monday and asked for news.\n",
    "ceasefire.txt": "Envoys sign a ceasefire\n\nThe ceasefire between the two valleys holds since dawn.\n",
    "cease-fire.txt": "A cease-fire, says the envoy\n\nThe cease-fire will be watched by observers.\n",
    "cease fire.txt": "They agree to cease fire\n\nBoth sides promised to cease fire before the harvest.\n",
    "fire.txt": "Fire in a granary\n\nThe fire destroyed the harvest of a whole village near Tarnholt.\n",
    "diacritics.txt": "Café owners of Zárate protest\n\nThe owners said that l'Élysée and the São Brás "
    "quarter, Łódź and Gökdere, had been promised help.\n",
    "agency.txt": "The OKB's budget grows\n\nThe OKB’s director, Tamsin Orlowe, spoke of Orlowe's plan.\n",
    "alnames.txt": "Al-Kharroubi meets the envoy\n\nThe chairman al-Kharroubi, also spelled el-Kharroubi, "
    "arrived in Wasimiya.\n",
    "barename.txt": "Kharroubi returns home\n\nMr Kharroubi went home to his village in the evening.\n",
    "german.txt": "Die Regierung verhandelt über die Häfen\n\nDie Verhandlungen über die Häfen dauern an, "
    "und die Straße bleibt gesperrt, sagte der Minister am Montag.\n",
    "russian.txt": "Правительство обсуждает мост\n\nМинистр рассказал журналистам о ремонте моста, "
    "который начнётся весной; ёлка осталась на площади.\n",
    "arabic.txt": "الحكومة تناقش الجسر\n\nقال الوزير إن المدرسة الجديدة سوف تفتح أبوابها في الربيع.\n",
    "chinese.txt": "政府讨论新桥\n\n部长星期一表示，新的大桥将在春天开放，渡轮停止运行。\n",
    "title.txt": "Vineyard harvest fails\n\nRain in June spoiled the grapes of the southern slopes.\n",
    "body.txt": "Rain in June\n\nThe vineyard of the monastery stood under water for a week.\n",
    "runner.txt": "A runner wins the marathon\n\nShe was running for three hours and runs again in May.\n",
    "numbers.txt": "Budget of 1,250,000 crowns\n\nOn 3.5 percent of the roads, the COVID-19 rules apply.\n",
}


class QueryLanguage(harness.Case):
    def setUp(self):
        super().setUp()
        self.write_all(FILES)
        self.index()

    def check(self, rows):
        """Rows of (query, the names that it finds, without ".txt", in any order)."""
        for query, expected in rows:
            with self.subTest(query=query):
                self.assertEqual({f"{name}.txt" for name in expected}, self.found(query))

    def check_same(self, *queries):
        """All queries find the same articles, and some."""
        first = self.found(queries[0])
        self.assertTrue(first, queries[0])
        for query in queries:
            with self.subTest(query=query):
                self.assertEqual(first, self.found(query))

    def test_case_means_nothing(self):
        self.check_same("hostages", "Hostages", "HOSTAGES", "hOsTaGeS")
        self.check_same("title:Vineyard", "TITLE:vineyard", "Title:VINEYARD")
        self.check_same('"fire in a granary"', '"Fire In A Granary"')
        first, second = self.search("Hostages"), self.search("hostages")
        self.assertEqual(first["hits"], second["hits"])

    def test_forms_of_a_word_find_one_another(self):
        self.check([("hostage", ["hostages"]), ("marches", ["hostages"]), ("marathons", ["runner"])])
        self.check([("Verhandlung", ["german"]), ("мосты", ["russian"])])

    def test_the_very_form_ranks_above_other_forms(self):
        (best, *_) = self.search("=runner OR running")["hits"]
        self.assertTrue(best["path"].endswith("runner.txt"))

    def test_equals_finds_this_form_alone(self):
        self.check([("=hostages", ["hostages"]), ("=hostage", []), ("=running", ["runner"])])

    def test_diacritics_may_be_left_out_or_added(self):
        self.check_same("café", "cafe", "Cafe", "CAFÉ", "cafe\u0301")
        self.check([
            ("zarate", ["diacritics"]), ("lodz", ["diacritics"]), ("Łodz", ["diacritics"]),
            ("Gokdere", ["diacritics"]), ("elysee", ["diacritics"]), ("Élysée", ["diacritics"]),
            ("strasse", ["german"]), ("Strasse", ["german"]), ("ёлка", ["russian"]), ("елка", ["russian"]),
            ("المدرسة", ["arabic"]), ("المَدْرَسَة", ["arabic"]),
        ])

    def test_possessives_are_the_name(self):
        self.check_same("OKB", "OKB's", "okb", "OKB’s")
        self.check([("Orlowe", ["agency"]), ("Orlowe's", ["agency"])])

    def test_hyphenated_joined_and_separate_words_find_one_another(self):
        every = ["ceasefire", "cease-fire", "cease fire"]
        for query in ("ceasefire", "cease-fire", "Cease-Fire"):
            self.check([(query, every)])
        self.check([('"cease fire"', ["cease-fire", "cease fire"])])
        self.assertLessEqual({f"{name}.txt" for name in every}, self.found("cease fire"))

    def test_names_are_found_without_their_article(self):
        self.check_same("Kharroubi", "kharroubi")
        self.check([("Kharroubi", ["alnames", "barename"])])
        self.assertIn("alnames.txt", self.found("al-Kharroubi"))
        self.assertIn("barename.txt", self.found("al-Kharroubi"))

    def test_phrases(self):
        self.check([
            ('"harvest of a whole village"', ["fire"]),
            ('"whole harvest"', []),
            ('"harvest fails"', ["title"]),
            ('"stood under water"', ["body"]),
            ('"hostages march"', ["hostages"]),
            ('"fails rain"', []),
        ])

    def test_plus_minus_and_operators(self):
        self.check([
            ("+harvest +village", ["fire"]),
            ("harvest AND village", ["fire"]),
            ("harvest -village", ["cease fire", "title"]),
            ("harvest NOT village", ["cease fire", "title"]),
            ("vineyard OR granary", ["title", "body", "fire"]),
            ("vineyard granary", ["title", "body", "fire"]),
            ("+vineyard granary", ["title", "body"]),
            ("(vineyard OR granary) AND harvest", ["title", "fire"]),
            ("vineyard OR granary AND monastery", ["title", "body"]),
            ("(vineyard OR granary) AND NOT monastery", ["title", "fire"]),
            ("vineyard -(monastery OR rain)", []),
            ("harvest AND nowhereatall", []),
            ('+"in June" -grapes', ["body"]),
        ])

    def test_a_negative_query_searches_everything(self):
        self.assertEqual(set(FILES) - {"title.txt", "body.txt"}, self.found("-vineyard"))

    def test_lower_case_operators_are_words(self):
        self.assertEqual(self.found("vineyard granary"), self.found("vineyard or granary") & {
            "title.txt", "body.txt", "fire.txt"})

    def test_fields(self):
        self.check([
            ("title:vineyard", ["title"]),
            ('title:"vineyard harvest"', ["title"]),
            ("title:(vineyard OR granary)", ["title", "fire"]),
            ("lang:de", ["german"]),
            ("lang:ru", ["russian"]),
            ("lang:ar", ["arabic"]),
            ("lang:zh", ["chinese"]),
            ("lang:DE", ["german"]),
            ("lang:de AND vineyard", []),
            ("source:Brackmoor", ["hostages"]),
            ('source:"Brackmoor Times"', ["hostages"]),
            ("-lang:en -lang:de", ["russian", "arabic", "chinese"]),
        ])

    def test_prefixes(self):
        self.check([
            ("vine*", ["title", "body"]),
            ("VINE*", ["title", "body"]),
            ("title:vine*", ["title"]),
            ("Khar*", ["alnames", "barename"]),
            ("моста*", ["russian"]),
            ("zára*", ["diacritics"]),
        ])

    def test_scripts_without_spaces(self):
        self.check([("渡轮", ["chinese"]), ("大桥", ["chinese"]), ('"新的大桥"', ["chinese"])])

    def test_numbers(self):
        self.check([("1250000", ["numbers"]), ("1,250,000", ["numbers"]), ("3.5", ["numbers"]),
                    ("COVID-19", ["numbers"]), ("covid19", ["numbers"])])

    def test_odd_syntax_finds_something_and_warns(self):
        for query in ('"hostages', "(hostages", "hostages)", "hostages AND", "OR hostages", "hostages -"):
            with self.subTest(query=query):
                result = self.run_search("--format", "paths", "--", query)
                self.assertEqual([str(self.news / "hostages.txt")], result.lines)
                self.assertNotEqual("", result.messages)
                self.run_search("--strict", "--", query, status=2)

    def test_a_warning_points_at_its_place(self):
        (warning,) = self.search('Café "hostages')["warnings"]
        self.assertEqual((5, 1), (warning["offset"], warning["length"]))
        result = self.run_search("--", 'Café "hostages')
        self.assertIn('  Café ["]hostages\n', result.messages)

    def test_stop_words_alone_are_searched(self):
        self.assertTrue(self.found("the"))
        self.assertIn("fire.txt", self.found('"in a"'))

    def test_an_unknown_field_is_a_word_and_warned_of(self):
        result = self.run_search("--format", "paths", "--", "vinyard:grapes")
        self.assertEqual([str(self.news / "title.txt")], result.lines)
        self.assertIn("no field 'vinyard'", result.messages)
        self.assertEqual("", self.run_search("--", "vineyard: grapes").messages)

    def test_the_match_is_marked_in_title_and_text(self):
        text = self.run_search("hostages").text
        self.assertIn("Families of the *hostages* march", text)
        self.assertIn("Relatives of the *hostages* marched", text)


if __name__ == "__main__":
    harness.main()
