// dragoman-search's command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/command_line.h"
#include "searcher/output/format.h"
#include "searcher/search/search.h"

namespace dragoman {

struct SearchOptions {
  CommonOptions common;
  // With --similar -, similar_to->text is still empty: it is on standard input.
  SearchRequest request;
  bool strict = false;      // a warning about the query is an error
  bool help_query = false;  // explain the query language
  bool open = false;        // show the text of the one hit that is asked for
  bool pager = true;        // on a terminal
  std::string queries;      // file with many queries, "-" for standard input, or empty
  std::string timing;       // file to write times to, or empty
  OutputFormat format = OutputFormat::Text;
  std::vector<OutputField> fields;  // empty: the usual ones
  std::string run_tag;
};

// `arguments` without the program's name. Throws UsageError.
SearchOptions parse_search_options(const std::vector<std::string>& arguments);

std::string search_help();

}  // namespace dragoman
