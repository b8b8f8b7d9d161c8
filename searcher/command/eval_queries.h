// A file of queries that are to be measured or judged.
#pragma once

#include <string>
#include <vector>

namespace dragoman {

struct EvalQuery {
  std::string id;  // as runs and judgements have it
  std::string text;
  std::string place;  // FILE:LINE

  bool operator==(const EvalQuery&) const = default;
};

struct EvalQueries {
  std::vector<EvalQuery> queries;  // in the file's order
  bool any_malformed = false;      // told on standard error
};

// "-" is standard input. Throws UsageError where the file can't be read, and TrecFileError where
// two queries have the same id.
EvalQueries read_eval_queries(const std::string& file);

}  // namespace dragoman
