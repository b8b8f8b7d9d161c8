#include "searcher/search/snippet.h"

#include <doctest/doctest.h>

#include "searcher/analysis/compile.h"

namespace dragoman {
namespace {

struct Paragraph {
  ZoneKind kind;
  std::string text;
};

Article article_of(const std::vector<Paragraph>& paragraphs, const std::string& lang = "en") {
  Article article;
  article.lang = lang;
  for (const Paragraph& paragraph : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += paragraph.text;
    article.zones.push_back(
        {paragraph.kind, begin, static_cast<std::uint32_t>(article.text.size())});
    article.text += '\n';
  }
  article.title = article.text.substr(0, article.text.find('\n'));
  return article;
}

// The text with its matches between asterisks.
std::string marked(const Snippet& snippet) {
  std::string text = snippet.text;
  for (auto match = snippet.matches.rbegin(); match != snippet.matches.rend(); ++match) {
    text.insert(match->end, "*").insert(match->begin, "*");
  }
  return text;
}

struct Shown {
  std::string title;
  std::vector<std::string> snippets;
};

Shown shown(const std::string& query, const Article& article, const SnippetRequest& request = {}) {
  Tokenizer tokenizer{AnalyzerSettings{}};
  const Xapian::Database empty{std::string(), Xapian::DB_BACKEND_INMEMORY};
  const std::vector<std::string> languages = {"ar", "de", "en"};
  const CompiledQuery compiled = compile_query(query, {}, {empty, {}, tokenizer, languages});
  SentenceSplitter splitter;
  const auto prose = mark_prose(article, tokenizer, compiled.matcher);
  Shown result{marked(mark_title(article, tokenizer, compiled.matcher)), {}};
  for (const Snippet& snippet : make_snippets(article, prose, request, splitter)) {
    result.snippets.push_back(marked(snippet));
  }
  return result;
}

// The only snippet, or "(none)".
std::string snippet_of(const std::string& query, const Article& article) {
  const Shown result = shown(query, article);
  REQUIRE(result.snippets.size() <= 1);
  return result.snippets.empty() ? "(none)" : result.snippets[0];
}

const Article kStrike = article_of({
    {ZoneKind::Headline, "Dockers' strike ends in Lindkai"},
    {ZoneKind::Credit, "Source: The Strike Herald"},
    {ZoneKind::Body, "The ports opened at dawn. Nobody spoke of strikes."},
    {ZoneKind::Subhead, "Back to work"},
    {ZoneKind::Body, "A crane driver wept.  The dockers had struck for\ta month. It was cold."},
    {ZoneKind::Furniture, "Read more: strike, dockers, cranes and month"},
});

TEST_CASE("a snippet is whole sentences with every match marked, whatever matched it") {
  struct Row {
    std::string query, title, snippet;
  };
  const std::vector<Row> rows = {
      {"strike", "Dockers' *strike* ends in Lindkai",
       "The ports opened at dawn. Nobody spoke of *strikes*."},
      {"dockers month", "*Dockers*' strike ends in Lindkai",
       "A crane driver wept. The *dockers* had struck for a *month*. It was cold."},
      {"\"crane driver\"", "Dockers' strike ends in Lindkai",
       "A *crane driver* wept. The dockers had struck for a month. It was cold."},
      {"\"driver crane\" dawn", "Dockers' strike ends in Lindkai",
       "The ports opened at *dawn*. Nobody spoke of strikes."},
      {"title:strike", "Dockers' *strike* ends in Lindkai",
       "The ports opened at dawn. Nobody spoke of strikes."},
      {"work -ports", "Dockers' strike ends in Lindkai", "Back to *work*"},
      {"herald", "Dockers' strike ends in Lindkai",
       "The ports opened at dawn. Nobody spoke of strikes."},
      {"cranes", "Dockers' strike ends in Lindkai",
       "A *crane* driver wept. The dockers had struck for a month. It was cold."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    const Shown result = shown(row.query, kStrike, {.passages = 1});
    CHECK(result.title == row.title);
    CHECK(result.snippets == std::vector{row.snippet});
  }
}

TEST_CASE("a title shows its matches, an apostrophe left out of them") {
  CHECK(shown("strike", kStrike).title == "Dockers' *strike* ends in Lindkai");
  CHECK(shown("docker", kStrike).title == "*Dockers*' strike ends in Lindkai");
}

TEST_CASE("a title of the reader's making is no field of its own") {
  Article article = kStrike;
  article.title_inferred = true;
  CHECK(shown("title:strike", article).title == "Dockers' strike ends in Lindkai");
  CHECK(shown("strike", article).title == "Dockers' *strike* ends in Lindkai");
}

TEST_CASE("a sentence is shown rather than a heading that matches as well") {
  const std::string sentence =
      "After a month of talks the strike was over, said the chairwoman of the union.";
  const Article article =
      article_of({{ZoneKind::Body, "Lindkai - Strike"}, {ZoneKind::Body, sentence}});
  CHECK(snippet_of("strike", article) ==
        "After a month of talks the *strike* was over, said the chairwoman of the union.");
}

TEST_CASE("an article of furniture alone has no snippet") {
  CHECK(snippet_of("more", article_of({{ZoneKind::Furniture, "Read more: more"}})) == "(none)");
  CHECK(snippet_of("more", Article{}) == "(none)");
}

TEST_CASE("a sentence too long to show is cut between words around its match") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + " ";
  const std::string result = snippet_of("word60", article_of({{ZoneKind::Body, text}}));
  CHECK(result.starts_with("…word"));
  CHECK(result.find("*word60*") != std::string::npos);
  CHECK(result.ends_with("…"));
  CHECK(result.size() < kSnippetBytes + 20);
  CHECK(result.find(" …") == std::string::npos);
}

TEST_CASE("words far from each other in a sentence too long to show are both shown") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "word" + std::to_string(i) + " ";
  const Shown result = shown("word20 word180", article_of({{ZoneKind::Body, text}}));
  REQUIRE(result.snippets.size() == 2);
  CHECK(result.snippets[0].find("*word20*") != std::string::npos);
  CHECK(result.snippets[1].find("*word180*") != std::string::npos);
}

TEST_CASE("a phrase where a long sentence is cut stays whole") {
  for (int lead = 0; lead < 120; ++lead) {
    std::string text(static_cast<std::size_t>(lead), 'x');
    text += " crane driver";
    for (int i = 0; i < 60; ++i) text += " word" + std::to_string(i);
    CAPTURE(lead);
    CHECK(snippet_of("\"crane driver\"", article_of({{ZoneKind::Body, text}}))
              .find("*crane driver*") != std::string::npos);
  }
}

TEST_CASE("a long sentence without spaces is cut between characters") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "水坝";
  const Article article = article_of({{ZoneKind::Body, text}}, "zh");
  const std::string snippet = snippet_of("nothing", article);
  CHECK(snippet.size() <= kSnippetBytes + 3);
  CHECK((snippet.size() - 3) % 3 == 0);
  CHECK(snippet.starts_with("水坝"));
  CHECK(snippet.ends_with("…"));
}

