#include "searcher/command/options.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

using Arguments = std::vector<std::string>;

std::string complaint(Arguments arguments) {
  arguments.insert(arguments.begin(), {"-d", "x"});
  try {
    parse_search_options(arguments);
    return "understood";
  } catch (const UsageError& error) {
    return error.what();
  }
}

TEST_CASE("words are joined to one query, and options may stand among them") {
  struct Row {
    Arguments arguments;
    std::string query;
  };
  const std::vector<Row> rows = {
      {{"dam", "burst"}, "dam burst"},
      {{"dam", "-n", "3", "burst"}, "dam burst"},
      {{"--", "-dam", "--sort"}, "-dam --sort"},
      {{"\"dam burst\"", "+rain"}, "\"dam burst\" +rain"},
      {{}, ""},
  };
  for (const Row& row : rows) {
    Arguments arguments = row.arguments;
    arguments.insert(arguments.begin(), {"-d", "x"});
    CHECK(parse_search_options(arguments).request.query == row.query);
  }
}

TEST_CASE("every option reaches its place") {
  const SearchOptions options = parse_search_options(
      {"-d", "x.index", "-n", "5", "--offset=7", "--sort", "-date", "--since", "2024", "--until",
       "2024-02", "--format", "tsv", "--explain", "--strict", "--plain", "--color", "never", "-q"});
  CHECK(options.common.index_folder == "x.index");
  CHECK(options.common.quiet);
  CHECK(options.common.color == When::Never);
  CHECK(options.request.limit == 5);
  CHECK(options.request.offset == 7);
  CHECK(options.request.sort == SortOrder::OldestFirst);
  CHECK(options.request.since == parse_date_range("2024", 0)->first);
  CHECK(options.request.until == parse_date_range("2024-02", 0)->last);
  CHECK(options.format == OutputFormat::Tsv);
  CHECK(options.request.explain);
  CHECK(options.request.plain);
  CHECK(options.strict);
  CHECK_FALSE(options.request.snippets);
}

TEST_CASE("many queries make a TREC run, one query a text") {
  CHECK(parse_search_options({"-d", "x", "--queries", "q.tsv"}).format == OutputFormat::Trec);
  CHECK(parse_search_options({"-d", "x", "dam"}).format == OutputFormat::Text);
}

TEST_CASE("what can't be meant is said") {
  CHECK(complaint({"dam"}) == "understood");
  CHECK(complaint({"--sor", "date"}) ==
        "there is no option --sor; if it isn't meant as one, put -- before it");
  CHECK(complaint({"-Burns"}) ==
        "there is no option -Burns; if it isn't meant as one, put -- before it");
  CHECK(complaint({"--sort", "size"}) == "--sort takes one of relevance, date, -date, not 'size'");
  CHECK(complaint({"--format", "xml"}) ==
        "--format takes one of text, json, jsonl, tsv, paths, trec, not 'xml'");
  CHECK(complaint({"-n", "-1"}) == "--limit takes a number from 0 to 1000000");
  CHECK(complaint({"-n", "many"}).find("many") != std::string::npos);
  CHECK(complaint({"--since", "soon"}) ==
        "--since takes a date such as 2024, 2024-02 or 2024-02-22, not 'soon'");
  CHECK(complaint({"--color", "red"}) == "--color takes auto, always or never, not 'red'");
  CHECK(complaint({"--queries", "q.tsv", "dam"}).find("--queries") != std::string::npos);
  CHECK(complaint({"--queries", "q.tsv", "--format", "text"}).find("--queries") !=
        std::string::npos);
  CHECK(complaint({"--timing", "t.tsv", "dam"}) == "--timing goes with --queries");
  CHECK(complaint({"--config", "/nonexistent"}) == "--config /nonexistent: can't be read");
}

}  // namespace
}  // namespace dragoman
