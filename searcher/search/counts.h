// What facets and the timeline are made of: the values that all matches have, counted in one
// pass.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

#include "common/index/schema.h"
#include "searcher/search/search.h"

namespace dragoman {

// Counts while Xapian matches; every match has to pass by once, in any order. On the database's
// thread.
class MatchCounts : public Xapian::MatchSpy {
 public:
  // Counts what `request` asks for.
  explicit MatchCounts(const SearchRequest& request);

  // Whether there is anything to count.
  bool is_needed() const { return counts_dates_ || !by_value_.empty(); }

  void operator()(const Xapian::Document& document, double weight) override;
  std::string name() const override { return "MatchCounts"; }

  // Of a facet of the request.
  FacetCounts facet(Facet facet) const;
  // Where the request has one.
  Timeline timeline() const;

 private:
  using Counts = std::unordered_map<std::string, std::uint64_t>;

  FacetCounts by_frequency(Facet facet) const;
  FacetCounts by_date(Facet facet) const;

  std::map<Slot, Counts> by_value_;
  bool counts_dates_ = false;
  // By the number of the day since 1970.
  std::unordered_map<std::int64_t, std::uint64_t> by_day_;
  std::uint64_t undated_ = 0;
};

}  // namespace dragoman
