#include <algorithm>
#include <cstddef>
#include <iterator>

#include "common/cli/printable.h"
#include "common/text/display_width.h"
#include "searcher/eval/eval_report.h"
#include "searcher/eval/figures.h"

namespace dragoman {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kGap = 2;

void append(Row& row, Row cells) {
  std::ranges::move(cells, std::back_inserter(row));
}

Row measure_names() {
  Row row;
  for (const MeasureName& measure : kMeasures) row.emplace_back(measure.name);
  return row;
}

std::vector<std::size_t> column_widths(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

// Names, the first columns, on the left of theirs; figures on the right.
std::string table(const std::vector<Row>& rows, std::size_t names) {
  const std::vector<std::size_t> widths = column_widths(rows);
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string fill(widths[i] - display_width(row[i]), ' ');
      if (i > 0) line.append(kGap, ' ');
      line += i < names ? row[i] + fill : fill + row[i];
    }
    line.resize(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

bool compares(const EvalReport& report) {
  return report.runs.size() > 1;
}

std::string means_table(const EvalReport& report) {
  Row head{"run"};
  append(head, measure_names());
  head.emplace_back("queries");
  if (compares(report)) append(head, {"change", "better", "worse", "same", "p"});
  std::vector<Row> rows{head};
  for (const ScoredRunReport& run : report.runs) {
    Row row{printable(run.name)};
    append(row, figures(run.means));
    row.push_back(std::to_string(run.queries.size()));
    if (const auto& other = run.comparison) {
      append(row, {signed_figure(other->difference), std::to_string(other->better),
                   std::to_string(other->worse), std::to_string(other->same), figure(other->p)});
    }
    rows.push_back(row);
  }
  return table(rows, 1);
}

std::string legend(const EvalReport& report) {
  return "\nchange, better, worse, same: of nDCG@10 against " +
         printable(report.runs.front().name) +
         ", in the mean and by queries\n"
         "p: that the change is chance; paired two-sided randomisation test, 10,000 assignments\n";
}

std::string query_table(const EvalReport& report) {
  const bool several = compares(report);
  Row head{"query"};
  if (several) head.emplace_back("run");
  append(head, measure_names());
  if (several) head.emplace_back("change");
  std::vector<Row> rows{head};
  const QueryMeasures& first = report.runs.front().queries;
  for (const auto& [qid, base] : first) {
    for (const ScoredRunReport& run : report.runs) {
      const Measures& measures = run.queries.at(qid);
      Row row{printable(qid)};
      if (several) row.push_back(printable(run.name));
      append(row, figures(measures));
      if (run.comparison) row.push_back(signed_figure(measures.ndcg_10 - base.ndcg_10));
      rows.push_back(row);
    }
  }
  return '\n' + table(rows, several ? 2 : 1);
}

}  // namespace

std::string eval_text(const EvalReport& report, bool per_query) {
  std::string out = means_table(report);
  if (compares(report)) out += legend(report);
  if (per_query) out += query_table(report);
  return out;
}

}  // namespace dragoman
