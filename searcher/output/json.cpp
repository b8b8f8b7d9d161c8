#include "searcher/output/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "searcher/output/format.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& value) {
  return value.empty() ? Json(nullptr) : Json(value);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

Json to_json(const Snippet& snippet) {
  const std::string_view text = snippet.text;
  Json matches = Json::array();
  for (const TextRange& match : snippet.matches) {
    const std::size_t begin = count_characters(text.substr(0, match.begin));
    const std::size_t length = count_characters(text.substr(match.begin, match.end - match.begin));
    matches.push_back({begin, begin + length});
  }
  return {{"text", snippet.text}, {"matches", std::move(matches)}};
}

Json to_json(const Hit& hit) {
  Json snippets = Json::array();
  for (const Snippet& snippet : hit.snippets) snippets.push_back(to_json(snippet));
  Json json = {{"rank", hit.rank},
               {"score", hit.score},
               {"id", hit_id(hit)},
               {"path", hit.article.key},
               {"title", or_null(hit.article.title)},
               {"title_inferred", hit.article.title_inferred},
               {"date", or_null(hit.article.date)},
               {"source", or_null(hit.article.source)},
               {"lang", or_null(hit.article.lang)},
               {"snippets", std::move(snippets)}};
  if (!hit.parts.empty()) {
    Json parts = Json::array();
    for (const ScorePart& part : hit.parts) {
      parts.push_back({{"part", part.part}, {"score", part.score}});
    }
    json["explain"] = std::move(parts);
  }
  return json;
}

// Offsets of warnings are in bytes inside the program, as the query came.
Json to_json(const QueryWarning& warning, std::string_view query) {
  const std::string_view before =
      query.substr(0, std::min<std::size_t>(warning.offset, query.size()));
  const std::string_view what = query.substr(
      before.size(), std::min<std::size_t>(warning.length, query.size() - before.size()));
  return {{"offset", count_characters(before)},
          {"length", count_characters(what)},
          {"message", warning.message}};
}

Json to_json(const QueryStages& stages) {
  return {{"typed", stages.typed},
          {"parsed", stages.parsed},
          {"analyzed", stages.analyzed},
          {"xapian", stages.xapian}};
}

Json to_json(const SearchResult& result, const std::string& query_id) {
  Json warnings = Json::array();
  for (const QueryWarning& warning : result.warnings) {
    warnings.push_back(to_json(warning, result.query));
  }
  Json json = {{"format_version", 1}};
  if (!query_id.empty()) json["qid"] = query_id;
  json["query"] = result.query;
  json["generation"] = result.generation;
  json["warnings"] = std::move(warnings);
  if (result.error) {
    json["error"] = *result.error;
    return json;
  }
  Json hits = Json::array();
  for (const Hit& hit : result.hits) hits.push_back(to_json(hit));
  json["total"] = result.total;
  json["total_is_exact"] = result.total_is_exact;
  json["took_ms"] = result.took_ms;
  json["next"] = nullptr;
  json["hits"] = std::move(hits);
  json["facets"] = Json::object();
  if (result.stages) json["explain"] = to_json(*result.stages);
  return json;
}

// Paths and typed queries may hold ill-formed bytes; JSON may not.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string json_result(const SearchResult& result, const std::string& query_id) {
  return dump(to_json(result, query_id));
}

std::string jsonl_result(const SearchResult& result, const std::string& query_id) {
  std::string out;
  for (const Hit& hit : result.hits) {
    Json json = {{"format_version", 1}};
    if (!query_id.empty()) json["qid"] = query_id;
    json.update(to_json(hit));
    out += dump(json);
  }
  return out;
}

}  // namespace dragoman
