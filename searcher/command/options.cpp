#include "searcher/command/options.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <sstream>
#include <string_view>
#include <utility>

namespace dragoman {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, OutputFormat>, 6> kFormats{{
    {"text", OutputFormat::Text},
    {"json", OutputFormat::Json},
    {"jsonl", OutputFormat::Jsonl},
    {"tsv", OutputFormat::Tsv},
    {"paths", OutputFormat::Paths},
    {"trec", OutputFormat::Trec},
}};
constexpr std::array<std::pair<std::string_view, SortOrder>, 3> kSortOrders{{
    {"relevance", SortOrder::Relevance},
    {"date", SortOrder::NewestFirst},
    {"-date", SortOrder::OldestFirst},
}};
constexpr std::array<std::pair<std::string_view, Facet>, 6> kFacets{{
    {"source", Facet::Source},
    {"lang", Facet::Lang},
    {"year", Facet::Year},
    {"month", Facet::Month},
    {"day", Facet::Day},
    {"type", Facet::Type},
}};
// Beyond this, paging costs what a page is not worth.
constexpr long kMostHits = 1'000'000;

po::options_description search_options() {
  po::options_description options("Options");
  options.add_options()                                                                          //
      ("limit,n", po::value<long>()->default_value(10)->value_name("N"), "show so many hits")    //
      ("offset", po::value<long>()->default_value(0)->value_name("N"), "leave out the first N")  //
      ("sort", po::value<std::string>()->default_value("relevance")->value_name("ORDER"),        //
       "relevance, date (newest first) or -date")                                                //
      ("since", po::value<std::string>()->value_name("DATE"),                                    //
       "only articles of that date or later: 2024, 2024-02, 2024-02-22, 2024-02-22T09:14Z")      //
      ("until", po::value<std::string>()->value_name("DATE"), "only of that date or earlier")    //
      ("after", po::value<std::string>()->value_name("TOKEN"),                                   //
       "go on after the last hit of a page: its \"next\" in --format json")                      //
      ("similar", po::value<std::string>()->value_name("ID"),                                    //
       "find articles like this one, by its id or path; like the text on standard input: -")     //
      ("collapse", po::bool_switch(), "show exact copies under one hit")                         //
      ("count", po::bool_switch(), "print how many hits there are, and nothing else")            //
      ("facet", po::value<std::vector<std::string>>()->value_name("FIELD"),                      //
       "count the hits by source, lang, year, month, day or type; may be given again")           //
      ("timeline", po::bool_switch(), "draw the hits over time")                                 //
      ("expand", po::bool_switch(), "show the words that tell the hits from other articles")     //
      ("concordance", po::bool_switch(), "show every match in its line, one below the other")    //
      ("context", po::value<long>()->default_value(0)->value_name("N"),                          //
       "show so many sentences around each passage")                                             //
      ("passages", po::value<long>()->default_value(3)->value_name("N"),                         //
       "show at most so many passages of an article")                                            //
      ("fields", po::value<std::string>()->value_name("NAME,..."),                               //
       "what a line of --format tsv, csv, json or jsonl has of each hit")                        //
      ("open", po::value<long>()->value_name("N"),                                               //
       "show the whole text of the hit of rank N, with its matches")                             //
      ("no-pager", po::bool_switch(), "write to a terminal without a pager")                     //
      ("help-query", po::bool_switch(), "explain the query language")                            //
      ("format", po::value<std::string>()->value_name("FORMAT"),                                 //
       "text, json, jsonl, tsv, paths or trec (default: text; with --queries trec)")             //
      ("explain", po::bool_switch(), "show the query at each stage, and each hit's score")       //
      ("strict", po::bool_switch(), "a warning about the query is an error")                     //
      ("plain", po::bool_switch(), "the query is words, without operators")                      //
      ("queries", po::value<std::string>()->value_name("FILE"),                                  //
       "run the queries in FILE, lines \"qid TAB query\"; - is standard input")                  //
      ("run-tag", po::value<std::string>()->default_value("dragoman")->value_name("TAG"),        //
       "name of a TREC run")                                                                     //
      ("timing", po::value<std::string>()->value_name("FILE"),                                   //
       "write each query's time to FILE, lines \"qid TAB microseconds\"");
  return options;
}

po::options_description all_options() {
  po::options_description all;
  all.add(search_options()).add(common_options());
  return all;
}

template <typename Value, std::size_t kSize>
Value read_name(const std::array<std::pair<std::string_view, Value>, kSize>& table,
                const std::string& name, const char* option) {
  std::string names;
  for (const auto& [known, value] : table) {
    if (known == name) return value;
    (names += names.empty() ? "" : ", ") += known;
  }
  throw UsageError("--" + std::string(option) + " takes one of " + names + ", not '" + name + "'");
}

std::uint32_t read_count(const po::variables_map& values, const char* name) {
  const long count = values[name].as<long>();
  if (count < 0 || count > kMostHits) {
    throw UsageError("--" + std::string(name) + " takes a number from 0 to " +
                     std::to_string(kMostHits));
  }
  return static_cast<std::uint32_t>(count);
}

std::optional<DateRange> read_date(const po::variables_map& values, const char* name) {
  if (!values.contains(name)) return std::nullopt;
  const std::string text = values[name].as<std::string>();
  std::optional<DateRange> range = parse_date_range(text, std::time(nullptr));
  if (!range) {
    throw UsageError("--" + std::string(name) + " takes a date such as 2024, 2024-02 or " +
                     "2024-02-22, not '" + text + "'");
  }
  return range;
}

std::string read_text(const po::variables_map& values, const char* name) {
  return values.contains(name) ? values[name].as<std::string>() : std::string();
}

void read_format(const po::variables_map& values, SearchOptions& options) {
  const bool many = !options.queries.empty();
  const std::string name = read_text(values, "format");
  options.format = many ? OutputFormat::Trec : OutputFormat::Text;
  if (!name.empty()) options.format = read_name(kFormats, name, "format");
  if (many && (options.format == OutputFormat::Text || options.format == OutputFormat::Paths)) {
    throw UsageError("--queries goes with --format trec, json, jsonl or tsv");
  }
  if (!many && !options.timing.empty()) throw UsageError("--timing goes with --queries");
}

void read_facets(const po::variables_map& values, SearchRequest& request) {
  if (!values.contains("facet")) return;
  for (const std::string& name : values["facet"].as<std::vector<std::string>>()) {
    request.facets.push_back(read_name(kFacets, name, "facet"));
  }
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) (text += text.empty() ? "" : " ") += word;
  return text;
}

}  // namespace

