#include "searcher/command/options.h"

#include <doctest/doctest.h>

#include "searcher/search/page_token.h"

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
       "2024-02", "--format", "tsv", "--strict", "--plain", "--color", "never", "-q"});
  CHECK(options.common.index_folder == "x.index");
  CHECK(options.common.quiet);
  CHECK(options.common.color == When::Never);
  CHECK(options.request.limit == 5);
  CHECK(options.request.offset == 7);
  CHECK(options.request.sort == SortOrder::OldestFirst);
  CHECK(options.request.since == parse_date_range("2024", 0)->first);
  CHECK(options.request.until == parse_date_range("2024-02", 0)->last);
  CHECK(options.format == OutputFormat::Tsv);
  CHECK(parse_search_options({"-d", "x", "--explain", "dam"}).request.explain);
  CHECK(options.request.plain);
  CHECK(options.strict);
  CHECK_FALSE(options.request.snippets);
}

TEST_CASE("dates in words mean on a further page what they meant on the first") {
  constexpr std::int64_t kNow = 1'708'593'240;  // 2024-02-22
  const std::string after = write_page_token({.now = kNow});
  const SearchOptions options = parse_search_options(
      {"-d", "x", "--after", after, "--since", "last 24 hours", "--until", "yesterday"});
  CHECK(options.request.now == kNow);
  CHECK(options.request.since == parse_date_range("last 24 hours", kNow)->first);
  CHECK(options.request.until == parse_date_range("yesterday", kNow)->last);
  CHECK(parse_search_options({"-d", "x", "dam"}).request.now > kNow);
}

TEST_CASE("newer articles are preferred by a number of days above 0") {
  const auto fresh = [](const std::string& days) {
    return parse_search_options({"-d", "x", "dam", "--fresh", days}).request.fresh;
  };
  CHECK(fresh("7") == 7);
  CHECK(fresh("0.5") == 0.5);
  CHECK(fresh("1e3") == 1000);
  CHECK_FALSE(parse_search_options({"-d", "x", "dam"}).request.fresh);
  for (const std::string days :
       {"0", "-7", "seven", "7d", "7 days", " 7", "nan", "inf", "1e999", "1e-999", "0x7"}) {
    CHECK(complaint({"dam", "--fresh=" + days}) ==
          "--fresh takes a number of days above 0, such as 7 or 0.5, not '" + days + "'");
  }
}

TEST_CASE("how much is done for the order of hits has three names") {
  const auto depth = [](const std::string& name) {
    return parse_search_options({"-d", "x", "dam", "--rank", name}).request.depth;
  };
  CHECK(depth("fast") == RankDepth::Fast);
  CHECK(depth("default") == RankDepth::Default);
  CHECK(depth("deep") == RankDepth::Deep);
  CHECK(parse_search_options({"-d", "x", "dam"}).request.depth == RankDepth::Default);
  CHECK(complaint({"dam", "--rank", "best"}) ==
        "--rank takes one of fast, default, deep, not 'best'");
}

TEST_CASE("many queries make a TREC run, one query a text") {
  CHECK(parse_search_options({"-d", "x", "--queries", "q.tsv"}).format == OutputFormat::Trec);
  CHECK(parse_search_options({"-d", "x", "dam"}).format == OutputFormat::Text);
}

TEST_CASE("what is shown decides what is looked for in the text") {
  const auto snippets = [](Arguments arguments) {
    arguments.insert(arguments.begin(), {"-d", "x", "dam"});
    return parse_search_options(arguments).request.snippets;
  };
  CHECK(snippets({}));
  CHECK(snippets({"--format", "html"}));
  CHECK(snippets({"--format", "jsonl"}));
  CHECK(snippets({"--format", "json", "--fields", "snippets,title"}));
  CHECK(snippets({"--format", "csv", "--fields", "date,snippets"}));
  CHECK_FALSE(snippets({"--format", "csv"}));
  CHECK_FALSE(snippets({"--format", "json", "--fields", "title"}));
  CHECK_FALSE(snippets({"--format", "paths"}));
  CHECK_FALSE(snippets({"--count"}));
}

TEST_CASE("fields are chosen and ordered by their names") {
  CHECK(parse_search_options({"-d", "x", "--format", "csv", "--fields", "date,title"}).fields ==
        std::vector{OutputField::Date, OutputField::Title});
  const std::string names =
      "rank, score, id, path, title, title_inferred, date, source, lang, source_lang, author, "
      "type, url, copies, snippets, text";
  CHECK(complaint({"--format", "csv", "--fields", "date,size"}) ==
        "--fields takes names from " + names + ", not 'size'");
  CHECK(complaint({"--format", "csv", "--fields", ""}) ==
        "--fields takes names from " + names + ", not ''");
  CHECK(complaint({"--format", "csv", "--fields", "date,"}) ==
        "--fields takes names from " + names + ", not ''");
  CHECK(complaint({"--format", "csv", "--fields", "date,id,date"}) ==
        "--fields names 'date' twice");
}

