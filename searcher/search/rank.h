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

struct RankRequest {
  Xapian::Query query;
  SortOrder sort = SortOrder::Relevance;
  std::optional<std::string> since;  // values of Slot::Date; an article without a date is in
  std::optional<std::string> until;  // no range
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
};

struct RankedDocument {
  Xapian::docid id = 0;
  double score = 0;  // of relevance whatever the order; 0 or more
};

struct Ranking {
  std::vector<RankedDocument> documents;  // from `offset` on, `limit` at most
  std::uint64_t total = 0;
  bool total_is_exact = false;
};

// Up to so many hits are counted exactly.
inline constexpr std::uint32_t kExactTotal = 10'000;

// Ranks by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with
// k1 = 1.2 and b = 0.75. Scores are rounded to eight decimals, and ties broken by the hash of
// the article's key; undated articles come last by date. On the database's thread.
Ranking rank(const Xapian::Database& database, const RankRequest& request);

// The query within the dates asked for.
Xapian::Query within_dates(const Xapian::Query& query, const RankRequest& request);

// Sets the weighting that rank() uses.
void set_weighting(Xapian::Enquire& enquire);

}  // namespace dragoman
