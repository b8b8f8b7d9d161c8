// Answers must not show how an index is cut into segments, nor how many hits were asked for.
#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "common/index/schema.h"
#include "searcher/analysis/compile.h"
#include "searcher/search/explain.h"
#include "searcher/search/rank.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/searcher/search/answers.h"

namespace dragoman {
namespace {

constexpr std::size_t kArticles = 600;
const std::vector<std::string> kWords = {"cease",  "fire",  "ceasefire", "ceasefires", "dam",
                                         "damage", "dams",  "the",       "port",       "portal",
                                         "ports",  "river", "talk",      "talks",      "talking"};

// Articles of few and frequent words, so that their words meet in every way.
std::vector<std::vector<std::string>> random_articles() {
  std::mt19937 random(7);
  std::geometric_distribution<std::size_t> word(0.2);
  std::uniform_int_distribution<std::size_t> length(3, 25);
  std::vector<std::vector<std::string>> articles(kArticles);
  for (auto& article : articles) {
    article.resize(length(random));
    for (std::string& chosen : article) chosen = kWords[word(random) % kWords.size()];
  }
  return articles;
}

class TestIndex {
 public:
  explicit TestIndex(std::size_t segments) {
    const auto articles = random_articles();
    Tokenizer tokenizer{AnalyzerSettings{}};
    for (std::size_t segment = 0; segment < segments; ++segment) {
      Xapian::WritableDatabase part = new_segment(folder_, segment);
      for (std::size_t i = segment; i < kArticles; i += segments) {
        part.add_document(document(articles[i], i, tokenizer));
      }
      part.commit();
      database_.add_database(part);
      lexicons_.push_back(Lexicon::from_bytes(make_lexicon(part)));
    }
  }

  // The keys and scores of the best, as text; with the sum of each score's parts where that
  // isn't the score.
  std::string answer(const std::string& query, std::uint32_t limit) {
    Tokenizer tokenizer{AnalyzerSettings{}};
    const CompiledQuery compiled =
        compile_query(query, {}, {database_, lexicons_, tokenizer, languages_});
    std::string text;
    for (const RankedDocument& hit :
         rank(database_, {.query = compiled.query, .limit = limit}).documents) {
      text += database_.get_document(hit.id).get_data() + ' ' + std::to_string(hit.score);
      double sum = 0;
      for (const ScorePart& part : explain_score(database_, compiled.query, hit.id)) {
        sum += part.score;
      }
      if (sum < hit.score - 1e-6 || sum > hit.score + 1e-6) text += " is " + std::to_string(sum);
      text += '\n';
    }
    return text;
  }

 private:
  static Xapian::Document document(const std::vector<std::string>& words, std::size_t number,
                                   Tokenizer& tokenizer) {
    Xapian::Document document;
    std::string text;
    for (const std::string& word : words) text += word + ' ';
    for (const Token& token : tokenizer.tokenize(text, "en")) {
      document.add_posting(std::string(token.form), token.position);
      document.add_term('Z' + std::string(token.stem));
    }
    const std::string key = std::to_string(number);
    document.add_boolean_term(number % 3 == 0 ? "Len" : "Lde");
    document.add_boolean_term(key_term(key));
    document.add_value(slot_number(Slot::KeyHash), key_hash(key));
    document.set_data(key);
    return document;
  }

