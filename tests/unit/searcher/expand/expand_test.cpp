#include "searcher/expand/expand.h"

#include <doctest/doctest.h>

#include "tests/unit/searcher/small_index.h"

namespace dragoman {
namespace {

using Forms = std::vector<std::string>;

// Segments of documents, each with the given terms.
class TestVocabulary {
 public:
  explicit TestVocabulary(const std::vector<std::vector<Forms>>& segments) {
    for (const std::vector<Forms>& documents : segments) {
      Xapian::WritableDatabase segment(std::string(), Xapian::DB_BACKEND_INMEMORY);
      for (const Forms& terms : documents) {
        Xapian::Document document;
        for (const std::string& term : terms) document.add_term(term);
        segment.add_document(document);
      }
      database_.add_database(segment);
      lexicons_.push_back(Lexicon::from_bytes(make_lexicon(segment)));
    }
  }

  Vocabulary get() const { return {database_, lexicons_}; }

 private:
  Xapian::Database database_;
  std::vector<Lexicon> lexicons_;
};

const TestVocabulary& names() {
  static const TestVocabulary vocabulary({
      {{"haniyeh", "haniya", "hani", "hostage"}, {"haniyeh", "Shaniyeh", "hastage", "Zhani"}},
      {{"haniyyah", "هنية", "هنيه", "hostages"}, {"Sherald", "XSherald", "XShera", "hxniyeh"}},
      {},
      {{"haniyeh", "strike", "жук", "жаку"}},
  });
  return vocabulary;
}

TEST_CASE("a pattern is expanded over all segments, in its field alone") {
  struct Row {
    std::string pattern;
    const Field& field;
    Forms forms;
  };
  for (const Row& row : std::vector<Row>{
           {"hani*", kTextField, {"hani", "haniya", "haniyeh", "haniyyah"}},
           {"han?yeh", kTextField, {"haniyeh"}},
           {"h?niyeh", kTextField, {"haniyeh", "hxniyeh"}},
           {"*stage", kTextField, {"hastage", "hostage"}},
           {"*stage*", kTextField, {"hastage", "hostage", "hostages"}},
           {"h*y*h", kTextField, {"haniyeh", "haniyyah", "hxniyeh"}},
           {"????", kTextField, {"hani", "жаку", "هنية", "هنيه"}},
           {"ж?к", kTextField, {"жук"}},
           {"هني?", kTextField, {"هنية", "هنيه"}},
           {"*z*", kTextField, {}},
           {"hani", kTextField, {"hani"}},
           {"hani*", kTitleField, {"haniyeh"}},
           {"h*", kTitleField, {"haniyeh"}},
           {"*", kTitleField, {"haniyeh"}},
           {"hani*", kBodyField, {"hani", "haniya", "haniyeh", "haniyyah"}},
           {"hera*", kSourceField, {"hera", "herald"}},
           {"*ald", kSourceField, {"herald"}},
           {"*", kSourceField, {"hera", "herald"}},
           {"*", kAuthorField, {}},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.field.name);
    ExpansionBudget budget;
    CHECK(expand_pattern(names().get(), row.field, row.pattern, budget) == Expansion{row.forms});
  }
}

TEST_CASE("a fuzzy word stands for those that are spelled nearly like it") {
  struct Row {
    std::string form;
    std::uint32_t edits;
    const Field& field;
    Forms forms;
  };
  for (const Row& row : std::vector<Row>{
           {"haniyeh", 1, kTextField, {"haniyeh", "hxniyeh"}},
           {"haniyeh", 2, kTextField, {"haniya", "haniyeh", "haniyyah", "hxniyeh"}},
           {"hnaiyeh", 1, kTextField, {"haniyeh"}},
           {"xaniyeh", 1, kTextField, {"haniyeh"}},
           {"hostgae", 1, kTextField, {"hostage"}},
           {"هنية", 1, kTextField, {"هنية", "هنيه"}},
           {"жку", 1, kTextField, {"жаку", "жук"}},
           {"zzzzzz", 2, kTextField, {}},
           {"", 2, kTextField, {}},
           {std::string(5000, 'a'), 2, kTextField, {}},
           {"haniya", 2, kTitleField, {"haniyeh"}},
           {"heral", 1, kSourceField, {"hera", "herald"}},
       }) {
    CAPTURE(row.form);
    ExpansionBudget budget;
    CHECK(expand_fuzzy(names().get(), row.field, row.form, row.edits, budget) ==
          Expansion{row.forms});
  }
}

TEST_CASE("a regular expression stands for the words that it matches from end to end") {
  struct Row {
    std::string expression;
    const Field& field;
    Forms forms;
  };
  for (const Row& row : std::vector<Row>{
           {"hani(ya|yeh)", kTextField, {"haniya", "haniyeh"}},
           {"hani", kTextField, {"hani"}},
           {"hani|haniya", kTextField, {"hani", "haniya"}},
           {".*stages?", kTextField, {"hastage", "hostage", "hostages"}},
           {"h[^a].*", kTextField, {"hostage", "hostages", "hxniyeh"}},
           {"^hani$", kTextField, {"hani"}},
           {"ж.к", kTextField, {"жук"}},
           {"\\p{Arabic}+", kTextField, {"هنية", "هنيه"}},
           {"z+", kTextField, {}},
           {"", kTextField, {}},
           {"hani.*", kTitleField, {"haniyeh"}},
           {"h.*d", kSourceField, {"herald"}},
       }) {
    CAPTURE(row.expression);
    ExpansionBudget budget;
    const RegexExpansion found = expand_regex(names().get(), row.field, row.expression, budget);
    CHECK(found.expansion == Expansion{row.forms});
    CHECK(found.error.empty());
  }
}

TEST_CASE("a mistake in a regular expression is told, and one too large is refused") {
  const std::string large =
      "the regular expression stands for too much; make it simpler, with fewer or smaller "
      "repetitions";
  for (const auto& [expression, error] : std::vector<std::pair<std::string, std::string>>{
           {"hani(ya", "missing ): hani(ya"},
           {"a)b", "unexpected ): a)b"},
           {"[z-a]", "invalid character class range: z-a"},
           {"*a", "no argument for repetition operator: *"},
           {"(a)\\1", "invalid escape sequence: \\1"},
           {"\xff", "invalid UTF-8"},
           {"a{1001}", "invalid repetition size: {1001}"},
           {"(a{1,100}){1,100}", "invalid repetition size: {1,100}"},
           {"(?:.{500}){1,2}", large},
           {std::string(1001, 'a'), "the regular expression has more than 1000 bytes"},
       }) {
    CAPTURE(expression);
    ExpansionBudget budget;
    const RegexExpansion found = expand_regex(names().get(), kTextField, expression, budget);
    CHECK(found.error == error);
    CHECK(found.expansion == Expansion{});
  }
}

TEST_CASE("of too many forms those are kept that most articles have, over all segments") {
  std::vector<Forms> first;
  std::vector<Forms> second;
  Forms all;
  for (int i = 0; i < 1001; ++i) all.push_back("w" + std::to_string(1000 + i));
  first.push_back(all);
  all.erase(all.begin() + 500);
  second.push_back(all);
  const TestVocabulary vocabulary({first, second});
  ExpansionBudget budget;
  const Expansion found = expand_pattern(vocabulary.get(), kTextField, "w*", budget);
  CHECK(found.is_cut);
  REQUIRE(found.forms.size() == kMaxExpansions);
  CHECK(found.forms[499] == "w1499");
  CHECK(found.forms[500] == "w1501");
  CHECK(budget.forms == 4000);
}

TEST_CASE("the expansions of one query share a budget") {
  ExpansionBudget forms{.forms = 5};
  CHECK(expand_pattern(names().get(), kTextField, "hani*", forms).forms.size() == 4);
  CHECK(expand_pattern(names().get(), kTextField, "ho*", forms) == Expansion{{"hostage"}, true});
  CHECK(expand_pattern(names().get(), kTextField, "ho*", forms) == Expansion{{}, true});
  ExpansionBudget bytes{.bytes = 30};
  CHECK(expand_pattern(names().get(), kTextField, "*yeh", bytes).is_cut);
  CHECK(expand_fuzzy(names().get(), kTextField, "haniyeh", 1, bytes) == Expansion{{}, true});
  CHECK(expand_regex(names().get(), kTextField, ".*", bytes).expansion == Expansion{{}, true});
  CHECK(expand_pattern(names().get(), kSourceField, "*", bytes) == Expansion{{}, true});
  ExpansionBudget time;
  CHECK(expand_regex(names().get(), kTextField, "hani", time).expansion == Expansion{{"hani"}});
  CHECK(time.regex_time < ExpansionBudget().regex_time);
  time.regex_time = {};
  CHECK(expand_regex(names().get(), kTextField, "hani", time).expansion == Expansion{{}, true});
}

TEST_CASE("looking for stems is paid for, too") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  const TestVocabulary vocabulary({{{"baca", "membaca", "XSherald"}}});
  const auto expand = [&](const Field& field, const std::string& form, ExpansionBudget& budget) {
    return expand_stems(vocabulary.get(), field, form, Forms{form}, Forms{"id"}, tokenizer, budget);
  };
  ExpansionBudget budget{.forms = 3, .bytes = 2000};
  CHECK(expand(kTextField, "baca", budget) == Expansion{{"baca", "membaca"}});
  CHECK(budget.bytes == 2000 - std::string("baca\nmembaca\n").size() - 2 * 512);
  CHECK(budget.forms == 1);
  CHECK(expand(kSourceField, "herald", budget) == Expansion{{"herald"}});
  CHECK(expand(kSourceField, "herald", budget) == Expansion{{}, true});
  ExpansionBudget little{.bytes = 5};
  CHECK(expand(kTextField, "absent", little) == Expansion{{}, true});
}

TEST_CASE("what may be a form of a word is paid for by the language") {
  Tokenizer tokenizer{AnalyzerSettings{}};
  for (const auto& [languages, bytes] : std::vector<std::pair<Forms, std::size_t>>{
           {{"en"}, 2000}, {{"en", "de", "fr", "es"}, 5000}}) {
    CAPTURE(languages.size());
    ExpansionBudget budget{.bytes = bytes};
    CHECK(expand_stems(names().get(), kTextField, "hostage", Forms{"hostag"}, languages, tokenizer,
                       budget) == Expansion{{"hostage", "hostages"}});
    budget.bytes = languages.size() * 600;
    CHECK(expand_stems(names().get(), kTextField, "hostage", Forms{"hostag"}, languages, tokenizer,
                       budget)
              .is_cut);
  }
}

TEST_CASE("a word's stem stands for all its forms") {
  struct Row {
    std::string form;
    Forms stems;
    Forms languages;
    Forms forms;
  };
  const TestVocabulary vocabulary({
      {{"strike", "strikes", "striking", "strikers", "street", "hurry", "dying"}},
      {{"strike", "hurried", "hurries", "die", "الميناء", "ميناء", "وميناء", "مينا"}},
      {{"haus", "hauser", "hausern", "kitap", "kitabi", "baca", "membaca", "港口", "港口区"}},
      {{"град", "градови", "градовима"}},
  });
  Tokenizer tokenizer{AnalyzerSettings{}};
  for (const Row& row : std::vector<Row>{
           {"strike", {"strike", "strike"}, {"en"}, {"strike", "strikes", "striking"}},
           {"striking", {"strike"}, {"en", "de"}, {"strike", "strikes", "striking"}},
           {"die", {"die"}, {"en"}, {"die", "dying"}},
           {"dying", {"die"}, {"en"}, {"die", "dying"}},
           {"hurry", {"hurri"}, {"en"}, {"hurried", "hurries", "hurry"}},
           {"hurry", {"hurry"}, {}, {"hurry"}},
           {"hauser", {"haus"}, {"de"}, {"haus", "hauser", "hausern"}},
           {"kitap", {"kitap"}, {"tr"}, {"kitabi", "kitap"}},
           {"baca", {"baca"}, {"id"}, {"baca", "membaca"}},
           {"港口", {"港口"}, {"en", "zh"}, {"港口"}},
           // Whose stem is in other letters.
           {"градови", {"grad"}, {"sr"}, {"градови", "градовима"}},
           {"absent", {"absent"}, {"en"}, {}},
       }) {
    CAPTURE(row.form);
    ExpansionBudget budget;
    CHECK(expand_stems(vocabulary.get(), kTextField, row.form, row.stems, row.languages, tokenizer,
                       budget) == Expansion{row.forms});
  }
}

TEST_CASE("all Arabic forms of a word are found, with what is put before it") {
  SmallIndex index;
  ExpansionBudget budget;
  const std::string word = "مفاوضات";
  std::vector<std::string> stems;
  for (const Token& token : index.tokenizer.tokenize(word, "ar")) stems.emplace_back(token.stem);
  const Vocabulary vocabulary{index.database, index.lexicons};
  CHECK(expand_stems(vocabulary, kTextField, word, stems, index.languages, index.tokenizer, budget)
            .forms == Forms{"المفاوضات"});
}

TEST_CASE("stems are looked for in titles too, and words of other fields stand for themselves") {
  SmallIndex index(3);
  const Vocabulary vocabulary{index.database, index.lexicons};
  const Forms stem = {"sahrawi"};
  const Forms herald = {"herald"};
  ExpansionBudget budget;
  CHECK(expand_stems(vocabulary, kTitleField, "strikes", Forms{"strike"}, index.languages,
                     index.tokenizer, budget) == Expansion{{"strike"}});
  CHECK(expand_stems(vocabulary, kSourceField, "herald", herald, index.languages, index.tokenizer,
                     budget) == Expansion{{"herald"}});
  CHECK(expand_stems(vocabulary, kSourceField, "heralds", herald, index.languages, index.tokenizer,
                     budget) == Expansion{});
}

}  // namespace
}  // namespace dragoman
