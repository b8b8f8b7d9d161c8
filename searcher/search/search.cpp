#include "searcher/search/search.h"

#include <array>
#include <chrono>

#include "common/index/error.h"
#include "common/text/settings.h"
#include "searcher/query/compile.h"
#include "searcher/search/explain.h"

namespace dragoman {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Articles of unknown language are stemmed by none.
std::vector<std::string> languages_of(const Xapian::Database& database) {
  std::vector<std::string> languages = indexed_languages(database);
  languages.emplace_back();
  return languages;
}

RankRequest rank_request(const SearchRequest& request, const CompiledQuery& compiled) {
  RankRequest rank{.query = compiled.query,
                   .sort = request.sort,
                   .since = request.since,
                   .until = request.until,
                   .offset = request.offset,
                   .limit = request.limit};
  if (compiled.is_empty) rank.query = Xapian::Query(std::string());
  return rank;
}

// Nothing to search for lists everything, which makes sense by date or within dates alone.
bool lists_nothing(const SearchRequest& request, const CompiledQuery& compiled) {
  return compiled.is_empty &&
         (!compiled.warnings.empty() ||
          (request.sort == SortOrder::Relevance && !request.since && !request.until));
}

}  // namespace

std::string_view facet_name(Facet facet) {
  constexpr std::array<std::string_view, 6> kNames = {"source", "lang", "year",
                                                      "month",  "day",  "type"};
  return kNames[static_cast<std::size_t>(facet)];
}

Searcher::Searcher(const std::filesystem::path& index_folder)
    : index_(open_index(index_folder)),
      tokenizer_(parse_settings(index_.manifest.analyzer)),
      languages_(languages_of(index_.database)) {
  const std::string here = describe(tokenizer_.settings());
  const RebuildReason reason = rebuild_reason(index_.manifest, here);
  if (reason != RebuildReason::None) throw IndexError(std::string(explain(reason)));
  if (library_versions_differ(index_.manifest, here)) {
    index_warning_ =
        "the index was made with other versions of ICU or Snowball; a few words may not be "
        "found until it is rebuilt";
  }
}

SearchResult Searcher::search(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  SearchResult result;
  result.query = request.query;
  result.generation = index_.manifest.generation;
  const QueryContext context{index_.database, index_.lexicons, tokenizer_, languages_};
  CompiledQuery compiled =
      compile_query(request.query, {.plain = request.plain, .now = request.now}, context);
  result.warnings = std::move(compiled.warnings);
  result.error = std::move(compiled.error);
  if (request.explain) {
    result.stages = QueryStages{.typed = request.query,
                                .parsed = to_string(compiled.parsed),
                                .analyzed = to_string(compiled.analyzed),
                                .xapian = compiled.query.get_description()};
  }
  if (result.error) return result;
  if (lists_nothing(request, compiled)) {
    if (result.warnings.empty()) {
      add_warning(result.warnings, 0, 0,
                  "the query is empty; --sort date lists the newest articles");
    }
    return result;
  }

  const RankRequest wanted = rank_request(request, compiled);
  const Ranking ranking = rank(index_.database, wanted);
  result.total = ranking.total;
  result.total_is_exact = ranking.total_is_exact;
  SnippetMaker snippets(tokenizer_, splitter_, compiled.matcher);
  for (const RankedDocument& document : ranking.documents) {
    Hit& hit = result.hits.emplace_back();
    hit.rank = request.offset + result.hits.size();
    hit.score = document.score;
    hit.article = parse_article(index_.database.get_document(document.id).get_data());
    if (request.snippets) {
      hit.title = snippets.mark_title(hit.article);
      hit.snippets = snippets.make(hit.article);
    }
    if (request.explain) {
      hit.parts = explain_score(index_.database, wanted.query, document.id,
                                name_parts(compiled.analyzed, tokenizer_));
    }
  }
  result.took_ms = milliseconds_since(start);
  return result;
}

}  // namespace dragoman
