#include "searcher/output/format.h"

#include "common/cli/printable.h"
#include "searcher/output/html.h"
#include "searcher/output/json.h"
#include "searcher/output/table.h"
#include "searcher/output/text.h"
#include "searcher/output/trec.h"

namespace dragoman {
namespace {

// Paths as they are, for other programs; a line break in one can't be told from the next.
std::string paths(const SearchResult& result, bool terminal) {
  std::string out;
  for (const Hit& hit : result.hits) {
    out += (terminal ? printable(hit.article.key) : hit.article.key) + '\n';
  }
  return out;
}

std::string count(const SearchResult& result, const OutputOptions& options) {
  switch (options.format) {
    case OutputFormat::Json:
    case OutputFormat::Jsonl: return json_result(result, options);
    case OutputFormat::Html: return html_result(result, options);
    case OutputFormat::Text: return text_count(result, options);
    default: return std::to_string(result.total) + '\n';
  }
}

}  // namespace

std::string format_result(const SearchResult& result, const OutputOptions& options) {
  if (options.count_only) return count(result, options);
  switch (options.format) {
    case OutputFormat::Text: return text_result(result, options);
    case OutputFormat::Json: return json_result(result, options);
    case OutputFormat::Jsonl: return jsonl_result(result, options);
    case OutputFormat::Tsv: return tsv_result(result, options);
    case OutputFormat::Csv: return csv_result(result, options);
    case OutputFormat::Html: return html_result(result, options);
    case OutputFormat::Paths: return paths(result, options.terminal);
    case OutputFormat::Trec: return trec_result(result, options);
  }
  return {};
}

std::string format_head(const OutputOptions& options, bool many) {
  return options.format == OutputFormat::Csv && !options.count_only ? csv_head(options, many)
                                                                    : std::string();
}

}  // namespace dragoman
