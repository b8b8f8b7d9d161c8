#include "indexer/command/options.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace dragoman {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, IndexCommand>, 3> kCommands{{
    {"inspect", IndexCommand::Inspect},
    {"status", IndexCommand::Status},
    {"remove", IndexCommand::Remove},
}};
constexpr int kMostJobs = 256;
constexpr long kForever = 1'000'000'000;  // seconds; more would overflow in nanoseconds

po::options_description index_options() {
  po::options_description options("Options");
  options.add_options()                                                                    //
      ("files-from", po::value<std::vector<std::string>>()->value_name("FILE"),            //
       "take further paths from FILE, one a line; - is standard input")                    //
      ("null,0", po::bool_switch(), "the paths in FILE end with a NUL byte, not a line")   //
      ("dry-run", po::bool_switch(), "say what would be done, and do nothing")             //
      ("jobs,j", po::value<int>()->value_name("N"),                                        //
       "threads that read (default: one a processor, at most 8)")                          //
      ("analysis", po::value<std::string>()->value_name("NAME"),                           //
       "full: with each language's stems and stop words; folding: words as they are, "     //
       "but for case and marks (default: as the index has it, a new one full)")            //
      ("rebuild", po::bool_switch(),                                                       //
       "build the whole index anew, of PATH... or else of all folders it was made of; "    //
       "the old one answers meanwhile")                                                    //
      ("prune", po::bool_switch(), "take out what has vanished below PATH...")             //
      ("allow-deletions", po::value<double>()->value_name("PERCENT"),                      //
       "take out up to this share of the articles")                                        //
      ("wait-lock", po::value<long>()->value_name("SECONDS"),                              //
       "wait so long for another writer to finish (--wait-lock=SECONDS; alone: an hour)")  //
      ("sweep-after", po::value<long>()->default_value(60)->value_name("SECONDS"),         //
       "remove replaced segments so long after their replacement")                         //
      ("format", po::value<std::string>()->default_value("text")->value_name("FORMAT"),    //
       "of the report and the subcommands: text or json")                                  //
      ("progress", po::value<std::string>()->default_value("auto")->value_name("WHEN"),    //
       "auto, always, never or json")                                                      //
      ("failed", po::bool_switch(), "status: list the files and records that failed");
  return options;
}

// What a config file says of it comes behind what the command line says, not instead of it.
po::typed_value<std::vector<std::string>>* given_anywhere() {
  return po::value<std::vector<std::string>>()->composing();
}

po::options_description reading_options() {
  po::options_description options("How files are read");
  options.add_options()                                                              //
      ("map", given_anywhere()->value_name("FIELD=NAME,..."),                        //
       "fields of JSON records, before the usual names: title=headline,text=body")   //
      ("type", po::value<std::string>()->value_name("TYPE"),                         //
       "of standard input (PATH -), and of files whose names tell none: a media "    //
       "type, or an extension such as jsonl")                                        //
      ("convert", given_anywhere()->value_name("TYPE=COMMAND"),                      //
       "read files of this type through a command, from its standard input to its "  //
       "standard output: 'pdf=pdftotext - -'");
  return options;
}

po::options_description all_options() {
  po::options_description all;
  all.add(index_options()).add(reading_options()).add(common_options());
  return all;
}

std::chrono::seconds read_seconds(const po::variables_map& values, const char* name) {
  if (!values.contains(name)) return std::chrono::seconds{0};
  const long seconds = values[name].as<long>();
  if (seconds < 0) throw UsageError("--" + std::string(name) + " takes seconds, 0 or more");
  return std::chrono::seconds{std::min(seconds, kForever)};
}

int read_jobs(const po::variables_map& values) {
  if (!values.contains("jobs")) {
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8);
  }
  const int jobs = values["jobs"].as<int>();
  if (jobs < 1 || jobs > kMostJobs) throw UsageError("--jobs takes a number from 1 to 256");
  return jobs;
}

std::optional<bool> read_stemming(const po::variables_map& values) {
  if (!values.contains("analysis")) return std::nullopt;
  const std::string name = values["analysis"].as<std::string>();
  if (name == "full") return true;
  if (name == "folding") return false;
  throw UsageError("--analysis takes full or folding, not '" + name + "'");
}

std::optional<double> read_allowed(const po::variables_map& values) {
  if (!values.contains("allow-deletions")) return std::nullopt;
  const double percent = values["allow-deletions"].as<double>();
  if (!(percent >= 0 && percent <= 100)) {
    throw UsageError("--allow-deletions takes a percentage from 0 to 100");
  }
  return percent;
}

ProgressStyle read_progress(const po::variables_map& values, bool quiet) {
  const std::string text = values["progress"].as<std::string>();
  if (text == "json") return ProgressStyle::Json;
  const When when = parse_when(text, "--progress");
  if (when == When::Never || (when == When::Auto && quiet)) return ProgressStyle::None;
  const bool terminal = isatty(STDERR_FILENO) == 1;
  return terminal || when == When::Always ? ProgressStyle::Bar : ProgressStyle::Lines;
}

bool read_json(const po::variables_map& values) {
  const std::string format = values["format"].as<std::string>();
  if (format != "text" && format != "json") {
    throw UsageError("--format takes text or json, not '" + format + "'");
  }
  return format == "json";
}

template <typename Read>
void for_each_value(const po::variables_map& values, const char* name, const Read& read) {
  if (!values.contains(name)) return;
  for (const std::string& value : values[name].as<std::vector<std::string>>()) {
    try {
      read(value);
    } catch (const std::invalid_argument& error) {
      throw UsageError("--" + std::string(name) + ": " + error.what());
    }
  }
}

