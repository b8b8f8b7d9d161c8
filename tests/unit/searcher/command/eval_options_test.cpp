#include "searcher/command/eval_options.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

using Arguments = std::vector<std::string>;

std::string complaint(const Arguments& arguments) {
  try {
    parse_eval_options(arguments);
    return "understood";
  } catch (const UsageError& error) {
    return error.what();
  }
}

TEST_CASE("every option of eval reaches its place") {
  const EvalOptions options = parse_eval_options(
      {"-d",  "x.index",    "--queries", "q.tsv",       "--qrels",   "r.txt", "-n",
       "50",  "--plain",    "--sort",    "date",        "--since",   "2024",  "--fresh",
       "7",   "--collapse", "--strict",  "--per-query", "--run-tag", "new",   "--format",
       "tsv", "--rank",     "fast",      "--compare",   "a.run",     "b.run"});
  CHECK(options.common.index_folder == "x.index");
  CHECK(options.queries == "q.tsv");
  CHECK(options.qrels == "r.txt");
  CHECK(options.request.limit == 50);
  CHECK(options.request.plain);
  CHECK(options.request.sort == SortOrder::NewestFirst);
  CHECK(options.request.since);
  CHECK(options.request.fresh == 7);
  CHECK(options.request.depth == RankDepth::Fast);
  CHECK(options.request.collapse);
  CHECK_FALSE(options.request.snippets);
  CHECK(options.strict);
  CHECK(options.per_query);
  CHECK(options.run_tag == "new");
  CHECK(options.format == EvalFormat::Tsv);
  CHECK(options.stored == Arguments{"a.run", "b.run"});
}

TEST_CASE("1000 hits are scored, 10 are judged") {
  CHECK(parse_eval_options({"-d", "x", "--queries", "q", "--qrels", "r"}).request.limit == 1000);
  const EvalOptions judge = parse_eval_options({"-d", "x", "--queries", "q", "--judge", "j"});
  CHECK(judge.request.limit == 10);
  CHECK(judge.request.snippets);
}

TEST_CASE("stored runs come one after another, also behind two dashes") {
  CHECK(parse_eval_options({"--compare", "a", "b", "--qrels", "r", "--compare", "c"}).stored ==
        Arguments{"a", "b", "c"});
  CHECK(parse_eval_options({"--qrels", "r", "--compare", "a", "--", "-b"}).stored ==
        Arguments{"a", "-b"});
}

TEST_CASE("what makes no sense is refused with a reason") {
  struct Row {
    Arguments arguments;
    std::string reason;
  };
  const std::vector<Row> rows = {
      {{}, "eval needs --qrels FILE, or --judge FILE to make one"},
      {{"--qrels", "r"},
       "eval needs --queries FILE to score an index, or --compare RUN to score stored runs"},
      {{"--qrels", "r", "ferry"},
       "eval takes options alone; what is 'ferry'? Stored runs come with --compare, queries with "
       "--queries"},
      {{"--qrels", "r", "--compare", "a", "--plain"},
       "--plain is about the index's answers, which need --queries FILE"},
      {{"--qrels", "r", "--compare", "a", "--run-tag", "t"},
       "--run-tag is about the index's answers, which need --queries FILE"},
      {{"--qrels", "r", "--compare", "a", "--no-pager"}, "--no-pager goes with --judge"},
      {{"--judge", "j"}, "--judge needs --queries FILE: what is to be judged"},
      {{"-d", "x", "--judge", "j", "--queries", "-"},
       "--judge takes the answers from standard input; the queries need a file"},
      {{"-d", "x", "--judge", "j", "--queries", "q", "--qrels", "r"},
       "--qrels doesn't go with --judge: judge first, then measure with --qrels"},
      {{"-d", "x", "--judge", "j", "--queries", "q", "--per-query"},
       "--per-query doesn't go with --judge: judge first, then measure with --qrels"},
      {{"--qrels", "r", "--compare", "a", "-n", "0"}, "--limit takes a number from 1 to 1000000"},
      {{"--qrels", "r", "--compare", "a", "--format", "csv"},
       "--format takes one of text, tsv, json, not 'csv'"},
      {{"--qrels", "r", "--compare", "a"}, "understood"},
  };
  for (const Row& row : rows) CHECK(complaint(row.arguments) == row.reason);
}

}  // namespace
}  // namespace dragoman
