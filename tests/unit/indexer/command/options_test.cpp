#include "indexer/command/options.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

using Arguments = std::vector<std::string>;

std::string complaint(const Arguments& arguments) {
  try {
    parse_index_options(arguments);
    return "understood";
  } catch (const UsageError& error) {
    return error.what();
  }
}

TEST_CASE("every option reaches its place") {
  const IndexOptions options =
      parse_index_options({"-d", "x.index", "news", "-j", "3", "--prune", "--allow-deletions", "40",
                           "--wait-lock=5", "--sweep-after", "7", "--analysis", "folding",
                           "--dry-run", "--format", "json", "--progress", "json", "more"});
  CHECK(options.command == IndexCommand::Index);
  CHECK(options.run.index_folder == "x.index");
  CHECK(options.run.paths == Arguments{"news", "more"});
  CHECK(options.run.jobs == 3);
  CHECK(options.run.plan.prune);
  CHECK_FALSE(options.run.plan.rebuild);
  CHECK(options.run.plan.allow_deletions == 40);
  CHECK(options.run.lock_patience == std::chrono::seconds(5));
  CHECK(options.run.grace == std::chrono::seconds(7));
  CHECK(options.run.stemming == false);
  CHECK(options.dry_run);
  CHECK(options.json);
  CHECK(options.progress == ProgressStyle::Json);
}

TEST_CASE("a subcommand counts as the first argument alone") {
  CHECK(parse_index_options({"status", "-d", "x"}).command == IndexCommand::Status);
  CHECK(parse_index_options({"inspect", "a.txt"}).arguments == Arguments{"a.txt"});
  CHECK(parse_index_options({"remove", "-d", "x", "status"}).arguments == Arguments{"status"});
  CHECK(parse_index_options({"-d", "x", "status"}).run.paths == Arguments{"status"});
  CHECK(parse_index_options({"--", "status"}).run.paths == Arguments{"status"});
}

TEST_CASE("--wait-lock alone waits for an hour, and takes no path for its seconds") {
  const IndexOptions options = parse_index_options({"-d", "x", "--wait-lock", "news"});
  CHECK(options.run.lock_patience == std::chrono::hours(1));
  CHECK(options.run.paths == Arguments{"news"});
}

TEST_CASE("as many seconds as one likes are forever, not none") {
  const IndexOptions options = parse_index_options(
      {"-d", "x", "news", "--wait-lock=9999999999999", "--sweep-after", "10000000000"});
  CHECK(options.run.lock_patience > std::chrono::years(30));
  CHECK(std::chrono::nanoseconds(options.run.grace) > std::chrono::years(30));
}

TEST_CASE("paths come from lists, by lines or by NULs") {
  const TempFolder folder;
  const std::string lines = folder.write("lines", "a b\n\nc");
  const std::string nuls = folder.write("nuls", std::string("d\ne\0f\0", 6));
  CHECK(parse_index_options({"-d", "x", "z", "--files-from", lines}).run.paths ==
        Arguments{"z", "a b", "c"});
  CHECK(parse_index_options({"-d", "x", "--files-from", nuls, "-0"}).run.paths ==
        Arguments{"d\ne", "f"});
  CHECK(parse_index_options({"-d", "x", "--files-from", "/dev/null"}).run.paths.empty());
}

TEST_CASE("a config file gives what the command line leaves open") {
  const TempFolder folder;
  const std::string config = folder.write("config", "# nightly\njobs = 2\nformat = json\n");
  const IndexOptions options =
      parse_index_options({"-d", "x", "news", "--config", config, "--jobs", "4"});
  CHECK(options.run.jobs == 4);
  CHECK(options.json);
  const std::string wrong = folder.write("wrong", "jbos = 2\n");
  CHECK(complaint({"-d", "x", "news", "--config", wrong}).find("jbos") != std::string::npos);
}

TEST_CASE("what a config file says of reading adds to the command line, which comes first") {
  const TempFolder folder;
  const std::string config =
      folder.write("config", "convert = pdf=old\nconvert = docx=b\nmap = text=story\n");
  const IndexOptions options = parse_index_options(
      {"-d", "x", "news", "--config", config, "--convert", "pdf=new", "--map", "title=kop"});
  const auto& converters = options.run.read.unpack.converters;
  REQUIRE(converters.size() == 3);
  CHECK(converters.front() == parse_converter("pdf=new"));
  CHECK(converters.back() == parse_converter("docx=b"));
  CHECK(options.run.read.format.fields.size() == 2);
}

TEST_CASE("the index is where -d, DRAGOMAN_DB or the user's data folder says") {
  setenv("DRAGOMAN_DB", "/env.index", 1);
  CHECK(parse_index_options({"a"}).common.index_folder == "/env.index");
  CHECK(parse_index_options({"a", "--db=/opt.index"}).common.index_folder == "/opt.index");
  unsetenv("DRAGOMAN_DB");
  setenv("XDG_DATA_HOME", "/data", 1);
  CHECK(parse_index_options({"a"}).common.index_folder == "/data/dragoman/default.index");
  setenv("XDG_DATA_HOME", "not/absolute", 1);
  setenv("HOME", "/home/lena", 1);
  CHECK(parse_index_options({"a"}).common.index_folder ==
        "/home/lena/.local/share/dragoman/default.index");
  unsetenv("XDG_DATA_HOME");
}

TEST_CASE("what can't be meant is said") {
  CHECK(complaint({"-d", "x", "news"}) == "understood");
  CHECK(complaint({"-d", "x", "--rebuild"}) == "understood");
  CHECK(complaint({"-d", "x"}) == "name the files or folders to index");
  CHECK(complaint({"-d", "", "a"}) == "--db needs the folder of an index");
  CHECK(complaint({"inspect"}) == "inspect: name the files to look at");
  CHECK(complaint({"remove", "-d", "x"}) == "remove: name the articles by their keys");
  CHECK(complaint({"status", "-d", "x", "y"}) == "status takes no argument but options");
  CHECK(complaint({"-d", "x", "a", "-j", "0"}) == "--jobs takes a number from 1 to 256");
  CHECK(complaint({"-d", "x", "a", "--format", "xml"}) == "--format takes text or json, not 'xml'");
  CHECK(complaint({"-d", "x", "a", "--allow-deletions", "101"}) ==
        "--allow-deletions takes a percentage from 0 to 100");
  CHECK(complaint({"-d", "x", "a", "--allow-deletions", "nan"}) ==
        "--allow-deletions takes a percentage from 0 to 100");
  CHECK(complaint({"-d", "x", "a", "--analysis", "none"}) ==
        "--analysis takes full or folding, not 'none'");
  CHECK(complaint({"-d", "x", "-", "--type", "tgz"}) ==
        "--type: 'tgz' doesn't tell what is compressed; undo it before");
  CHECK(complaint({"-d", "x", "a", "--wait-lock=-1"}) == "--wait-lock takes seconds, 0 or more");
  CHECK(complaint({"-d", "x", "a", "--rebuil"}).find("--rebuil") != std::string::npos);
  CHECK(complaint({"-d", "x", "--files-from", "/nonexistent"}) ==
        "--files-from /nonexistent: can't be read");
}

}  // namespace
}  // namespace dragoman
