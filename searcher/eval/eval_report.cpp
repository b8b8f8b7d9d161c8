#include "searcher/eval/eval_report.h"

#include <utility>

namespace dragoman {

void add_run(EvalReport& report, const std::string& name, const Judgements& judgements,
             const Rankings& run) {
  ScoredRunReport scored{
      .name = name, .queries = score_run(judgements, run), .means = {}, .comparison = {}};
  scored.means = mean_measures(scored.queries);
  if (!report.runs.empty()) {
    scored.comparison = compare_runs(report.runs.front().queries, scored.queries);
  }
  report.runs.push_back(std::move(scored));
}

}  // namespace dragoman
