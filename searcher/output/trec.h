// Hits as a TREC run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/output/format.h"

namespace dragoman {

// What a run calls a query or an article: `id` with white space, controls and ill-formed bytes
// percent-encoded, so that it is one column.
std::string trec_id(std::string_view id);

struct TrecHit {
  std::string docno;  // of an id that several articles have with a colon and the path behind
  double score = 0;

  bool operator==(const TrecHit&) const = default;
};

// The hits as a run has them: scorers sort by score and ignore the rank, so no score equals the one
// before; it is lowered by as little as can be.
std::vector<TrecHit> trec_hits(const SearchResult& result);

// Lines `qid Q0 id rank score tag`.
std::string trec_result(const SearchResult& result, const OutputOptions& options);

}  // namespace dragoman
