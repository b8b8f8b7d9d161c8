#include "common/cli/printable.h"
#include "searcher/eval/eval_report.h"
#include "searcher/eval/figures.h"

namespace dragoman {
namespace {

std::string line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) (out += cell) += '\t';
  out.back() = '\n';
  return out;
}

std::string head() {
  std::vector<std::string> cells{"run", "query"};
  for (const MeasureName& measure : kMeasures) cells.emplace_back(measure.name);
  for (const char* name : {"queries", "change", "better", "worse", "same", "p"}) {
    cells.emplace_back(name);
  }
  return line(cells);
}

std::string mean_line(const ScoredRunReport& run) {
  std::vector<std::string> cells{printable(run.name), "all"};
  for (std::string& figure : figures(run.means)) cells.push_back(std::move(figure));
  cells.push_back(std::to_string(run.queries.size()));
  if (const auto& other = run.comparison) {
    cells.insert(cells.end(),
                 {signed_figure(other->difference), std::to_string(other->better),
                  std::to_string(other->worse), std::to_string(other->same), figure(other->p)});
  } else {
    cells.resize(cells.size() + 5);
  }
  return line(cells);
}

std::string query_line(const ScoredRunReport& run, const std::string& qid, const Measures& base) {
  const Measures& measures = run.queries.at(qid);
  std::vector<std::string> cells{printable(run.name), printable(qid)};
  for (std::string& figure : figures(measures)) cells.push_back(std::move(figure));
  cells.emplace_back();
  cells.push_back(run.comparison ? signed_figure(measures.ndcg_10 - base.ndcg_10) : "");
  cells.resize(cells.size() + 4);
  return line(cells);
}

}  // namespace

std::string eval_tsv(const EvalReport& report, bool per_query) {
  std::string out = head();
  for (const ScoredRunReport& run : report.runs) out += mean_line(run);
  if (!per_query) return out;
  for (const auto& [qid, base] : report.runs.front().queries) {
    for (const ScoredRunReport& run : report.runs) out += query_line(run, qid, base);
  }
  return out;
}

}  // namespace dragoman