  TempFolder folder_;
  Xapian::Database database_;
  std::vector<Lexicon> lexicons_;
  const std::vector<std::string> languages_ = {"de", "en"};
};

const std::vector<std::string> kQueries = {
    "talks",
    "river port",
    "talk of the ports, port the river talk",
    "+the \"river talk\" dam",
    "+dam \"port river\" \"talk talks\"",
    "\"the cease\" lang:en",
    "(\"port portal\" OR river) AND (\"talk talks\" OR dam) lang:de",
    "ceasefire lang:en",
    "+the cease-fire talks",
    "cease fire port -dam",
    "+port dam* port* talk*",
    "port* lang:en \"dam damage\"",
    "((\"cease fire\" AND river) OR talks) AND the",
    "(\"cease fire\" dam) OR (river AND NOT \"the port\") OR ports",
    "river NEAR/3 port",
    "(river OR talks) ONEAR/2 (\"cease fire\" OR dam)",
    "+the river NEAR/2 talks \"cease fire\"~3 dam*",
    "(river NEAR/2 port) OR (\"dam* port\" AND the) OR talks lang:en",
    "((\"p* river\" OR fire NEAR/4 cease) AND river) OR -(talk NEAR/1 the)",
    "(the NEAR/5 river)^2 \"dam port\"~2^0.5 talking",
    "body:river \"the d?m\" dma~1 /p.*s/",
};

TEST_CASE("answers and scores are the same on one segment and on several") {
  TestIndex whole(1);
  TestIndex cut(4);
  for (const std::string& query : kQueries) {
    CAPTURE(query);
    const std::string answer = whole.answer(query, 40);
    CHECK(!answer.empty());
    CHECK(answer.find(" is ") == std::string::npos);
    CHECK(cut.answer(query, 40) == answer);
  }
}

TEST_CASE("the best few are the first of all") {
  TestIndex index(2);
  for (const std::string& query : kQueries) {
    CAPTURE(query);
    CHECK(index.answer(query, kArticles).starts_with(index.answer(query, 5)));
  }
}

// Articles whose words come in any order, in the way that the index above has them.
std::vector<Article> random_news() {
  std::vector<NewsRow> rows;
  for (const auto& words : random_articles()) {
    std::string body;
    for (const std::string& word : words) body += word + ' ';
    rows.push_back({"/" + std::to_string(rows.size()), "News", body, ""});
    rows.back().lang = rows.size() % 3 == 0 ? "en" : "de";
  }
  return news_articles(rows);
}

std::string ranked(NewsIndex& index, const SearchRequest& request) {
  std::string text;
  for (const Hit& hit : index.answer(request).hits) {
    text += hit.article.key + ' ' + std::to_string(hit.score) + '\n';
  }
  return text;
}

// Whether the parts of the first scores add up to them.
bool adds_up(NewsIndex& index, SearchRequest request) {
  request.explain = true;
  request.limit = 2;
  return std::ranges::all_of(index.answer(request).hits, [](const Hit& hit) {
    double sum = 0;
    for (const ScorePart& part : hit.parts) sum += part.score;
    return std::abs(sum - hit.score) < 1e-6;
  });
}

TEST_CASE("however deep, ranking is the same on one segment and on several, and is explained") {
  const std::vector<Article> articles = random_news();
  NewsIndex whole(articles);
  NewsIndex cut(articles, 4);
  for (const std::string& query : kQueries) {
    CAPTURE(query);
    std::vector<std::string> rankings;
    for (const RankDepth depth : {RankDepth::Fast, RankDepth::Default, RankDepth::Deep}) {
      const SearchRequest request{.query = query, .depth = depth, .limit = 40};
      rankings.push_back(ranked(whole, request));
      CHECK(!rankings.back().empty());
      CHECK(ranked(cut, request) == rankings.back());
      CHECK(adds_up(cut, request));
    }
    CHECK(rankings[0] != rankings[1]);
    CHECK(rankings[1] != rankings[2]);
  }
}

TEST_CASE("an id that articles of any segment share is known as such") {
  const auto articles = news_articles({{"/a!#k", "Dam", "The dam.", ""},
                                       {"/b!#k", "Dam", "A dam.", ""},
                                       {"/b!#l", "Dam", "Old dam.", ""},
                                       {"/c", "Dam", "New dam.", ""}});
  for (const std::size_t segments : {1U, 3U}) {
    NewsIndex index(articles, segments);
    for (const Hit& hit : index.answer({.query = "dam"}).hits) {
      CAPTURE(hit.article.key);
      CHECK(hit.id_is_shared == (hit.article.id == "k"));
    }
  }
}

}  // namespace
}  // namespace dragoman
