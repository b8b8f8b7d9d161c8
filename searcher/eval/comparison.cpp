#include "searcher/eval/comparison.h"

#include <vector>

#include "searcher/eval/randomisation.h"

namespace dragoman {

Comparison compare_runs(const QueryMeasures& first, const QueryMeasures& second) {
  Comparison comparison;
  std::vector<double> differences;
  differences.reserve(first.size());
  for (auto a = first.begin(), b = second.begin(); a != first.end(); ++a, ++b) {
    const double difference = a->second.ndcg_10 - b->second.ndcg_10;
    differences.push_back(difference);
    ++(difference < 0 ? comparison.better : difference > 0 ? comparison.worse : comparison.same);
  }
  comparison.difference = mean_measures(second).ndcg_10 - mean_measures(first).ndcg_10;
  comparison.p = randomisation_test(differences);
  return comparison;
}

}  // namespace dragoman
