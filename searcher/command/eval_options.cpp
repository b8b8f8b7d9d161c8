#include "searcher/command/eval_options.h"

#include <array>
#include <ctime>
#include <sstream>
#include <string_view>
#include <utility>

#include "searcher/command/option_values.h"

namespace dragoman {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, EvalFormat>, 3> kFormats{{
    {"text", EvalFormat::Text},
    {"tsv", EvalFormat::Tsv},
    {"json", EvalFormat::Json},
}};
constexpr std::uint32_t kScoredHits = 1000;
constexpr std::uint32_t kJudgedHits = 10;

po::typed_value<std::string>* text(const char* name) {
  return po::value<std::string>()->value_name(name);
}

po::options_description measuring_options() {
  po::options_description options("Measuring");
  options.add_options()                                                                    //
      ("qrels", text("FILE"), "judgements, lines \"qid 0 docno grade\"")                   //
      ("queries", text("FILE"),                                                            //
       "score the index's answers to the queries in FILE, lines \"qid TAB query\"; - is "  //
       "standard input")                                                                   //
      ("compare",
       po::value<std::vector<std::string>>()->multitoken()->composing()->value_name(             //
           "RUN..."),                                                                            //
       "score stored runs, lines \"qid Q0 docno rank score tag\"; each run after the first is "  //
       "compared with the first")                                                                //
      ("per-query", po::bool_switch(), "show the figures of each query, too")                    //
      ("format", text("FORMAT")->default_value("text"), "text, tsv or json")                     //
      ("run-tag", text("TAG")->default_value("dragoman"), "what to call the index's answers");
  return options;
}

po::options_description judging_options() {
  po::options_description options("Judging");
  options.add_options()                                                      //
      ("judge", text("FILE"),                                                //
       "show the hits of each query, ask for grades, and add them to FILE")  //
      ("no-pager", po::bool_switch(), "show whole texts without a pager");
  return options;
}

po::options_description searching_options() {
  po::options_description options("Searching");
  options.add_options()                                                              //
      ("limit,n", po::value<long>()->value_name("N"),                                //
       "take so many hits of a query (1000; with --judge 10), also of stored runs")  //
      ("plain", po::bool_switch(), "the queries are words, without operators")       //
      ("strict", po::bool_switch(), "a warning about a query is an error")           //
      ("sort", text("ORDER")->default_value("relevance"),                            //
       "relevance, date (newest first) or -date")                                    //
      ("rank", text("DEPTH")->default_value("default"),
       "fast, default or deep; see dragoman-search --help")                            //
      ("fresh", text("DAYS"), "prefer newer articles; see dragoman-search --help")     //
      ("since", text("DATE"), "only articles of that date or later, such as 2024-02")  //
      ("until", text("DATE"), "only of that date or earlier")                          //
      ("collapse", po::bool_switch(), "take exact copies as one hit");
  return options;
}

po::options_description all_options() {
  po::options_description all;
  all.add(measuring_options())
      .add(judging_options())
      .add(searching_options())
      .add(common_options());
  return all;
}

void refuse_if(bool refused, const std::string& reason) {
  if (refused) throw UsageError(reason);
}

bool is_given(const po::variables_map& values, const char* name) {
  if (!values.contains(name) || values[name].defaulted()) return false;
  const auto* on = boost::any_cast<bool>(&values[name].value());
  return on == nullptr || *on;
}

void refuse_given(const po::variables_map& values, std::initializer_list<const char*> names,
                  const std::string& reason) {
  for (const char* name : names) {
    refuse_if(is_given(values, name), "--" + std::string(name) + ' ' + reason);
  }
}

void check_judging(const po::variables_map& values, const EvalOptions& options) {
  refuse_given(values, {"qrels", "compare", "per-query", "format", "run-tag"},
               "doesn't go with --judge: judge first, then measure with --qrels");
  refuse_if(options.queries.empty(), "--judge needs --queries FILE: what is to be judged");
  refuse_if(options.queries == "-",
            "--judge takes the answers from standard input; the queries need a file");
}

void check_measuring(const po::variables_map& values, const EvalOptions& options) {
  refuse_if(options.qrels.empty(), "eval needs --qrels FILE, or --judge FILE to make one");
  refuse_if(options.queries.empty() && options.stored.empty(),
            "eval needs --queries FILE to score an index, or --compare RUN to score stored runs");
  refuse_given(values, {"no-pager"}, "goes with --judge");
  if (!options.queries.empty()) return;
  refuse_given(
      values, {"plain", "strict", "sort", "rank", "fresh", "since", "until", "collapse", "run-tag"},
      "is about the index's answers, which need --queries FILE");
}

// Runs after a -- are stored ones, too.
void read_stored(const po::variables_map& values, const std::vector<std::string>& rest,
                 EvalOptions& options) {
  if (values.contains("compare")) {
    options.stored = values["compare"].as<std::vector<std::string>>();
  }
  refuse_if(options.stored.empty() && !rest.empty(),
            "eval takes options alone; what is '" + (rest.empty() ? "" : rest.front()) +
                "'? Stored runs come with --compare, queries with --queries");
  options.stored.insert(options.stored.end(), rest.begin(), rest.end());
}

std::uint32_t read_limit(const po::variables_map& values, const EvalOptions& options) {
  if (values.contains("limit")) return read_count(values, "limit", 1);
  return options.judge.empty() ? kScoredHits : kJudgedHits;
}

void read_request(const po::variables_map& values, EvalOptions& options) {
  SearchRequest& request = options.request;
  request.limit = read_limit(values, options);
  request.plain = values["plain"].as<bool>();
  request.collapse = values["collapse"].as<bool>();
  request.sort = read_sort(values);
  request.depth = read_depth(values);
  request.fresh = read_fresh(values);
  request.now = std::time(nullptr);
  read_dates(values, request);
  request.suggest = false;
  request.snippets = !options.judge.empty();
}

}  // namespace

