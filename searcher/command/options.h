// dragoman-search's command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/cli/command_line.h"
#include "searcher/output/format.h"
#include "searcher/search/search.h"

namespace dragoman {

struct SearchOptions {
  CommonOptions common;
  SearchRequest request;
  bool strict = false;  // a warning about the query is an error
  std::string queries;  // file with many queries, "-" for standard input, or empty
  std::string timing;   // file to write times to, or empty
  OutputFormat format = OutputFormat::Text;
  std::string run_tag;
};

// `arguments` without the program's name. Throws UsageError.
SearchOptions parse_search_options(const std::vector<std::string>& arguments);

std::string search_help();

}  // namespace dragoman
