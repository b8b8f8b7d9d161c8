// What there is to tell about runs, and its formats. All functions are pure; what they return is
// complete lines, and nothing in a name can steer a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/eval/comparison.h"
#include "searcher/eval/measures.h"

namespace dragoman {

struct ScoredRunReport {
  std::string name;
  QueryMeasures queries;  // the same ones in all runs of a report, one at least
  Measures means;
  std::optional<Comparison> comparison;  // with the report's first run; that has none
};

struct EvalReport {
  std::string judgements;  // the file's name
  std::vector<std::string> warnings;
  std::vector<ScoredRunReport> runs;
};

// Scores `run`, compares it with the first one of `report`, and adds it there.
void add_run(EvalReport& report, const std::string& name, const Judgements& judgements,
             const Rankings& run);

// An aligned table of means, a line a run; `per_query` adds one of each query, a line a run.
std::string eval_text(const EvalReport& report, bool per_query);

// A line of column names, then one a run whose query id is "all"; `per_query` adds one a query and
// run. What a line has no value for is empty.
std::string eval_tsv(const EvalReport& report, bool per_query);

// One object on one line, as eval.schema.json describes it; numbers in full precision.
std::string eval_json(const EvalReport& report, bool per_query);

}  // namespace dragoman