TEST_CASE("opening a hit asks for that one alone, with its matches") {
  const SearchOptions options = parse_search_options({"-d", "x", "--open", "12", "dam"});
  CHECK(options.open);
  CHECK(options.request.offset == 11);
  CHECK(options.request.limit == 1);
  CHECK(options.request.whole_text);
  CHECK(parse_search_options({"-d", "x", "-n", "3", "--open", "12", "dam"}).request.limit == 1);
}

TEST_CASE("what is like an article, or like a text to be read, is found") {
  CHECK(parse_search_options({"-d", "x", "--similar", "k-42"}).request.similar_to->id == "k-42");
  CHECK(parse_search_options({"-d", "x", "--similar", "-"}).request.similar_to->id.empty());
  CHECK_FALSE(parse_search_options({"-d", "x", "dam"}).request.similar_to);
}

TEST_CASE("options that make no sense together are refused with the reason") {
  struct Row {
    Arguments arguments;
    std::string complaint;
  };
  const std::vector<Row> rows = {
      {{"--queries", "q", "--format", "html"}, "a page shows one answer"},
      {{"--queries", "q", "--format", "paths"}, "told from another's"},
      {{"--queries", "q", "--open", "1"}, "a hit of one query"},
      {{"--queries", "q", "--after", "t"}, "one query's hits"},
      {{"--queries", "q", "--count"}, "doesn't tell its query"},
      {{"--queries", "-", "--similar", "-"}, "both want standard input"},
      {{"--queries", "q", "--facet", "lang"}, "of the whole answer"},
      {{"--queries", "q", "--format", "json", "--facet", "lang", "--count"}, "understood"},
      {{"--queries", "q", "--format", "csv", "--fields", "id"}, "understood"},
      {{"--open", "0", "x"}, "from 1 to"},
      {{"--open", "1", "--offset", "3", "x"}, "leave out --offset"},
      {{"--open", "1", "--format", "json", "x"}, "--fields text"},
      {{"--open", "1", "--count", "x"}, "choose one"},
      {{"--open", "1", "--timeline", "x"}, "leave out"},
      {{"--fields", "id", "x"}, "--fields goes with"},
      {{"--fields", "id", "--format", "html", "x"}, "--fields goes with"},
      {{"--timeline", "--format", "tsv", "x"}, "of the whole answer"},
      {{"--timeline", "--format", "html", "x"}, "understood"},
      {{"--expand", "--format", "jsonl", "x"}, "--expand goes with"},
      {{"--expand", "--count", "x"}, "hits to look at"},
      {{"--concordance", "--format", "paths", "x"}, "--concordance goes with"},
      {{"--concordance", "--format", "json", "--fields", "id", "x"}, "--concordance goes with"},
      {{"--concordance", "--format", "jsonl", "x"}, "understood"},
      {{"--similar", "", "x"}, "needs the id or path"},
      {{"--open", "1", "--explain", "x"}, "leave out"},
      {{"--explain", "--format", "csv", "x"}, "--explain goes with"},
      {{"--explain", "--format", "html", "x"}, "--explain goes with"},
      {{"--explain", "--format", "jsonl", "x"}, "understood"},
      {{"--since", "2024-03", "--until", "2024-02", "x"}, "lies after --until"},
      {{"--since", "2024-02", "--until", "2024-02", "x"}, "understood"},
      {{"--since", "<2024", "x"}, "--since takes a date that has a start"},
      {{"--since", "2024..", "x"}, "understood"},
      {{"--until", ">2024", "x"}, "--until takes a date that has an end"},
      {{"--until", "..2024", "x"}, "understood"},
      {{"--after", "", "x"}, "--after needs a value"},
      {{"--format", "", "x"}, "--format needs a value"},
      {{"--queries", "", "x"}, "--queries needs a value"},
      {{"--queries", "q", "--run-tag", ""}, "--run-tag needs a value"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.arguments);
    CHECK(complaint(row.arguments).find(row.complaint) != std::string::npos);
  }
}

TEST_CASE("the help fits a terminal of 80 columns and names every group") {
  const std::string help = search_help();
  for (std::size_t at = 0; at < help.size(); at = help.find('\n', at) + 1) {
    CHECK(help.find('\n', at) - at <= 80);
  }
  for (const char* group : {"Querying:", "Choosing hits:", "Showing hits:", "many queries:"}) {
    CHECK(help.find(group) != std::string::npos);
  }
}

TEST_CASE("what can't be meant is said") {
  CHECK(complaint({"dam"}) == "understood");
  CHECK(complaint({"--sor", "date"}) ==
        "there is no option --sor; if it isn't meant as one, put -- before it");
  CHECK(complaint({"-Burns"}) ==
        "there is no option -Burns; if it isn't meant as one, put -- before it");
  CHECK(complaint({"--sort", "size"}) == "--sort takes one of relevance, date, -date, not 'size'");
  CHECK(complaint({"--format", "xml"}) ==
        "--format takes one of text, json, jsonl, tsv, csv, html, paths, trec, not 'xml'");
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
