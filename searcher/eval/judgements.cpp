#include "searcher/eval/judgements.h"

#include <algorithm>

#include "searcher/eval/trec_file.h"
#include "searcher/eval/trec_number.h"

namespace dragoman {
namespace {

[[noreturn]] void refuse_second(const TrecFile& lines, const std::string& qid,
                                const std::string& docno, std::int64_t before, std::int64_t grade) {
  lines.refuse("second judgement of " + docno + " for query " + qid + ": " + std::to_string(grade) +
               ", before " + std::to_string(before) + "; leave one of them");
}

}  // namespace

bool has_relevant(const Grades& grades) {
  return std::ranges::any_of(grades, [](const auto& grade) { return grade.second > 0; });
}

Judgements read_judgements(const std::string& file) {
  Judgements judgements;
  TrecFile lines(file, "qid iter docno grade");
  while (const auto* columns = lines.next()) {
    const std::string qid((*columns)[0]);
    const std::string docno((*columns)[2]);
    const auto grade = whole_number((*columns)[3]);
    if (!grade) {
      lines.refuse("judgement '" + std::string((*columns)[3]) +
                   "' is not a whole number; a grade is one such as 0, 1 or 2");
    }
    const auto [known, added] = judgements[qid].emplace(docno, *grade);
    if (!added && known->second != *grade) refuse_second(lines, qid, docno, known->second, *grade);
  }
  return judgements;
}

}  // namespace dragoman
