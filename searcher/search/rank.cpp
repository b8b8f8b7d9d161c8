#include "searcher/search/rank.h"

#include <algorithm>
#include <cmath>

#include "common/index/schema.h"

namespace dragoman {
namespace {

constexpr std::size_t kDateBytes = 8;
// Enough for most ties at the last place asked for, so that one match does.
constexpr std::uint32_t kExtraForTies = 16;

double round_score(double score) {
  return std::round(score * 1e8) / 1e8;
}

// Sorts by date, and within a date by the tie-breaking hash. The smallest key comes first.
class DateKey : public Xapian::KeyMaker {
 public:
  explicit DateKey(bool newest_first) : newest_first_(newest_first) {}

  std::string operator()(const Xapian::Document& document) const override {
    std::string key = document.get_value(slot_number(Slot::Date));
    if (newest_first_) {
      for (char& byte : key) byte = static_cast<char>(~byte);
    }
    key.insert(key.begin(), key.empty() ? '\1' : '\0');
    return key + document.get_value(slot_number(Slot::KeyHash));
  }

 private:
  bool newest_first_;
};

struct Candidate {
  RankedDocument document;
  std::string tie;
};

std::vector<Candidate> read_candidates(const Xapian::MSet& matches) {
  std::vector<Candidate> candidates;
  candidates.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    candidates.push_back({{*match, round_score(match.get_weight())}, match.get_sort_key()});
  }
  return candidates;
}

void cut(std::vector<Candidate>& candidates, const RankRequest& request, Ranking& ranking) {
  const std::size_t end =
      std::min<std::size_t>(candidates.size(), std::size_t{request.offset} + request.limit);
  for (std::size_t i = request.offset; i < end; ++i) {
    ranking.documents.push_back(candidates[i].document);
  }
}

void count(const Xapian::MSet& matches, Ranking& ranking) {
  ranking.total_is_exact = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
  ranking.total = matches.get_matches_estimated();
}

// Sums of weights differ in their last bits with the order of adding up, which differs from
// segment to segment. So scores are rounded first, and whatever then ties with the last place
// asked for is fetched, too, before the hashes decide.
Ranking rank_by_relevance(Xapian::Enquire& enquire, const RankRequest& request) {
  enquire.set_sort_by_relevance_then_value(slot_number(Slot::KeyHash), false);
  const std::uint32_t wanted = request.offset + request.limit;
  Ranking ranking;
  for (std::uint32_t fetched = wanted + kExtraForTies;; fetched *= 2) {
    const Xapian::MSet matches = enquire.get_mset(0, fetched, std::max(fetched, kExactTotal));
    std::vector<Candidate> candidates = read_candidates(matches);
    const bool all = candidates.size() < fetched;
    const bool settled = all || wanted == 0 ||
                         candidates.back().document.score < candidates[wanted - 1].document.score;
    if (!settled) continue;
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
      if (a.document.score != b.document.score) return a.document.score > b.document.score;
      return a.tie < b.tie;
    });
    count(matches, ranking);
    cut(candidates, request, ranking);
    return ranking;
  }
}

Ranking rank_by_date(Xapian::Enquire& enquire, const RankRequest& request) {
  DateKey key(request.sort == SortOrder::NewestFirst);
  enquire.set_sort_by_key_then_relevance(&key, false);
  const std::uint32_t wanted = request.offset + request.limit;
  const Xapian::MSet matches = enquire.get_mset(0, wanted, std::max(wanted, kExactTotal));
  std::vector<Candidate> candidates = read_candidates(matches);
  Ranking ranking;
  count(matches, ranking);
  cut(candidates, request, ranking);
  return ranking;
}

}  // namespace

void set_weighting(Xapian::Enquire& enquire) {
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
}

Xapian::Query within_dates(const Xapian::Query& query, const RankRequest& request) {
  if (!request.since && !request.until) return query;
  const Xapian::Query dates(Xapian::Query::OP_VALUE_RANGE, slot_number(Slot::Date),
                            request.since.value_or(std::string(kDateBytes, '\0')),
                            request.until.value_or(std::string(kDateBytes, '\xff')));
  return {Xapian::Query::OP_FILTER, query, dates};
}

Ranking rank(const Xapian::Database& database, const RankRequest& request) {
  Xapian::Enquire enquire(database);
  set_weighting(enquire);
  enquire.set_query(within_dates(request.query, request));
  return request.sort == SortOrder::Relevance ? rank_by_relevance(enquire, request)
                                              : rank_by_date(enquire, request);
}

}  // namespace dragoman