SearchOptions parse_search_options(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  const po::variables_map values = parse_command_line(arguments, all_options(), words);
  SearchOptions options;
  options.common = read_common_options(values);
  if (options.common.help || options.common.version) return options;
  options.strict = values["strict"].as<bool>();
  options.queries = read_text(values, "queries");
  options.timing = read_text(values, "timing");
  options.run_tag = read_text(values, "run-tag");
  read_format(values, options);
  SearchRequest& request = options.request;
  request.query = join(words);
  request.plain = values["plain"].as<bool>();
  request.explain = values["explain"].as<bool>();
  request.sort = read_name(kSortOrders, values["sort"].as<std::string>(), "sort");
  request.limit = read_count(values, "limit");
  request.offset = read_count(values, "offset");
  request.after = read_text(values, "after");
  request.collapse = values["collapse"].as<bool>();
  request.count_only = values["count"].as<bool>();
  request.timeline = values["timeline"].as<bool>();
  request.expand = values["expand"].as<bool>();
  request.concordance = values["concordance"].as<bool>();
  request.context = read_count(values, "context");
  request.passages = read_count(values, "passages");
  read_facets(values, request);
  if (const auto since = read_date(values, "since")) request.since = since->first;
  if (const auto until = read_date(values, "until")) request.until = until->last;
  request.snippets = options.format == OutputFormat::Text || options.format == OutputFormat::Json ||
                     options.format == OutputFormat::Jsonl;
  if (!options.queries.empty() && !words.empty()) {
    throw UsageError("with --queries the queries come from its file, not from the command line");
  }
  return options;
}

std::string search_help() {
  std::ostringstream text;
  text << "Usage: dragoman-search [OPTION]... QUERY...\n"
          "       dragoman-search [OPTION]... --queries FILE\n"
          "Finds news articles in an index made by dragoman-index, the best first.\n\n"
       << all_options()
       << "\nIn a query: words rank; +word must, -word must not; \"a phrase\"; AND OR NOT and\n"
          "brackets; title:word lang:ar source:outlet; prefix*; =word for just this form.\n"
          "Put -- before a query that begins with a dash.\n\n"
          "Exit status: 0 hits, 1 no hit, 2 wrong usage or a query that can't be run, 3 no\n"
          "usable index, 6 error.\n";
  return text.str();
}

}  // namespace dragoman
