#include "searcher/analysis/compile.h"

#include <algorithm>
#include <utility>

#include "searcher/analysis/analyze.h"
#include "searcher/analysis/own_language.h"
#include "searcher/analysis/query_cost.h"
#include "searcher/analysis/translate.h"
#include "searcher/query/parse_query.h"

namespace dragoman {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void add_analysis(CompiledQuery& compiled, QueryAnalysis analysis) {
  for (QueryWarning& warning : analysis.warnings) {
    add_warning(compiled.warnings, warning.offset, warning.offset + warning.length,
                std::move(warning.message));
  }
  std::ranges::stable_sort(compiled.warnings, {}, &QueryWarning::offset);
  compiled.error = std::move(analysis.error);
  compiled.analyzed = std::move(analysis.tree);
  compiled.language = std::move(analysis.language);
  compiled.is_empty = compiled.analyzed.kind == AnalyzedKind::Nothing;
}

}  // namespace

CompiledQuery compile_query(std::string_view text, const QueryOptions& options,
                            const QueryContext& context) {
  CompiledQuery compiled;
  ParsedQuery parsed = parse_query(text, options.plain);
  compiled.warnings = std::move(parsed.warnings);
  compiled.error = std::move(parsed.error);
  if (compiled.error) return compiled;
  compiled.parsed = std::move(parsed.tree);
  add_analysis(compiled, analyze_query(compiled.parsed, context, options.now));
  if (compiled.error) return compiled;
  if (compiled.is_empty && !is_blank(text) && compiled.warnings.empty()) {
    add_warning(compiled.warnings, 0, static_cast<std::uint32_t>(text.size()),
                "there is no word to search for here");
  }
  compiled.error = refusal(estimate_cost(compiled.analyzed, context.database));
  if (compiled.error) return compiled;
  compiled.query = translate_query(compiled.analyzed, context,
                                   {.depth = options.depth, .deadline = options.deadline});
  if (options.depth == RankDepth::Fast) compiled.language.clear();
  if (!compiled.language.empty()) {
    compiled.query = {Xapian::Query::OP_AND_MAYBE, compiled.query,
                      own_language_part(compiled.language)};
  }
  compiled.matcher = Matcher(compiled.analyzed);
  return compiled;
}

}  // namespace dragoman
