// A typed query -> what there is to show: the whole way through one index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"
#include "common/index/open_index.h"
#include "common/text/tokenizer.h"
#include "searcher/analysis/ranking_weights.h"
#include "searcher/query/query.h"
#include "searcher/search/concordance.h"
#include "searcher/search/marked_text.h"
#include "searcher/search/rank.h"
#include "searcher/search/sentences.h"

namespace dragoman {

// What hits are counted by.
enum class Facet : std::uint8_t { Source, Lang, Year, Month, Day, Type };

// "source", "lang", "year", "month", "day", "type".
std::string_view facet_name(Facet facet);

// Articles like a given one, in place of a query's hits.
struct SimilarTo {
  std::string id;    // of an article in the index, its id or its path; or empty
  std::string text;  // else a text that is none
};

struct SearchRequest {
  std::string query;
  bool plain = false;  // the query is words, no operators
  SortOrder sort = SortOrder::Relevance;
  RankDepth depth = RankDepth::Default;  // how much is done for the order of relevance
  std::optional<std::string> since;  // as in RankRequest
  std::optional<std::string> until;
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  std::string after;                    // SearchResult::next of the page before, or empty
  std::int64_t now = 0;                 // seconds since 1970, for dates such as "last week"; of a
                                        // further page PageToken::now
  std::optional<double> fresh;          // newer hits come first, with this half-life in days; see
                                        // freshness.h. Only by relevance, and where neither the
                                        // query nor since and until name a date
  bool collapse = false;                // exact copies under one hit
  std::optional<SimilarTo> similar_to;  // then `query`, if it isn't empty, narrows

  bool count_only = false;    // no hits, but an exact total
  std::vector<Facet> facets;  // in the order that they are to be shown in
  bool timeline = false;
  bool expand = false;         // the terms that tell the hits apart
  bool suggest = true;         // other spellings, where there are few hits or none
  bool snippets = true;        // whether titles and texts are wanted with their matches
  std::uint32_t passages = 3;  // at most so many snippets of a hit
  std::uint32_t context = 0;   // sentences to show around each passage, on either side
  bool concordance = false;    // every match with what stands around it
  bool whole_text = false;     // the matches in the whole of each hit's text
  bool explain = false;
};

// What one part of the query gave a hit, or articles that are like it.
struct ScorePart {
  std::string part;
  double score = 0;  // below 0 where articles like it took from it

  bool operator==(const ScorePart&) const = default;
};

// An exact copy of a hit, folded under it.
struct Copy {
  std::string id, path, source, date;  // as in Article; id: its own, else its key

  bool operator==(const Copy&) const = default;
};

struct Hit {
  std::uint64_t rank = 0;  // from 1
  double score = 0;
  Article article;
  bool id_is_shared = false;  // by other articles of the index
  Snippet title;
  std::vector<Snippet> snippets;             // in the order of the text
  std::vector<ConcordanceLine> concordance;  // with SearchRequest::concordance; see kMostLines
  std::uint64_t concordance_left_out = 0;    // matches beyond those
  std::vector<TextRange> matches;            // of article.text, with SearchRequest::whole_text
  std::vector<Copy> copies;                  // with SearchRequest::collapse; kMaxCopies at most
  std::uint64_t copy_count = 0;              // all of them
  std::vector<ScorePart> parts;              // with explain; they add up to the score
};

struct FacetValue {
  std::string value;  // "en", "Morning Post", "2024-02"; empty: articles without one
  std::uint64_t count = 0;

  bool operator==(const FacetValue&) const = default;
};

// How many of all hits have which value, exactly; copies folded under a hit count, too. Most
// frequent first, then by value; years, months and days (in UTC, as --since has them) in their
// order, the undated after them.
struct FacetCounts {
  Facet facet = Facet::Source;
  std::vector<FacetValue> values;

  bool operator==(const FacetCounts&) const = default;
};

// The hits over time, in steps of one length without gaps, counted as for facets. About 60 columns
// at most, unless even the years are more. No columns where no hit has a date.
struct Timeline {
  Facet step = Facet::Day;          // Year, Month or Day: as fits the range of the hits' dates
  std::vector<FacetValue> columns;  // in order; a value is the step's first day as far as it goes
  std::uint64_t undated = 0;

  bool operator==(const Timeline&) const = default;
};

// A query that may have been meant, with more hits.
struct Suggestion {
  std::string query;
  std::uint64_t total = 0;

  bool operator==(const Suggestion&) const = default;
};

// A word that the hits have more often than other articles.
struct TellingTerm {
  std::string form;
  double score = 0;

  bool operator==(const TellingTerm&) const = default;
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
  std::string next;    // what `after` takes to go on; empty where there is no more
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  std::optional<Timeline> timeline;
  std::vector<Suggestion> suggestions;  // best first, three at most
  std::vector<TellingTerm> terms;       // with expand; most telling first
  std::optional<QueryStages> stages;    // with explain
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
