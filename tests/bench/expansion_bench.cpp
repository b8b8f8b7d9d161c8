// How long the expansions of a query take over an index: expansion_bench INDEX [BENCHMARK OPTIONS].
#include <benchmark/benchmark.h>

#include <iostream>
#include <memory>
#include <string>

#include "common/index/open_index.h"
#include "searcher/expand/expand.h"
#include "searcher/expand/suggest.h"
#include "searcher/query/parse_query.h"

namespace {

using namespace dragoman;

// What all measurements run over.
struct Index {
  OpenIndex open;
  Tokenizer tokenizer;
  std::vector<std::string> languages;

  Vocabulary vocabulary() const { return {open.database, open.lexicons}; }
};

std::unique_ptr<Index> index;

void report(benchmark::State& state, std::size_t forms) {
  std::size_t all = 0;
  for (const Lexicon& lexicon : index->open.lexicons) all += lexicon.size();
  state.counters["forms"] = static_cast<double>(forms);
  state.counters["of"] = static_cast<double>(all);
}

void pattern(benchmark::State& state, const Field& field, const std::string& typed) {
  std::size_t forms = 0;
  for ([[maybe_unused]] auto _ : state) {
    ExpansionBudget budget;
    forms = expand_pattern(index->vocabulary(), field, typed, budget).forms.size();
  }
  report(state, forms);
}

void fuzzy(benchmark::State& state, const Field& field, const std::string& typed,
           std::uint32_t edits) {
  std::size_t forms = 0;
  for ([[maybe_unused]] auto _ : state) {
    ExpansionBudget budget;
    forms = expand_fuzzy(index->vocabulary(), field, typed, edits, budget).forms.size();
  }
  report(state, forms);
}

void regex(benchmark::State& state, const Field& field, const std::string& typed) {
  std::size_t forms = 0;
  for ([[maybe_unused]] auto _ : state) {
    ExpansionBudget budget;
    forms = expand_regex(index->vocabulary(), field, typed, budget).expansion.forms.size();
  }
  report(state, forms);
}

std::vector<std::string> stems_of(const std::string& word) {
  std::vector<std::string> stems;
  for (const std::string& language : index->languages) {
    for (const Token& token : index->tokenizer.tokenize(word, language)) {
      stems.emplace_back(token.stem);
    }
  }
  return stems;
}

void stems(benchmark::State& state, const Field& field, const std::string& word) {
  const std::vector<std::string> wanted = stems_of(word);
  std::size_t forms = 0;
  for ([[maybe_unused]] auto _ : state) {
    ExpansionBudget budget;
    forms = expand_stems(index->vocabulary(), field, word, wanted, index->languages,
                         index->tokenizer, budget)
                .forms.size();
  }
  report(state, forms);
}

void suggest(benchmark::State& state, const std::string& typed) {
  const Query tree = parse_query(typed).tree;
  std::size_t suggestions = 0;
  for ([[maybe_unused]] auto _ : state) {
    suggestions = suggest_queries(tree, typed,
                                  {index->open.database, index->open.lexicons, index->tokenizer,
                                   index->languages})
                      .size();
  }
  report(state, suggestions);
}

template <typename Run, typename... Arguments>
void add(const std::string& name, Run run, Arguments... arguments) {
  benchmark::RegisterBenchmark(name.c_str(), run, arguments...)->Unit(benchmark::kMillisecond);
}

void add_all() {
  for (const char* typed :
       {"han*", "h?stage", "*niyeh", "*an*", "h*n*h", "*", "????", "*a*e*i*o*"}) {
    add(std::string("pattern ") + typed, [=](auto& state) { pattern(state, kTextField, typed); });
  }
  add("pattern title:*an*", [](auto& state) { pattern(state, kTitleField, "*an*"); });
  add("pattern path:*1*", [](auto& state) { pattern(state, kPathField, "*1*"); });
  for (const char* typed : {"haniyeh", "barghouti", "gaza", "netanyahu", "المفاوضات"}) {
    for (const std::uint32_t edits : {1U, 2U}) {
      add("fuzzy " + std::string(typed) + '~' + std::to_string(edits),
          [=](auto& state) { fuzzy(state, kTextField, typed, edits); });
    }
  }
  for (const char* typed : {"hani(ya|yeh)", ".*niy(a|eh)", ".*", ".*a.*b.*", "(.?){150}x"}) {
    add("regex " + std::string(typed), [=](auto& state) { regex(state, kTextField, typed); });
  }
  for (const char* word : {"hostages", "strike", "go", "the", "المفاوضات", "переговоры"}) {
    add("stems " + std::string(word), [=](auto& state) { stems(state, kTextField, word); });
  }
  for (const char* typed :
       {"hostgaes", "goverment offical", "parlamentary elction commision", "Нетаньяху"}) {
    add("suggest " + std::string(typed), [=](auto& state) { suggest(state, typed); });
  }
  add("stems title:strike", [](auto& state) { stems(state, kTitleField, "strike"); });
}

std::vector<std::string> part_languages(const Xapian::Database& database) {
  std::vector<std::string> languages;
  const std::string prefix(kPartLangField.prefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    languages.push_back((*term).substr(prefix.size()));
  }
  return languages;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "usage: expansion_bench INDEX\n";
    return 2;
  }
  OpenIndex open = open_index(argv[1]);
  Tokenizer tokenizer(parse_settings(open.manifest.analyzer));
  std::vector<std::string> languages = part_languages(open.database);
  index =
      std::make_unique<Index>(Index{std::move(open), std::move(tokenizer), std::move(languages)});
  add_all();
  benchmark::RunSpecifiedBenchmarks();
  index.reset();
}
