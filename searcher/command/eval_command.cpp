#include "searcher/command/eval_command.h"

#include <cstddef>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "common/cli/exit_status.h"
#include "searcher/command/console.h"
#include "searcher/command/eval_answers.h"
#include "searcher/command/eval_judge.h"
#include "searcher/command/eval_queries.h"
#include "searcher/eval/eval_report.h"
#include "searcher/eval/trec_file.h"

namespace dragoman {
namespace {

std::string counted(std::size_t count, const std::string& noun, const std::string& plural) {
  return std::to_string(count) + ' ' + (count == 1 ? noun : plural);
}

void check_queries(const std::vector<EvalQuery>& queries, const Judgements& judgements,
                   const EvalOptions& options, EvalReport& report) {
  std::set<std::string> asked;
  std::size_t unjudged = 0;
  for (const EvalQuery& query : queries) {
    asked.insert(query.id);
    if (!judgements.contains(query.id)) ++unjudged;
  }
  std::size_t unasked = 0;
  for (const auto& [qid, grades] : judgements) {
    if (has_relevant(grades) && !asked.contains(qid)) ++unasked;
  }
  if (unjudged > 0) {
    report.warnings.push_back(counted(unjudged, "query of ", "queries of ") + options.queries +
                              " without judgements in " + options.qrels + ": not counted");
  }
  if (unasked > 0) {
    report.warnings.push_back(counted(unasked, "query of ", "queries of ") + options.qrels +
                              " not in " + options.queries + ": counted as 0");
  }
}

void check_documents(const Judgements& judgements, const EvalOptions& options, EvalReport& report) {
  const std::size_t missing = count_missing(judgements, options.common.index_folder);
  if (missing == 0) return;
  report.warnings.push_back(counted(missing, "judged document isn't", "judged documents aren't") +
                            " in the index: counted as not found");
}

Judgements usable_judgements(const std::string& file) {
  Judgements judgements = read_judgements(file);
  for (const auto& [qid, grades] : judgements) {
    if (has_relevant(grades)) return judgements;
  }
  throw TrecFileError(file + ": no query has a relevant document, that is a grade of 1 or more");
}

int score_index(const Judgements& judgements, const EvalOptions& options, EvalReport& report) {
  const EvalQueries read = read_eval_queries(options.queries);
  const IndexRun run = answer_queries(options, read.queries);
  check_queries(read.queries, judgements, options, report);
  check_documents(judgements, options, report);
  add_run(report, options.run_tag, judgements, run.rankings);
  return read.any_malformed || run.any_failed ? kUsage : kDone;
}

std::string format_report(const EvalReport& report, const EvalOptions& options) {
  switch (options.format) {
    case EvalFormat::Text: return eval_text(report, options.per_query);
    case EvalFormat::Tsv: return eval_tsv(report, options.per_query);
    case EvalFormat::Json: return eval_json(report, options.per_query);
  }
  return {};
}

int measure(const EvalOptions& options) {
  const Judgements judgements = usable_judgements(options.qrels);
  EvalReport report{.judgements = options.qrels, .warnings = {}, .runs = {}};
  for (const std::string& file : options.stored) {
    add_run(report, file, judgements, read_run(file, options.request.limit));
  }
  const int status = options.queries.empty() ? kDone : score_index(judgements, options, report);
  if (!options.common.quiet) {
    for (const std::string& warning : report.warnings) warn(warning);
  }
  say(format_report(report, options));
  return status;
}

}  // namespace

int run_eval(const EvalOptions& options) {
  if (options.common.help) return say(eval_help()), kDone;
  if (options.common.version) return say(version_text("dragoman-search")), kDone;
  try {
    return options.judge.empty() ? measure(options) : judge_hits(options);
  } catch (const TrecFileError& error) {
    warn(error.what());
    return kUsage;
  } catch (const std::system_error& error) {
    warn(error.what());
    return kFailed;
  }
}

}  // namespace dragoman
