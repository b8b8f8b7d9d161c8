#include "searcher/eval/measures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "searcher/eval/exact_sum.h"

namespace dragoman {
namespace {

constexpr std::size_t kFirstPage = 10;
constexpr std::size_t kRecallDepth = 100;

// Of the first page. Place by place, so that the same gains give the same bits.
double discounted_gain(const std::vector<std::int64_t>& gains) {
  double sum = 0;
  const std::size_t places = std::min(gains.size(), kFirstPage);
  for (std::size_t i = 0; i < places; ++i) {
    const auto gain = static_cast<double>(std::max<std::int64_t>(gains[i], 0));
    sum += gain / std::log2(static_cast<double>(i + 2));
  }
  return sum;
}

std::vector<std::int64_t> gains_of(const Grades& grades, const std::vector<std::string>& ranking) {
  std::vector<std::int64_t> gains;
  gains.reserve(ranking.size());
  for (const std::string& docno : ranking) {
    const auto grade = grades.find(docno);
    gains.push_back(grade == grades.end() ? 0 : grade->second);
  }
  return gains;
}

std::vector<std::int64_t> ideal_gains(const Grades& grades) {
  std::vector<std::int64_t> gains;
  gains.reserve(grades.size());
  for (const auto& [docno, grade] : grades) gains.push_back(grade);
  std::ranges::sort(gains, std::greater<>());
  return gains;
}

}  // namespace

Measures score_query(const Grades& grades, const std::vector<std::string>& ranking) {
  const std::vector<std::int64_t> gains = gains_of(grades, ranking);
  const auto relevant = static_cast<double>(
      std::ranges::count_if(grades, [](const auto& grade) { return grade.second > 0; }));
  Measures measures;
  double found = 0;
  double found_10 = 0;
  double found_100 = 0;
  double precisions = 0;
  for (std::size_t i = 0; i < gains.size(); ++i) {
    if (gains[i] <= 0) continue;
    const auto rank = static_cast<double>(i + 1);
    precisions += ++found / rank;
    if (i < kFirstPage) found_10 = found;
    if (i < kRecallDepth) found_100 = found;
    if (found == 1 && i < kFirstPage) measures.reciprocal_rank_10 = 1 / rank;
  }
  measures.average_precision = precisions / relevant;
  measures.precision_10 = found_10 / static_cast<double>(kFirstPage);
  measures.recall_100 = found_100 / relevant;
  measures.ndcg_10 = discounted_gain(gains) / discounted_gain(ideal_gains(grades));
  return measures;
}

QueryMeasures score_run(const Judgements& judgements, const Rankings& run) {
  static const std::vector<std::string> kNothing;
  QueryMeasures scores;
  for (const auto& [qid, grades] : judgements) {
    if (!has_relevant(grades)) continue;
    const auto ranking = run.find(qid);
    scores.emplace(qid, score_query(grades, ranking == run.end() ? kNothing : ranking->second));
  }
  return scores;
}

Measures mean_measures(const QueryMeasures& queries) {
  Measures means;
  for (const MeasureName& measure : kMeasures) {
    std::vector<double> values;
    values.reserve(queries.size());
    for (const auto& [qid, measures] : queries) values.push_back(measures.*measure.value);
    means.*measure.value = exact_mean(values);
  }
  return means;
}

}  // namespace dragoman