EvalOptions parse_eval_options(const std::vector<std::string>& arguments) {
  std::vector<std::string> rest;
  po::variables_map values = parse_command_line(arguments, all_options(), rest);
  EvalOptions options;
  options.queries = read_text(values, "queries");
  // Stored runs need no index, so no place where it could be.
  if (options.queries.empty()) values.emplace("db", po::variable_value(std::string("."), true));
  options.common = read_common_options(values);
  if (options.common.help || options.common.version) return options;
  options.qrels = read_text(values, "qrels");
  options.judge = read_text(values, "judge");
  options.run_tag = read_text(values, "run-tag");
  options.format = read_name(kFormats, read_text(values, "format"), "format");
  options.strict = values["strict"].as<bool>();
  options.per_query = values["per-query"].as<bool>();
  options.pager = !values["no-pager"].as<bool>();
  read_stored(values, rest, options);
  read_request(values, options);
  if (options.judge.empty()) {
    check_measuring(values, options);
  } else {
    check_judging(values, options);
  }
  return options;
}

std::string eval_help() {
  std::ostringstream text;
  text << "Usage: dragoman-search eval --qrels FILE --queries FILE [-d DIR] [OPTION]...\n"
          "       dragoman-search eval --qrels FILE --compare RUN... [OPTION]...\n"
          "       dragoman-search eval --judge FILE --queries FILE [-d DIR] [OPTION]...\n"
          "Measures how well an index's answers, or stored runs, meet judgements of articles:\n"
          "MAP, P@10, nDCG@10, R@100 and MRR@10, as trec_eval does. --judge makes judgements.\n"
       << all_options()
       << "\nExit status: 0 done, 2 wrong usage, a file that can't be used, or a query that\n"
          "can't be run, 3 no usable index, 6 error.\n";
  return text.str();
}

}  // namespace dragoman
