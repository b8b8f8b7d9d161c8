#include "common/cli/command_line.h"

#include <unistd.h>
#include <xapian.h>

#include <cstdlib>
#include <fstream>

#include "common/text/settings.h"

namespace dragoman {
namespace {

namespace po = boost::program_options;

constexpr const char* kRest = "arguments";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// DRAGOMAN_DB, else the user's data folder as the XDG Base Directory Specification has it.
std::filesystem::path default_index_folder() {
  if (const std::string folder = environment("DRAGOMAN_DB"); !folder.empty()) return folder;
  std::filesystem::path data = environment("XDG_DATA_HOME");
  if (!data.is_absolute()) {
    const std::string home = environment("HOME");
    if (home.empty()) throw UsageError("which index? Name it with -d DIR");
    data = std::filesystem::path(home) / ".local" / "share";
  }
  return data / "dragoman" / "default.index";
}

void read_config(const std::string& path, const po::options_description& options,
                 po::variables_map& values) {
  std::ifstream in(path);
  if (!in) throw UsageError("--config " + path + ": can't be read");
  try {
    po::store(po::parse_config_file(in, options), values);
  } catch (const po::error& error) {
    throw UsageError("--config " + path + ": " + error.what());
  }
}

}  // namespace

po::options_description common_options() {
  po::options_description options("Common options");
  options.add_options()                                                                  //
      ("db,d", po::value<std::string>()->value_name("DIR"),                              //
       "the index (default: $DRAGOMAN_DB, else $XDG_DATA_HOME/dragoman/default.index)")  //
      ("config", po::value<std::string>()->value_name("FILE"),                           //
       "more options, as lines \"name = value\"")                                        //
      ("color", po::value<std::string>()->default_value("auto")->value_name("WHEN"),     //
       "auto, always or never")                                                          //
      ("quiet,q", po::bool_switch(), "say only what went wrong")                         //
      ("verbose,v", po::bool_switch(), "say more")                                       //
      ("help,h", po::bool_switch(), "show this help")                                    //
      ("version", po::bool_switch(), "show the versions");
  return options;
}

po::variables_map parse_command_line(const std::vector<std::string>& arguments,
                                     const po::options_description& options,
                                     std::vector<std::string>& rest) {
  po::options_description all;
  all.add(options).add_options()(kRest, po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add(kRest, -1);
  const int style = po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  try {
    po::store(
        po::command_line_parser(arguments).options(all).positional(positional).style(style).run(),
        values);
    if (values.contains("config")) read_config(values["config"].as<std::string>(), options, values);
    po::notify(values);
  } catch (const po::unknown_option& error) {
    throw UsageError("there is no option " + error.get_option_name() +
                     "; if it isn't meant as one, put -- before it");
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  if (values.contains(kRest)) rest = values[kRest].as<std::vector<std::string>>();
  return values;
}

CommonOptions read_common_options(const po::variables_map& values) {
  CommonOptions options;
  options.help = values["help"].as<bool>();
  options.version = values["version"].as<bool>();
  options.quiet = values["quiet"].as<bool>();
  options.verbose = values["verbose"].as<bool>();
  options.color = parse_when(values["color"].as<std::string>(), "--color");
  if (values.contains("db")) {
    options.index_folder = values["db"].as<std::string>();
    if (options.index_folder.empty()) throw UsageError("--db needs the folder of an index");
  } else if (!options.help && !options.version) {
    options.index_folder = default_index_folder();
  }
  return options;
}

When parse_when(const std::string& text, const std::string& option) {
  if (text == "auto") return When::Auto;
  if (text == "always") return When::Always;
  if (text == "never") return When::Never;
  throw UsageError(option + " takes auto, always or never, not '" + text + "'");
}

bool use_color(When when, int file_descriptor) {
  if (when != When::Auto) return when == When::Always;
  return isatty(file_descriptor) == 1 && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

std::string version_text(const std::string& program) {
  return program + " " DRAGOMAN_VERSION " (Xapian " + Xapian::version_string() + "; " +
         describe(AnalyzerSettings{}) + ")\n" + "Licence GPL-2.0-or-later. There is no warranty.\n";
}

}  // namespace dragoman
