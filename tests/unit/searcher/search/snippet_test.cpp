#include "searcher/search/snippet.h"

#include <doctest/doctest.h>

#include "searcher/query/compile.h"

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
  std::string title, snippet;
};

Shown shown(const std::string& query, const Article& article) {
  Tokenizer tokenizer{AnalyzerSettings{}};
  const Xapian::Database empty{std::string(), Xapian::DB_BACKEND_INMEMORY};
  const std::vector<std::string> languages = {"ar", "de", "en"};
  const CompiledQuery compiled = compile_query(query, {}, {empty, {}, tokenizer, languages});
  SentenceSplitter splitter;
  SnippetMaker maker(tokenizer, splitter, compiled.matcher);
  const std::vector<Snippet> snippets = maker.make(article);
  REQUIRE(snippets.size() <= 1);
  return {marked(maker.mark_title(article)), snippets.empty() ? "(none)" : marked(snippets[0])};
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
      {"dockers month", "*Dockers'* strike ends in Lindkai",
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
    const Shown result = shown(row.query, kStrike);
    CHECK(result.snippet == row.snippet);
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
  CHECK(shown("strike", article).snippet ==
        "After a month of talks the *strike* was over, said the chairwoman of the union.");
}

TEST_CASE("an article of furniture alone has no snippet") {
  CHECK(shown("more", article_of({{ZoneKind::Furniture, "Read more: more"}})).snippet == "(none)");
  CHECK(shown("more", Article{}).snippet == "(none)");
}

TEST_CASE("a sentence too long to show is cut between words around its match") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + " ";
  const Shown result = shown("word60", article_of({{ZoneKind::Body, text}}));
  CHECK(result.snippet.starts_with("…word"));
  CHECK(result.snippet.find("*word60*") != std::string::npos);
  CHECK(result.snippet.ends_with("…"));
  CHECK(result.snippet.size() < kSnippetBytes + 20);
  CHECK(result.snippet.find(" …") == std::string::npos);
}

TEST_CASE("a long sentence without spaces is cut between characters") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "水坝";
  const Snippet snippet = [&] {
    Tokenizer tokenizer{AnalyzerSettings{}};
    SentenceSplitter splitter;
    const Matcher nothing;
    return SnippetMaker(tokenizer, splitter, nothing)
        .make(article_of({{ZoneKind::Body, text}}, "zh"))
        .at(0);
  }();
  CHECK(snippet.text.size() <= kSnippetBytes + 3);
  CHECK((snippet.text.size() - 3) % 3 == 0);
  CHECK(snippet.text.starts_with("水坝"));
  CHECK(snippet.text.ends_with("…"));
}

TEST_CASE("matches in right-to-left text stand where they stand in the text") {
  const Article article =
      article_of({{ZoneKind::Body, "وصلت السفينة إلى الميناء. قال القبطان إن السفن كثيرة."}}, "ar");
  CHECK(shown("الميناء", article).snippet ==
        "وصلت السفينة إلى *الميناء*. قال القبطان إن السفن كثيرة.");
}

}  // namespace
}  // namespace dragoman
