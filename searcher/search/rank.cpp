#include "searcher/search/rank.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <unordered_set>
#include <utility>

#include "common/index/schema.h"
#include "searcher/analysis/ranking_weights.h"
#include "searcher/search/copies.h"
#include "searcher/search/neighbours.h"

namespace dragoman {
namespace {

constexpr std::size_t kDateBytes = 8;
// Enough for most ties at the last place asked for, so that one match does.
constexpr std::uint64_t kExtraForTies = 16;

double round_score(double score) {
  return std::round(score * 1e8) / 1e8;
}

// Sorts by date unless by relevance, and within that by the tie-breaking hash, with which it ends.
// The smallest key comes first.
class SortKey : public Xapian::KeyMaker {
 public:
  explicit SortKey(SortOrder sort) : sort_(sort) {}

  std::string operator()(const Xapian::Document& document) const override {
    std::string hash = document.get_value(slot_number(Slot::KeyHash));
    if (sort_ == SortOrder::Relevance) return hash;
    std::string key = document.get_value(slot_number(Slot::Date));
    if (sort_ == SortOrder::NewestFirst) {
      for (char& byte : key) byte = static_cast<char>(~byte);
    }
    key.insert(key.begin(), key.empty() ? '\1' : '\0');
    return key + hash;
  }

 private:
  SortOrder sort_;
};

// One ranking: matches more and more documents until the order of those asked for is sure.
class Ranker {
 public:
  Ranker(const Xapian::Database& database, const RankRequest& request)
      : database_(database),
        request_(request),
        sort_key_(request.sort),
        groups_(sort_key_),
        enquire_(database) {
    enquire_.set_query(within_dates(request.query, request));
    if (by_date()) {
      enquire_.set_sort_by_key_then_relevance(&sort_key_, false);
    } else {
      enquire_.set_sort_by_relevance_then_value(slot_number(Slot::KeyHash), false);
    }
    if (wants_documents()) {
      set_weighting(enquire_);
    } else {
      enquire_.set_weighting_scheme(Xapian::BoolWeight());
    }
    if (request.collapse) enquire_.add_matchspy(&groups_);
    if (request.spy != nullptr) enquire_.add_matchspy(request.spy);
  }

  Ranking run() {
    std::uint64_t fetched = wants_documents() ? wanted() + kExtraForTies : 0;
    while (!match(std::min(fetched, all()))) fetched *= 2;
    return std::move(ranking_);
  }

 private:
  bool by_date() const { return request_.sort != SortOrder::Relevance; }
  bool compares() const { return request_.neighbours && !by_date(); }
  bool wants_documents() const { return request_.limit > 0 || request_.best > 0; }
  std::uint64_t all() const { return database_.get_doccount(); }

  // The place up to which documents are wanted, and one more to tell whether there are any.
  std::uint64_t wanted() const {
    const std::uint64_t before = request_.after ? request_.position : 0;
    const std::uint64_t page = before + request_.offset + request_.limit + 1;
    return std::max<std::uint64_t>(
        {std::min(page, all()), request_.best, compares() ? kComparedArticles : 0});
  }

  bool is_before(const RankedDocument& a, const RankedDocument& b) const {
    if (!by_date() && a.score != b.score) return a.score > b.score;
    return a.key < b.key;
  }

  // Ranks the first `fetched`; returns false where that doesn't settle the order of what is
  // wanted. Spies see the first match alone, which is enough.
  bool match(std::uint64_t fetched) {
    const bool watched = request_.collapse || request_.spy != nullptr || request_.count_all;
    const std::uint64_t counted = watched && is_first_ ? all() : kExactTotal;
    const Xapian::MSet matches = enquire_.get_mset(
        0, static_cast<Xapian::doccount>(fetched),
        static_cast<Xapian::doccount>(std::max(fetched, counted)), nullptr, request_.decider);
    if (is_first_) count(matches);
    is_first_ = false;
    read(matches);
    return !wants_documents() || take(matches.size() < fetched || fetched == all());
  }

  void count(const Xapian::MSet& matches) {
    ranking_.total_is_exact =
        matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
    ranking_.total = matches.get_matches_estimated();
    enquire_.clear_matchspies();
    if (!request_.collapse) return;
    groups_.read();
    ranking_.total = groups_.size();
  }

  // Sums of weights differ in their last bits with the order of adding up, which differs from
  // segment to segment. So scores are rounded first, before the hashes decide.
  void read(const Xapian::MSet& matches) {
    candidates_.clear();
    bool rounds_to_nothing = false;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const double score = round_score(match.get_weight());
      rounds_to_nothing |= score == 0 && match.get_weight() > 0;
      candidates_.push_back({*match, score, match.get_sort_key(), {}, 0});
    }
    last_score_ = candidates_.empty() ? 0 : candidates_.back().score;
    // What scores nothing at all comes in the order of the hashes by itself.
    zeros_are_sorted_ = last_score_ == 0 && !rounds_to_nothing;
    std::ranges::sort(candidates_, [&](const auto& a, const auto& b) { return is_before(a, b); });
    if (request_.collapse) drop_copies();
  }

  void drop_copies() {
    std::unordered_set<const void*> seen;
    std::erase_if(candidates_, [&](const RankedDocument& candidate) {
      const auto group = groups_.copies_of(candidate.key);
      return !group.empty() && !seen.insert(group.data()).second;
    });
  }

