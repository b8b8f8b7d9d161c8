// How long each kind of query takes on a given index, the whole way; see README.md.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/index/open_index.h"
#include "common/text/stopwords.h"
#include "searcher/search/search.h"

namespace dragoman {
namespace {

// What queries are made of, taken from the index: so they find something in any.
struct Words {
  std::string frequent, middling, rare;  // words of six letters or more
  std::string phrase;                    // three words in a row of some article
  std::string many;                      // its first thirty
  std::string key;                       // its key
  std::string lang;
};

bool is_plain_word(std::string_view form) {
  return form.size() >= 6 && !is_stopword(form, "en") &&
         std::ranges::all_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
}

// The forms that most articles have first.
std::vector<std::string> forms_by_frequency(const OpenIndex& index) {
  std::map<std::string_view, std::uint32_t> frequencies;
  for (const Lexicon& lexicon : index.lexicons) {
    for (std::size_t i = 0; i < lexicon.size(); ++i) {
      const std::string_view form = lexicon.form(i);
      if (is_plain_word(form)) frequencies[form] += lexicon.frequency(i);
    }
  }
  std::vector<std::pair<std::uint32_t, std::string>> forms;
  for (const auto& [form, frequency] : frequencies) forms.emplace_back(frequency, form);
  std::ranges::sort(forms, std::ranges::greater());
  std::vector<std::string> out;
  for (auto& [frequency, form] : forms) out.push_back(std::move(form));
  return out;
}

Words words_of(const OpenIndex& index) {
  const std::vector<std::string> forms = forms_by_frequency(index);
  const auto at = [&](std::size_t place) {
    return forms.empty() ? "news" : forms[std::min(place, forms.size() - 1)];
  };
  Words words{.frequent = at(0), .middling = at(500), .rare = at(20'000)};
  const Xapian::docid some = std::max<Xapian::docid>(1, index.database.get_lastdocid() / 2);
  const Article article = parse_article(index.database.get_document(some).get_data());
  Tokenizer tokenizer{AnalyzerSettings{}};
  std::size_t count = 0;
  for (const Token& token : tokenizer.tokenize(article.text, article.lang)) {
    if (token.additional || ++count > 30) continue;
    (words.many += ' ') += token.form;
    if (count >= 20 && count < 23) (words.phrase += words.phrase.empty() ? "" : " ") += token.form;
  }
  words.key = article.key;
  words.lang = article.lang;
  return words;
}

struct Case {
  std::string name;
  SearchRequest request;
};

std::vector<Case> query_cases(const Words& words) {
  const auto part = [](const std::string& word, std::size_t from, std::size_t size) {
    return word.substr(from, size);
  };
  const std::string& word = words.frequent;
  std::vector<Case> cases;
  const auto add = [&](std::string name, std::string query) {
    cases.push_back({std::move(name), {.query = std::move(query)}});
  };
  add("word/frequent", word);
  add("word/rare", words.rare);
  add("words/3", word + ' ' + words.middling + ' ' + words.rare);
  add("words/30", words.many);
  add("and", word + " AND " + words.middling);
  add("phrase", '"' + words.phrase + '"');
  add("phrase/slack", '"' + words.phrase + "\"~5");
  add("near", word + " NEAR/10 " + words.middling);
  add("wildcard/end", part(word, 0, 4) + '*');
  add("wildcard/front", '*' + part(word, word.size() - 4, 4));
  add("wildcard/middle", part(word, 0, 2) + '*' + part(word, word.size() - 2, 2));
  add("fuzzy/1", word + "~1");
  add("fuzzy/2", word + "~2");
  add("regex", '/' + part(word, 0, 2) + ".*" + part(word, word.size() - 2, 2) + '/');
  add("form", '=' + word);
  add("field/title", "title:" + word);
  add("field/lang", "lang:" + (words.lang.empty() ? "en" : words.lang));
  add("field/body", "body:" + word);
  add("field/path", word + " path:*");
  add("field/date", "date:*");
  add("misspelt", "x" + words.middling);
  return cases;
}

std::vector<Case> result_cases(const Words& words) {
  std::vector<Case> cases;
  const auto add = [&](std::string name) -> SearchRequest& {
    return cases.emplace_back(Case{std::move(name), {.query = words.frequent}}).request;
  };
  add("sort/date").sort = SortOrder::NewestFirst;
  for (const char* kind : {"fresh/word", "fresh/words"}) {
    SearchRequest& fresh = add(kind);
    fresh.fresh = 3650;
    fresh.now = std::time(nullptr);
  }
  cases.back().request.query = words.many;
  add("dates").since = date_value("2000-01-01");
  cases.back().request.query = "date:*";
  add("count").count_only = true;
  for (const Facet facet : {Facet::Source, Facet::Lang, Facet::Day}) {
    add("facet/" + std::string(facet_name(facet))).facets = {facet};
  }
  SearchRequest& everything = add("facet/source of everything");
  everything.query.clear();
  everything.facets = {Facet::Source};
  add("timeline").timeline = true;
  add("collapse").collapse = true;
  add("expand").expand = true;
  add("deep page").offset = 5000;
  add("without snippets").snippets = false;
  SearchRequest& similar = add("similar");
  similar.query.clear();
  similar.similar_to = SimilarTo{words.key, {}};
  return cases;
}

void run(benchmark::State& state, Searcher& searcher, const SearchRequest& request) {
  SearchResult result;
  for (auto _ : state) benchmark::DoNotOptimize(result = searcher.search(request));
  if (result.error) return state.SkipWithError(result.error->c_str());
  state.counters["hits"] = static_cast<double>(result.total);
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "usage: query_bench [--benchmark_filter=KIND] INDEX\n";
    return 2;
  }
  dragoman::Searcher searcher{argv[1]};
  const dragoman::Words words = dragoman::words_of(dragoman::open_index(argv[1]));
  std::vector<dragoman::Case> cases = dragoman::query_cases(words);
  std::ranges::move(dragoman::result_cases(words), std::back_inserter(cases));
  for (const dragoman::Case& each : cases) {
    std::cerr << each.name << ": " << each.request.query << '\n';
    benchmark::RegisterBenchmark(each.name.c_str(), [&](benchmark::State& state) {
      dragoman::run(state, searcher, each.request);
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
}