// Long enough that no two of its paragraphs, and not all of one, go into a snippet.
const std::string kFill =
    "The rest of the morning went by, as so many of them did in that slow year of the strike, "
    "without any event that the harbour office thought worth "
    "writing down, and the gulls had the long quay to themselves until the bells rang at noon. "
    "Even the tugs stayed where they were, with their lamps out and their crews asleep below.";
const Article kLong = article_of({
    {ZoneKind::Body, "A crane driver wept. " + kFill + " The dockers went home."},
    {ZoneKind::Subhead, "A vote in the rain"},
    {ZoneKind::Body, "The ballot was close. " + kFill + " A ballot box was lost. It rained."},
    {ZoneKind::Furniture, "Read more: crane, dockers, ballot"},
    {ZoneKind::Credit, "Ballot photo: crane"},
    {ZoneKind::Body, "At last the owner spoke. He owns the cranes."},
});

TEST_CASE("passages are chosen to show as many words of the query as they can") {
  struct Row {
    std::string query;
    std::uint32_t passages;
    std::vector<std::string> snippets;
  };
  const std::vector<Row> rows = {
      {"ballot dockers owner",
       3,
       {"The *dockers* went home.", "A *ballot* box was lost.",
        "At last the *owner* spoke. He *owns* the cranes."}},
      {"ballot rained", 3, {"A *ballot* box was lost. It *rained*."}},
      {"wept owner", 0, {}},
      {"weather", 3, {"A crane driver wept."}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    std::vector<std::string> snippets =
        shown(row.query, kLong, {.passages = row.passages}).snippets;
    for (std::string& snippet : snippets) {
      if (const auto fill = snippet.find(" The rest of"); fill != std::string::npos)
        snippet.resize(fill);
      if (const auto fill = snippet.find("Even the tugs"); fill == 0)
        snippet.erase(0, snippet.find("below. ") + 7);
    }
    CHECK(snippets == row.snippets);
  }
}

TEST_CASE("no more passages are shown than were asked for, the best ones") {
  const std::vector<std::string> two =
      shown("wept ballot lost rained owner owns cranes", kLong, {.passages = 2}).snippets;
  REQUIRE(two.size() == 2);
  CHECK(two[0].ends_with("A *ballot* box was *lost*. It *rained*."));
  CHECK(two[1] == "At last the *owner* spoke. He *owns* the *cranes*.");
}

TEST_CASE("passages that touch are one") {
  const Article article = article_of(
      {{ZoneKind::Body, kFill + " The captain slept. " + "The pilot, however, sailed. " + kFill}});
  const auto snippets = shown("captain pilot tugs", article).snippets;
  CHECK(snippets.size() == 1);
}

TEST_CASE("context is whole sentences on either side, and goes over into other paragraphs") {
  const Article article = article_of({
      {ZoneKind::Body, "One came. Two came."},
      {ZoneKind::Furniture, "Subscribe now!"},
      {ZoneKind::Body, "Three came. Four came. Five " + kFill + kFill},
      {ZoneKind::Body, "Six came. Seven came."},
  });
  const std::string tail = " Five " + kFill.substr(0, kFill.find(". ") + 1);
  struct Row {
    std::uint32_t context;
    std::string start;
  };
  for (const Row& row : std::vector<Row>{{0, "*Three* came. Four came."},
                                         {1, "Two came. *Three* came. Four came."},
                                         {2, "One came. Two came. *Three* came. Four came."},
                                         {9, "One came. Two came. *Three* came. Four came."}}) {
    CAPTURE(row.context);
    const auto snippets = shown("three", article, {.passages = 3, .context = row.context}).snippets;
    REQUIRE(snippets.size() == 1);
    CHECK(snippets[0].starts_with(row.start));
    CHECK(snippets[0].find("Subscribe") == std::string::npos);
    CHECK(snippets[0].ends_with("Seven came.") == (row.context == 9));
  }
}

TEST_CASE("passages whose contexts meet are one") {
  const Article article = article_of({{ZoneKind::Body, "One came. Two came."},
                                      {ZoneKind::Body, kFill + " Three came."},
                                      {ZoneKind::Body, "Four came. Five came."}});
  CHECK(shown("two five", article).snippets.size() == 2);
  const auto joined = shown("two five", article, {.passages = 3, .context = 3}).snippets;
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].ends_with("Three came. Four came. *Five* came."));
}