  // Evens out the scores of the best among them, which stay as high as those of the others at
  // least.
  void compare() {
    if (candidates_.empty() || candidates_.front().score <= 0) return;
    const auto best = std::span(candidates_).first(std::min(candidates_.size(), kComparedArticles));
    std::vector<double> scores;
    for (const RankedDocument& document : best) scores.push_back(document.score);
    const std::vector<double> evened = even_out(stems_of(best), scores);
    for (std::size_t i = 0; i < best.size(); ++i) {
      best[i].score = round_score(evened[i]);
      best[i].from_neighbours = best[i].score - scores[i];
    }
    std::ranges::sort(candidates_, [&](const auto& a, const auto& b) { return is_before(a, b); });
  }

  // Read in the order in which they are stored, which is faster.
  std::vector<std::vector<StemCount>> stems_of(std::span<const RankedDocument> documents) const {
    std::vector<std::size_t> order(documents.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return documents[i].id; });
    std::vector<std::vector<StemCount>> stems(documents.size());
    for (const std::size_t i : order) {
      const Xapian::Document document =
          database_.get_document(documents[i].id, Xapian::DOC_ASSUME_VALID);
      stems[i] = read_stem_vector(document.get_value(slot_number(Slot::Stems)));
    }
    return stems;
  }

  // Takes the documents asked for out of the candidates; returns false where there are too few
  // of them, or others that weren't fetched may tie with the last one. `complete`: all were.
  bool take(bool complete) {
    if (compares()) {
      if (!complete && !is_settled(kComparedArticles)) return false;
      compare();
    }
    auto begin = candidates_.begin();
    if (request_.after) {
      const RankedDocument end{0, request_.after->score, request_.after->key, {}, 0};
      begin = std::ranges::upper_bound(
          candidates_, end, [&](const auto& a, const auto& b) { return is_before(a, b); });
    }
    const auto rest = [&](auto at) { return static_cast<std::size_t>(candidates_.end() - at); };
    begin += static_cast<std::ptrdiff_t>(std::min<std::size_t>(request_.offset, rest(begin)));
    const auto end =
        begin + static_cast<std::ptrdiff_t>(std::min<std::size_t>(request_.limit, rest(begin)));
    const auto last = std::max(static_cast<std::size_t>(end - candidates_.begin()),
                               static_cast<std::size_t>(request_.best));
    const bool is_sure = complete || (compares() && last <= kComparedArticles);
    if (!is_sure && !is_settled(last)) return false;
    for (std::size_t i = 0; i < request_.best && i < candidates_.size(); ++i) {
      ranking_.best.push_back(candidates_[i].id);
    }
    ranking_.has_more = request_.limit > 0 && end != candidates_.end();
    ranking_.documents.assign(std::make_move_iterator(begin), std::make_move_iterator(end));
    if (request_.collapse) add_copies();
    return true;
  }

  bool is_settled(std::size_t count) const {
    if (candidates_.size() <= count) return false;
    if (count == 0 || by_date()) return true;
    const double score = candidates_[count - 1].score;
    return last_score_ < score || (score == 0 && zeros_are_sorted_);
  }

  void add_copies() {
    for (RankedDocument& document : ranking_.documents) {
      std::vector<RankedDocument> copies;
      for (const CopyGroups::Member& copy : groups_.copies_of(document.key)) {
        if (copy.key != document.key) {
          copies.push_back({0, round_score(copy.weight), copy.key, {}, 0});
        }
      }
      document.copy_count = copies.size();
      std::ranges::sort(copies, [&](const auto& a, const auto& b) { return is_before(a, b); });
      copies.resize(std::min(copies.size(), kMaxCopies));
      for (const RankedDocument& copy : copies) add_document(copy.key, document.copies);
    }
  }

  // Of the key's hash, with which it ends.
  void add_document(std::string_view key, std::vector<Xapian::docid>& documents) const {
    constexpr std::size_t kHashBytes = 8;
    if (key.size() < kHashBytes) return;
    const std::string term = key_term_of_hash(key.substr(key.size() - kHashBytes));
    const auto posting = database_.postlist_begin(term);
    if (posting != database_.postlist_end(term)) documents.push_back(*posting);
  }

  const Xapian::Database& database_;
  const RankRequest& request_;
  SortKey sort_key_;
  CopyGroups groups_;
  Xapian::Enquire enquire_;
  std::vector<RankedDocument> candidates_;
  double last_score_ = 0;          // of the last document fetched
  bool zeros_are_sorted_ = false;  // the order is sure among those that score 0
  bool is_first_ = true;
  Ranking ranking_;
};

}  // namespace

void set_weighting(Xapian::Enquire& enquire) {
  enquire.set_weighting_scheme(Xapian::IneB2Weight(kLengthFactor));
}

Xapian::Query within_dates(const Xapian::Query& query, const RankRequest& request) {
  if (!request.since && !request.until) return query;
  const Xapian::Query dates(Xapian::Query::OP_VALUE_RANGE, slot_number(Slot::Date),
                            request.since.value_or(std::string(kDateBytes, '\0')),
                            request.until.value_or(std::string(kDateBytes, '\xff')));
  return {Xapian::Query::OP_FILTER, query, dates};
}

Ranking rank(const Xapian::Database& database, const RankRequest& request) {
  return Ranker(database, request).run();
}

}  // namespace dragoman
