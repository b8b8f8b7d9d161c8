// The command line of `dragoman-search eval`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/cli/command_line.h"
#include "searcher/search/search.h"

namespace dragoman {

enum class EvalFormat : std::uint8_t { Text, Tsv, Json };

struct EvalOptions {
  CommonOptions common;   // without `queries`, its index_folder means nothing
  SearchRequest request;  // of each query but its text; its limit is the depth of stored runs, too
  bool strict = false;
  bool per_query = false;
  bool pager = true;
  std::string queries;              // file of queries, or empty
  std::string qrels;                // file of judgements to score with
  std::string judge;                // file of judgements to add to, or empty
  std::vector<std::string> stored;  // files of runs
  std::string run_tag;              // of the index's answers
  EvalFormat format = EvalFormat::Text;
};

// `arguments` without the program's name and without `eval`. Throws UsageError.
EvalOptions parse_eval_options(const std::vector<std::string>& arguments);

std::string eval_help();

}  // namespace dragoman
