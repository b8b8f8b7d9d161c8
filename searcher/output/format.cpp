#include "searcher/output/format.h"

#include <cmath>
#include <cstdio>
#include <limits>

#include "common/cli/printable.h"
#include "searcher/output/json.h"
#include "searcher/output/text.h"

namespace dragoman {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\v\f\r";

// White space would end the column; a percent sign has to be told from ours.
std::string trec_id(const std::string& id) {
  std::string out;
  for (const char c : id) {
    if (kWhiteSpace.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    char text[8];
    std::snprintf(text, sizeof text, "%%%02X", static_cast<unsigned char>(c));
    out += text;
  }
  return out;
}

// Scorers sort by score and ignore the rank, so no score may equal the one before.
std::string trec(const SearchResult& result, const OutputOptions& options) {
  const std::string query = trec_id(options.query_id.empty() ? "1" : options.query_id);
  std::string out;
  double last = std::numeric_limits<double>::infinity();
  for (const Hit& hit : result.hits) {
    const double score = hit.score < last
                             ? hit.score
                             : std::nextafter(last, -std::numeric_limits<double>::infinity());
    last = score;
    char text[64];
    std::snprintf(text, sizeof text, " %llu %.17g ", static_cast<unsigned long long>(hit.rank),
                  score);
    out += query + " Q0 " + trec_id(hit_id(hit)) + text + trec_id(options.run_tag) + '\n';
  }
  return out;
}

// rank, score, date, language, outlet, title, path
std::string tsv(const SearchResult& result, const OutputOptions& options) {
  std::string out;
  for (const Hit& hit : result.hits) {
    if (!options.query_id.empty()) out += printable(options.query_id) + '\t';
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, "%llu\t%.8g\t",
                  static_cast<unsigned long long>(hit.rank), hit.score);
    out += numbers;
    for (const std::string* value :
         {&hit.article.date, &hit.article.lang, &hit.article.source, &hit.article.title}) {
      out += printable(*value) + '\t';
    }
    out += printable(hit.article.key) + '\n';
  }
  return out;
}

// Paths as they are, for other programs; a line break in one can't be told from the next.
std::string paths(const SearchResult& result) {
  std::string out;
  for (const Hit& hit : result.hits) out += hit.article.key + '\n';
  return out;
}

}  // namespace

const std::string& hit_id(const Hit& hit) {
  return hit.article.id.empty() ? hit.article.key : hit.article.id;
}

std::string format_result(const SearchResult& result, const OutputOptions& options) {
  switch (options.format) {
    case OutputFormat::Text: return text_result(result, options.color);
    case OutputFormat::Json: return json_result(result, options.query_id);
    case OutputFormat::Jsonl: return jsonl_result(result, options.query_id);
    case OutputFormat::Tsv: return tsv(result, options);
    case OutputFormat::Paths: return paths(result);
    case OutputFormat::Trec: return trec(result, options);
  }
  return {};
}

}  // namespace dragoman
