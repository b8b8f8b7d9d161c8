// A Xapian query -> the best documents of the index, in an order that doesn't depend on how
// the index is cut into segments.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/date_range.h"

namespace dragoman {

enum class SortOrder : std::uint8_t { Relevance, NewestFirst, OldestFirst };

// Where a page ends: what its last hit is sorted by. No two documents have the same.
struct PageEnd {
  double score = 0;  // counts in the order of relevance alone
  std::string key;   // the hash of the article's key; by date, what sorts by date before it

  bool operator==(const PageEnd&) const = default;
};

struct RankRequest {
  Xapian::Query query;
  SortOrder sort = SortOrder::Relevance;
  std::optional<std::string> since;  // values of Slot::Date; an article without a date is in
  std::optional<std::string> until;  // no range
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  std::optional<PageEnd> after;  // the offset counts from there
  std::uint64_t position = 0;    // how many documents lie before `after`, as far as is known
  bool collapse = false;         // exact copies count and are listed as one, the first of them
  bool count_all = false;        // the total is exact, however many there are
  std::uint32_t best = 0;        // so many of the very first are wanted, too
  bool neighbours = false;       // in the order of relevance, even_out() the scores of the best
  // Sees every match once; then all are counted.
  Xapian::MatchSpy* spy = nullptr;
  // Whether a match counts at all; it may throw to end the search.
  const Xapian::MatchDecider* decider = nullptr;
};

struct RankedDocument {
  Xapian::docid id = 0;
  double score = 0;  // of relevance whatever the order; 0 or more
  std::string key;   // as in PageEnd
  // With collapse: its copies in their order, kMaxCopies at most, and how many there are.
  std::vector<Xapian::docid> copies;
  std::uint64_t copy_count = 0;
  double from_neighbours = 0;  // of the score, what even_out() changed
};

struct Ranking {
  std::vector<RankedDocument> documents;  // from `offset` on, `limit` at most
  std::vector<Xapian::docid> best;        // the first of all, RankRequest::best at most
  std::uint64_t total = 0;                // with collapse, of groups
  bool total_is_exact = false;
  bool has_more = false;  // behind the last of `documents`
};

// Up to so many hits are counted exactly: it costs a few milliseconds, and Xapian's estimates of
// alternatives may be twice what there is.
inline constexpr std::uint32_t kExactTotal = 100'000;
inline constexpr std::size_t kMaxCopies = 100;

// Ranks by IneB2 (ranking_weights.h). Scores are rounded to eight decimals, and ties broken by the
// hash of the article's key; undated articles come last by date. On the database's thread.
Ranking rank(const Xapian::Database& database, const RankRequest& request);

// The query within the dates asked for.
Xapian::Query within_dates(const Xapian::Query& query, const RankRequest& request);

// Sets the weighting that rank() uses.
void set_weighting(Xapian::Enquire& enquire);

}  // namespace dragoman
