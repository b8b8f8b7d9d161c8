#include "searcher/search/freshness.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "common/index/schema.h"
#include "searcher/analysis/ranking_weights.h"
#include "searcher/search/rank.h"

namespace dragoman {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr double kDay = 86400;

double decay(std::int64_t date, double half_life, std::int64_t now) {
  const double age = static_cast<double>(now) - static_cast<double>(date);
  return std::exp2(-std::abs(age) / kDay / half_life);
}

std::int64_t end_of_hour(std::int64_t now) {
  return (now / kHour + 1) * kHour;
}

// Gives each document that has a date its freshness.
class FreshSource final : public Xapian::ValuePostingSource {
 public:
  FreshSource(double most, double half_life, std::int64_t now)
      : ValuePostingSource(slot_number(Slot::Date)),
        most_(most),
        half_life_(half_life),
        now_(now) {}

  FreshSource* clone() const override { return new FreshSource(most_, half_life_, now_); }

  // The most that a document of this segment can have is that of the date nearest to now.
  void init(const Xapian::Database& database) override {
    ValuePostingSource::init(database);
    const std::string first = database.get_value_lower_bound(get_slot());
    const std::string last = database.get_value_upper_bound(get_slot());
    if (last.empty()) return set_maxweight(0);
    const std::int64_t nearest = std::clamp(now_, date_seconds(first), date_seconds(last));
    set_maxweight(most_ * decay(nearest, half_life_, now_));
  }

  double get_weight() const override {
    return most_ * decay(date_seconds(get_value()), half_life_, now_);
  }

  std::string get_description() const override { return "freshness"; }

 private:
  double most_;
  double half_life_;  // days
  std::int64_t now_;
};

// Drops the last bits of a sum of weights, which differ with the order of adding up.
double round_sum(double sum) {
  constexpr int kBits = 16;
  int exponent = 0;
  const double mantissa = std::frexp(sum, &exponent);
  return std::ldexp(std::round(std::ldexp(mantissa, kBits)), exponent - kBits);
}

// Looks at as many matches as rank() does: Xapian 1.4.22 may miss the best of an OR of many words
// where it is free to pass over some.
double best_score(const Xapian::Database& database, const Xapian::Query& query,
                  const Xapian::MatchDecider* decider) {
  Xapian::Enquire enquire(database);
  set_weighting(enquire);
  enquire.set_query(query);
  const Xapian::MSet best = enquire.get_mset(0, 1, kExactTotal, nullptr, decider);
  return best.empty() ? 0 : round_sum(best.begin().get_weight());
}

}  // namespace

double freshness(std::string_view date, double half_life, std::int64_t now) {
  return date.empty() ? 0 : decay(date_seconds(date), half_life, end_of_hour(now));
}

bool names_dates(const AnalyzedQuery& query) {
  if (query.kind != AnalyzedKind::Dates) return std::ranges::any_of(query.children, names_dates);
  const std::string& first = query.terms.front();
  const std::string& last = query.terms.back();
  return first != std::string(first.size(), '\0') || last != std::string(last.size(), '\xff');
}

Xapian::Query freshness_part(const Xapian::Database& database, const Xapian::Query& query,
                             double half_life, std::int64_t now,
                             const Xapian::MatchDecider* decider) {
  const double best = best_score(database, query, decider);
  const double most = kFreshShare * (best > 0 ? best : 1);
  return Xapian::Query((new FreshSource(most, half_life, end_of_hour(now)))->release());
}

}  // namespace dragoman
