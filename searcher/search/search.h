// A typed query -> what there is to show: the whole way through one index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/index/article.h"
#include "common/index/open_index.h"
#include "common/text/tokenizer.h"
#include "searcher/query/query.h"
#include "searcher/search/rank.h"
#include "searcher/search/snippet.h"

namespace dragoman {

struct SearchRequest {
  std::string query;
  bool plain = false;  // the query is words, no operators
  SortOrder sort = SortOrder::Relevance;
  std::optional<std::string> since;  // as in RankRequest
  std::optional<std::string> until;
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool snippets = true;  // whether titles and texts are wanted with their matches
  bool explain = false;
};

// What one part of the query gave a hit.
struct ScorePart {
  std::string part;  // as Xapian describes it
  double score = 0;

  bool operator==(const ScorePart&) const = default;
};

struct Hit {
  std::uint64_t rank = 0;  // from 1
  double score = 0;
  Article article;
  Snippet title;
  std::vector<Snippet> snippets;
  std::vector<ScorePart> parts;  // with explain
};

// The query at each stage, for --explain.
struct QueryStages {
  std::string typed, parsed, analyzed, xapian;
};

struct SearchResult {
  std::string query;
  std::uint64_t generation = 0;
  std::vector<QueryWarning> warnings;
  std::optional<std::string> error;  // why the query can't be run; then there are no hits
  std::uint64_t total = 0;
  bool total_is_exact = true;
  double took_ms = 0;  // from the query's text to its hits
  std::vector<Hit> hits;
  std::optional<QueryStages> stages;  // with explain
};

// An open index with what searching it needs. Belongs to one thread at a time.
class Searcher {
 public:
  // Throws IndexError.
  explicit Searcher(const std::filesystem::path& index_folder);

  SearchResult search(const SearchRequest& request);

  // What the user should know about the index, or empty.
  const std::string& index_warning() const { return index_warning_; }

 private:
  OpenIndex index_;
  Tokenizer tokenizer_;
  SentenceSplitter splitter_;
  std::vector<std::string> languages_;
  std::string index_warning_;
};

}  // namespace dragoman
