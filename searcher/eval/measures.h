// How well rankings meet judgements. The semantics are those of trec_eval 9 (-c, -M DEPTH):
// relevant is a grade of 1 or more; every query with a relevant document counts, also one that the
// run lacks, which scores 0; others don't. nDCG is that of Järvelin & Kekäläinen ("Cumulated
// Gain-Based Evaluation of IR Techniques", 2002) with the grades as gains, discounted by
// log2(rank + 1), and an ideal ranking of all judged documents; negative grades gain nothing.
// All functions are pure.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/eval/judgements.h"
#include "searcher/eval/ranked_run.h"

namespace dragoman {

struct Measures {
  double average_precision = 0;  // MAP, when it's a mean
  double precision_10 = 0;
  double ndcg_10 = 0;
  double recall_100 = 0;
  double reciprocal_rank_10 = 0;

  bool operator==(const Measures&) const = default;
};

struct MeasureName {
  std::string_view name;
  double Measures::*value;
};

// As reports call them, in their order.
inline constexpr std::array<MeasureName, 5> kMeasures = {{
    {"MAP", &Measures::average_precision},
    {"P@10", &Measures::precision_10},
    {"nDCG@10", &Measures::ndcg_10},
    {"R@100", &Measures::recall_100},
    {"MRR@10", &Measures::reciprocal_rank_10},
}};

// By query id.
using QueryMeasures = std::map<std::string, Measures>;

// REQUIRES: has_relevant(grades)
Measures score_query(const Grades& grades, const std::vector<std::string>& ranking);

QueryMeasures score_run(const Judgements& judgements, const Rankings& run);

// REQUIRES: !queries.empty()
Measures mean_measures(const QueryMeasures& queries);

}  // namespace dragoman