ReadOptions read_reading(const po::variables_map& values) {
  ReadOptions options;
  for_each_value(values, "map", [&](const std::string& value) {
    for (auto& pair : parse_field_map(value)) options.format.fields.push_back(std::move(pair));
  });
  for_each_value(values, "convert", [&](const std::string& value) {
    options.unpack.converters.push_back(parse_converter(value));
  });
  if (values.contains("type")) {
    const std::string type = values["type"].as<std::string>();
    options.media_type = media_type_from(type);
    if (!can_read(options.media_type, options)) {
      throw UsageError("--type: '" + type + "' is no type that can be read");
    }
    if (is_compression(options.media_type)) {
      throw UsageError("--type: '" + type + "' doesn't tell what is compressed; undo it before");
    }
  }
  return options;
}

void read_list(std::istream& in, char end, std::vector<std::string>& paths) {
  for (std::string path; std::getline(in, path, end);) {
    if (!path.empty()) paths.push_back(std::move(path));
  }
  if (in.bad()) throw UsageError("--files-from: reading failed");
}

std::vector<std::string> listed_paths(const po::variables_map& values) {
  std::vector<std::string> paths;
  if (!values.contains("files-from")) return paths;
  const char end = values["null"].as<bool>() ? '\0' : '\n';
  for (const std::string& name : values["files-from"].as<std::vector<std::string>>()) {
    if (name == "-") {
      read_list(std::cin, end, paths);
      continue;
    }
    std::ifstream in(name, std::ios::binary);
    if (!in) throw UsageError("--files-from " + name + ": can't be read");
    read_list(in, end, paths);
  }
  return paths;
}

void check_standard_input(const std::vector<std::string>& paths, const ReadOptions& read) {
  const bool named = std::ranges::find(paths, kStandardInput) != paths.end();
  if (named && read.media_type.empty()) {
    throw UsageError("what standard input holds can't be told; say --type TYPE");
  }
}

void check_arguments(const IndexOptions& options, const po::variables_map& values) {
  const bool none = options.arguments.empty();
  switch (options.command) {
    case IndexCommand::Index:
      if (options.run.paths.empty() && !options.run.plan.rebuild &&
          !values.contains("files-from")) {
        throw UsageError("name the files or folders to index");
      }
      break;
    case IndexCommand::Inspect:
      if (none) throw UsageError("inspect: name the files to look at");
      break;
    case IndexCommand::Remove:
      if (none) throw UsageError("remove: name the articles by their keys");
      break;
    case IndexCommand::Status:
      if (!none) throw UsageError("status takes no argument but options");
      break;
  }
}

// Boost would take the next argument, a path, for the seconds.
void complete_wait_lock(std::vector<std::string>& arguments) {
  const auto end = std::ranges::find(arguments, "--");
  std::replace(arguments.begin(), end, std::string("--wait-lock"), std::string("--wait-lock=3600"));
}

}  // namespace

IndexOptions parse_index_options(std::vector<std::string> arguments) {
  IndexOptions options;
  if (!arguments.empty()) {
    const auto command = std::ranges::find(kCommands, std::string_view(arguments.front()),
                                           &std::pair<std::string_view, IndexCommand>::first);
    if (command != kCommands.end()) {
      options.command = command->second;
      arguments.erase(arguments.begin());
    }
  }
  complete_wait_lock(arguments);
  const po::variables_map values = parse_command_line(arguments, all_options(), options.arguments);
  options.common = read_common_options(values);
  if (options.common.help || options.common.version) return options;
  options.index_named = values.contains("db");
  options.json = read_json(values);
  options.dry_run = values["dry-run"].as<bool>();
  options.only_failed = values["failed"].as<bool>();
  options.progress = read_progress(values, options.common.quiet);
  options.run.index_folder = options.common.index_folder;
  options.run.plan.rebuild = values["rebuild"].as<bool>();
  options.run.plan.prune = values["prune"].as<bool>();
  options.run.plan.allow_deletions = read_allowed(values);
  options.run.read = read_reading(values);
  options.run.stemming = read_stemming(values);
  options.run.jobs = read_jobs(values);
  options.run.lock_patience = read_seconds(values, "wait-lock");
  options.run.grace = read_seconds(values, "sweep-after");
  if (options.command == IndexCommand::Index) {
    options.run.paths = std::exchange(options.arguments, {});
    const std::vector<std::string> listed = listed_paths(values);
    options.run.paths.insert(options.run.paths.end(), listed.begin(), listed.end());
  }
  check_standard_input(options.run.paths, options.run.read);
  if (options.command == IndexCommand::Inspect) {
    check_standard_input(options.arguments, options.run.read);
  }
  check_arguments(options, values);
  return options;
}

std::string index_help() {
  std::ostringstream text;
  text << "Usage: dragoman-index [OPTION]... PATH...\n"
          "       dragoman-index inspect [OPTION]... FILE...\n"
          "       dragoman-index status [--failed] [OPTION]...\n"
          "       dragoman-index remove [OPTION]... KEY...\n"
          "Brings an index of news articles up to date with the files and folders PATH...\n"
          "inspect shows what is read from a file, and with -d what that index makes of it;\n"
          "status shows what an index holds, and remove takes articles out.\n"
       << all_options()
       << "\nExit status: 0 done, 2 wrong usage, 3 no usable index, 4 another writer holds the\n"
          "lock, 5 some inputs failed or a deletion was refused (the rest is in), 6 error (the\n"
          "old index stands), 130 or 143 interrupted (what was complete is published).\n";
  return text.str();
}

}  // namespace dragoman
