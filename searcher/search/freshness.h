// Which hits are newer: what --fresh adds to their scores. On the database's thread.
//
// A hit's score is s + kFreshShare b 2^(-age / half-life) (ranking_weights.h), where b is the best
// score that the query has without this. So an article that fits far better stays ahead however old
// it is, and among the old the order is that of relevance alone. The decay is the exponential prior
// of Li and Croft (Time-Based Language Models, 2003) and of Elasticsearch's `exp`; it is added and
// has a bound, as in Elasticsearch's distance_feature, so that Xapian can leave out what can't be
// among the best.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string_view>

#include "searcher/analysis/analyzed_query.h"

namespace dragoman {

// 2^(-age / half_life), from 0 to 1. The age is the time from `date`, a value of Slot::Date, to the
// end of the hour that `now` (seconds since 1970) lies in: so the scores of one hour are the same,
// and offsets and ranks fit together. A date to come counts as one that is as long past. Without a
// date 0. `half_life` is in days, above 0.
double freshness(std::string_view date, double half_life, std::int64_t now);

// Whether the query asks for dates (date:2024, not date:*), which then say how old is good.
bool names_dates(const AnalyzedQuery& query);

// What finds no article and adds the freshness to those that `query` finds, as the second part of
// an OP_AND_MAYBE. Where all of those score 0, b is 1. Ranks once for b; `decider`, where there
// is one, is asked about each match and may throw.
Xapian::Query freshness_part(const Xapian::Database& database, const Xapian::Query& query,
                             double half_life, std::int64_t now,
                             const Xapian::MatchDecider* decider = nullptr);

}  // namespace dragoman
