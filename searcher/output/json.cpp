#include "searcher/output/json.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "common/cli/printable.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& value) {
  return value.empty() ? Json(nullptr) : Json(value);
}

// An ill-formed sequence is one, as which dump() shows it.
std::size_t count_shown(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) ++count;
  return count;
}

Json offsets(std::string_view text, const TextRange& range) {
  const std::size_t begin = count_shown(text.substr(0, range.begin));
  const std::size_t length = count_shown(text.substr(range.begin, range.end - range.begin));
  return {begin, begin + length};
}

Json to_json(const Snippet& snippet) {
  Json matches = Json::array();
  for (const TextRange& match : snippet.matches) matches.push_back(offsets(snippet.text, match));
  return {{"text", snippet.text}, {"matches", std::move(matches)}};
}

Json to_json(const ConcordanceLine& line) {
  return {{"text", line.text}, {"match", offsets(line.text, line.match)}};
}

Json to_json(const Copy& copy) {
  return {{"id", copy.id},
          {"path", copy.path},
          {"source", or_null(copy.source)},
          {"date", or_null(copy.date)}};
}

Json to_json(const ScorePart& part) {
  return {{"part", part.part}, {"score", part.score}};
}

Json to_json(const FacetValue& value) {
  return {{"value", or_null(value.value)}, {"count", value.count}};
}

Json to_json(const Suggestion& suggestion) {
  return {{"query", suggestion.query}, {"total", suggestion.total}};
}

Json to_json(const TellingTerm& term) {
  return {{"term", term.form}, {"score", term.score}};
}

template <typename Value>
Json to_list(const std::vector<Value>& values) {
  Json list = Json::array();
  for (const Value& value : values) list.push_back(to_json(value));
  return list;
}

Json field_value(const Hit& hit, OutputField field) {
  switch (field) {
    case OutputField::Rank: return hit.rank;
    case OutputField::Score: return hit.score;
    case OutputField::TitleInferred: return hit.article.title_inferred;
    case OutputField::Copies: return hit.copy_count;
    case OutputField::Snippets: return to_list(hit.snippets);
    default: return or_null(field_text(hit, field));
  }
}

Json chosen_fields(const Hit& hit, const std::vector<OutputField>& fields) {
  Json json = Json::object();
  for (const OutputField field : fields) {
    json[std::string(field_name(field))] = field_value(hit, field);
  }
  return json;
}

Json to_json(const Hit& hit, const std::vector<OutputField>& fields) {
  using enum OutputField;
  static const std::vector<OutputField> kUsual = {Rank,          Score, Id,     Path, Title,
                                                  TitleInferred, Date,  Source, Lang, Snippets};
  if (!fields.empty()) return chosen_fields(hit, fields);
  Json json = chosen_fields(hit, kUsual);
  if (!hit.concordance.empty() || hit.concordance_left_out > 0) {
    json["concordance"] = to_list(hit.concordance);
    json["concordance_left_out"] = hit.concordance_left_out;
  }
  if (!hit.copies.empty()) {
    json["copies"] = to_list(hit.copies);
    json["copy_count"] = hit.copy_count;
  }
  if (!hit.parts.empty()) json["explain"] = to_list(hit.parts);
  return json;
}

// Offsets of warnings are in bytes inside the program, as the query came.
Json to_json(const QueryWarning& warning, std::string_view query) {
  const std::string_view before =
      query.substr(0, std::min<std::size_t>(warning.offset, query.size()));
  const std::string_view what = query.substr(
      before.size(), std::min<std::size_t>(warning.length, query.size() - before.size()));
  return {
      {"offset", count_shown(before)}, {"length", count_shown(what)}, {"message", warning.message}};
}

Json to_json(const QueryStages& stages) {
  return {{"typed", stages.typed},
          {"parsed", stages.parsed},
          {"analyzed", stages.analyzed},
          {"xapian", stages.xapian}};
}

Json to_json(const Timeline& timeline) {
  return {{"step", facet_name(timeline.step)},
          {"columns", to_list(timeline.columns)},
          {"undated", timeline.undated}};
}

void add_counts(const SearchResult& result, Json& json) {
  json["facets"] = Json::object();
  for (const FacetCounts& facet : result.facets) {
    json["facets"][std::string(facet_name(facet.facet))] = to_list(facet.values);
  }
  if (result.timeline) json["timeline"] = to_json(*result.timeline);
  if (!result.suggestions.empty()) json["suggestions"] = to_list(result.suggestions);
  if (!result.terms.empty()) json["terms"] = to_list(result.terms);
}

Json to_json(const SearchResult& result, const OutputOptions& options) {
  Json warnings = Json::array();
  for (const QueryWarning& warning : result.warnings) {
    warnings.push_back(to_json(warning, result.query));
  }
  Json json = {{"format_version", 1}};
  if (!options.query_id.empty()) json["qid"] = options.query_id;
  json["query"] = result.query;
  json["generation"] = result.generation;
  json["warnings"] = std::move(warnings);
  if (result.error) {
    json["error"] = *result.error;
    return json;
  }
  json["total"] = result.total;
  json["total_is_exact"] = result.total_is_exact;
  json["took_ms"] = result.took_ms;
  json["next"] = or_null(result.next);
  if (!options.count_only) {
    json["hits"] = Json::array();
    for (const Hit& hit : result.hits) json["hits"].push_back(to_json(hit, options.fields));
  }
  add_counts(result, json);
  if (result.stages) json["explain"] = to_json(*result.stages);
  return json;
}

// What could steer a terminal stands in strings alone, where an escape means the same.
std::string escaped(const std::string& json) {
  std::string out;
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = decode_at(json, at);
    if (may_steer(point.value)) {
      char text[8];
      std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(point.value & 0xFFFF));
      out += text;
    } else {
      out.append(json, at, point.length);
    }
    at += point.length;
  }
  return out;
}

// Paths and typed queries may hold ill-formed bytes; JSON may not.
std::string dump(const Json& json) {
  return escaped(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace

std::string json_result(const SearchResult& result, const OutputOptions& options) {
  return dump(to_json(result, options));
}

std::string jsonl_result(const SearchResult& result, const OutputOptions& options) {
  std::string out;
  for (const Hit& hit : result.hits) {
    Json json = {{"format_version", 1}};
    if (!options.query_id.empty()) json["qid"] = options.query_id;
    json.update(to_json(hit, options.fields));
    out += dump(json);
  }
  return out;
}

}  // namespace dragoman
