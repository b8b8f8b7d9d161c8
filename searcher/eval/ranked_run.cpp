#include "searcher/eval/ranked_run.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "searcher/eval/trec_file.h"
#include "searcher/eval/trec_number.h"

namespace dragoman {
namespace {

[[noreturn]] void refuse_twice(const TrecFile& lines, const std::string& qid,
                               const std::string& docno) {
  lines.refuse("document " + docno + " twice for query " + qid + "; it has one rank");
}

}  // namespace

bool ScoredRun::add(const std::string& qid, const std::string& docno, double score) {
  return scores_[qid].emplace(docno, score).second;
}

Rankings ScoredRun::ranked(std::size_t depth) const {
  Rankings rankings;
  for (const auto& [qid, scores] : scores_) {
    std::vector<std::pair<double, std::string_view>> rows;
    rows.reserve(scores.size());
    for (const auto& [docno, score] : scores) rows.emplace_back(score, docno);
    std::ranges::sort(rows, std::greater<>());
    rows.resize(std::min(rows.size(), depth));
    std::vector<std::string>& docnos = rankings[qid];
    docnos.reserve(rows.size());
    for (const auto& [score, docno] : rows) docnos.emplace_back(docno);
  }
  return rankings;
}

Rankings read_run(const std::string& file, std::size_t depth) {
  ScoredRun run;
  TrecFile lines(file, "qid Q0 docno rank score tag");
  while (const auto* columns = lines.next()) {
    const std::string qid((*columns)[0]);
    const std::string docno((*columns)[2]);
    const auto score = finite_number((*columns)[4]);
    if (!score) {
      lines.refuse("score '" + std::string((*columns)[4]) + "' is not a finite number");
    }
    if (!run.add(qid, docno, *score)) refuse_twice(lines, qid, docno);
  }
  return run.ranked(depth);
}

}  // namespace dragoman
