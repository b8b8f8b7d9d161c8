#include <nlohmann/json.hpp>

#include "searcher/eval/eval_report.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Measures& measures) {
  Json json = Json::object();
  for (const MeasureName& measure : kMeasures) {
    json[std::string(measure.name)] = measures.*measure.value;
  }
  return json;
}

Json to_json(const Comparison& comparison) {
  return {{"change", comparison.difference},
          {"better", comparison.better},
          {"worse", comparison.worse},
          {"same", comparison.same},
          {"p", comparison.p}};
}

Json to_json(const ScoredRunReport& run, bool per_query) {
  Json json = {{"run", run.name}, {"means", to_json(run.means)}};
  json["comparison"] = run.comparison ? to_json(*run.comparison) : Json(nullptr);
  if (!per_query) return json;
  json["queries"] = Json::array();
  for (const auto& [qid, measures] : run.queries) {
    Json query = {{"qid", qid}};
    query.update(to_json(measures));
    json["queries"].push_back(std::move(query));
  }
  return json;
}

}  // namespace

std::string eval_json(const EvalReport& report, bool per_query) {
  Json json = {{"format_version", 1},
               {"qrels", report.judgements},
               {"warnings", report.warnings},
               {"queries", report.runs.front().queries.size()},
               {"runs", Json::array()}};
  for (const ScoredRunReport& run : report.runs) json["runs"].push_back(to_json(run, per_query));
  // All beyond ASCII as escapes: nothing steers a terminal. Names may hold ill-formed bytes.
  return json.dump(-1, ' ', true, Json::error_handler_t::replace) + '\n';
}

}  // namespace dragoman
