// What the command lines of both programs share: reading options with Boost, where the index
// is, colour, and `--help`'s and `--version`'s texts.
#pragma once

#include <boost/program_options.hpp>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace dragoman {

// The command line can't be understood; the message says which part. Exit status 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class When : std::uint8_t { Auto, Always, Never };

// The options that both programs have, with their defaults.
struct CommonOptions {
  std::filesystem::path index_folder;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  When color = When::Auto;
};

// -d/--db, -q, -v, -h, --version, --config, --color.
boost::program_options::options_description common_options();

// Reads `arguments`, and behind them the file named by --config (lines `option = value`);
// what is not an option goes to `rest`. Names are never abbreviated. Throws UsageError.
boost::program_options::variables_map parse_command_line(
    const std::vector<std::string>& arguments,
    const boost::program_options::options_description& options, std::vector<std::string>& rest);

CommonOptions read_common_options(const boost::program_options::variables_map& values);

// One of "auto", "always", "never". Throws UsageError.
When parse_when(const std::string& text, const std::string& option);

// Whether to use colour on the given file descriptor: as told, else on a terminal, unless
// NO_COLOR is set or TERM is "dumb".
bool use_color(When when, int file_descriptor);

// "dragoman-index 0.1.0", the libraries' versions, and the licence.
std::string version_text(const std::string& program);

}  // namespace dragoman
