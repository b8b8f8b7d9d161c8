#include "searcher/command/options.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "searcher/command/combinations.h"
#include "searcher/command/option_groups.h"
#include "searcher/command/option_values.h"
#include "searcher/search/page_token.h"

namespace dragoman {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, OutputFormat>, 8> kFormats{{
    {"text", OutputFormat::Text},
    {"json", OutputFormat::Json},
    {"jsonl", OutputFormat::Jsonl},
    {"tsv", OutputFormat::Tsv},
    {"csv", OutputFormat::Csv},
    {"html", OutputFormat::Html},
    {"paths", OutputFormat::Paths},
    {"trec", OutputFormat::Trec},
}};
constexpr std::array<std::pair<std::string_view, Facet>, 6> kFacets{{
    {"source", Facet::Source},
    {"lang", Facet::Lang},
    {"year", Facet::Year},
    {"month", Facet::Month},
    {"day", Facet::Day},
    {"type", Facet::Type},
}};

po::options_description all_options() {
  po::options_description all;
  all.add(querying_options())
      .add(choosing_options())
      .add(showing_options())
      .add(batch_options())
      .add(common_options());
  return all;
}

// What dates such as "last week" count from: of a further page the time of the first, so that the
// week is the same on all of them.
std::int64_t time_of(const std::string& after) {
  const auto page = read_page_token(after);
  return page ? page->now : std::time(nullptr);
}

void read_format(const po::variables_map& values, SearchOptions& options) {
  const std::string name = read_text(values, "format");
  options.format = options.queries.empty() ? OutputFormat::Text : OutputFormat::Trec;
  if (!name.empty()) options.format = read_name(kFormats, name, "format");
}

void read_fields(const po::variables_map& values, SearchOptions& options) {
  if (!values.contains("fields")) return;
  try {
    options.fields = parse_fields(values["fields"].as<std::string>());
  } catch (const std::invalid_argument& error) {
    throw UsageError("--fields " + std::string(error.what()));
  }
}

bool has_field(const SearchOptions& options, OutputField field) {
  return std::ranges::find(options.fields, field) != options.fields.end();
}

// Whether anything that is shown has titles and passages with their matches.
bool shows_passages(const SearchOptions& options) {
  if (options.request.count_only) return false;
  switch (options.format) {
    case OutputFormat::Text:
    case OutputFormat::Html: return true;
    case OutputFormat::Json:
    case OutputFormat::Jsonl:
      return options.fields.empty() || has_field(options, OutputField::Snippets);
    case OutputFormat::Tsv:
    case OutputFormat::Csv: return has_field(options, OutputField::Snippets);
    default: return false;
  }
}

// --open N shows one hit, the one of rank N. A limit may stand in the configuration file for other
// searches; it changes nothing here.
void read_open(const po::variables_map& values, SearchOptions& options) {
  if (!values.contains("open")) return;
  const long rank = values["open"].as<long>();
  if (rank < 1 || rank > kMostHits) {
    throw UsageError("--open takes the rank of a hit, from 1 to " + std::to_string(kMostHits));
  }
  for (const char* other : {"offset", "after"}) {
    if (values.contains(other) && !values[other].defaulted()) {
      throw UsageError("--open N shows the hit of rank N; leave out --" + std::string(other));
    }
  }
  options.open = true;
  options.request.offset = static_cast<std::uint32_t>(rank - 1);
  options.request.limit = 1;
  options.request.whole_text = true;
}

void read_similar(const po::variables_map& values, SearchRequest& request) {
  if (!values.contains("similar")) return;
  const std::string id = values["similar"].as<std::string>();
  if (id.empty()) throw UsageError("--similar needs the id or path of an article, or -");
  request.similar_to = SimilarTo{.id = id == "-" ? "" : id, .text = {}};
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

void read_request(const po::variables_map& values, SearchRequest& request) {
  request.plain = values["plain"].as<bool>();
  request.explain = values["explain"].as<bool>();
  request.sort = read_sort(values);
  request.depth = read_depth(values);
  request.fresh = read_fresh(values);
  request.limit = read_count(values, "limit");
  request.offset = read_count(values, "offset");
  request.after = read_text(values, "after");
  request.now = time_of(request.after);
  request.collapse = values["collapse"].as<bool>();
  request.count_only = values["count"].as<bool>();
  request.timeline = values["timeline"].as<bool>();
  request.expand = values["expand"].as<bool>();
  request.concordance = values["concordance"].as<bool>();
  request.context = read_count(values, "context");
  request.passages = read_count(values, "passages");
  read_facets(values, request);
  read_similar(values, request);
  read_dates(values, request);
}

}  // namespace

SearchOptions parse_search_options(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  const po::variables_map values = parse_command_line(arguments, all_options(), words);
  SearchOptions options;
  options.common = read_common_options(values);
  if (options.common.help || options.common.version) return options;
  options.help_query = values["help-query"].as<bool>();
  options.pager = !values["no-pager"].as<bool>();
  if (options.help_query) return options;
  options.strict = values["strict"].as<bool>();
  options.queries = read_text(values, "queries");
  options.timing = read_text(values, "timing");
  options.run_tag = read_text(values, "run-tag");
  read_format(values, options);
  read_fields(values, options);
  read_request(values, options.request);
  options.request.query = join(words);
  read_open(values, options);
  options.request.snippets = shows_passages(options);
  check_combination(options);
  return options;
}

std::string search_help() {
  std::ostringstream text;
  text << "Usage: dragoman-search [OPTION]... QUERY...\n"
          "       dragoman-search [OPTION]... --similar ID [QUERY...]\n"
          "       dragoman-search [OPTION]... --queries FILE\n"
          "       dragoman-search eval --help\n"
          "Finds news articles in an index made by dragoman-index, the best first.\n"
       << all_options()
       << "\nIn a query: words rank; +word must, -word must not; \"a phrase\"; AND OR NOT and\n"
          "brackets; title:word lang:ar source:outlet; prefix*; =word for just this form.\n"
          "--help-query has the rest. Put -- before a query that begins with a dash.\n\n"
          "Exit status: 0 hits, 1 no hit, 2 wrong usage or a query that can't be run, 3 no\n"
          "usable index, 6 error.\n";
  return text.str();
}

}  // namespace dragoman
