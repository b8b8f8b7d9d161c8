// Scores evened out among articles that are alike: what a query finds for good reasons comes in
// groups, and an article that stands alone is likelier to be there by accident. After Diaz,
// Regularizing Ad Hoc Retrieval Scores, CIKM 2005.
#pragma once

#include <span>
#include <vector>

#include "common/index/stem_vector.h"

namespace dragoman {

// `articles`: the stems of the best of a ranking, `scores` their scores, 0 or more. Each new score
// is a weighted mean of the article's own and those of the kNeighbours articles most like it, by
// the cosine of their stems as tf-idf among these articles alone; so none is above the highest or
// below the lowest. Constants: ranking_weights.h. Few articles keep their scores.
std::vector<double> even_out(std::span<const std::vector<StemCount>> articles,
                             std::span<const double> scores);

}  // namespace dragoman
