#include "searcher/search/search.h"

#include <array>
#include <chrono>

#include "common/index/error.h"
#include "common/text/settings.h"
#include "searcher/search/answer.h"

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
  const AnswerContext context{{index_.database, index_.lexicons, tokenizer_, languages_},
                              splitter_,
                              index_.manifest.generation};
  SearchResult result = answer(request, context);
  result.took_ms = milliseconds_since(start);
  return result;
}

}  // namespace dragoman