TEST_CASE("passages whose contexts reach the end of the article are one") {
  const Article article = article_of(
      {{ZoneKind::Body, "One came. " + kFill + " Three came. " + kFill + " Five came."}});
  for (const std::uint32_t context : {6U, 7U, 20U}) {
    CAPTURE(context);
    const auto snippets =
        shown("three five", article, {.passages = 3, .context = context}).snippets;
    REQUIRE(snippets.size() == 1);
    CHECK(snippets[0].ends_with("*Five* came."));
  }
}

TEST_CASE("an article's place line is no beginning worth showing") {
  CHECK(snippet_of("nothing",
                   article_of({{ZoneKind::Body, "Lindkai, Monday"}, {ZoneKind::Body, kFill}}))
            .starts_with("The rest of the morning"));
}

TEST_CASE("sentences without end don't take long") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "dock ";
  const auto snippets =
      shown("dock", article_of({{ZoneKind::Body, text}}), {.context = 5}).snippets;
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].size() < 10 * kSnippetBytes);
}

TEST_CASE("matches in right-to-left text stand where they stand in the text") {
  const Article article =
      article_of({{ZoneKind::Body, "وصلت السفينة إلى الميناء. قال القبطان إن السفن كثيرة."}}, "ar");
  CHECK(snippet_of("الميناء", article) ==
        "وصلت السفينة إلى *الميناء*. قال القبطان إن السفن كثيرة.");
}

}  // namespace
}  // namespace dragoman
