#include "searcher/search/counts.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <utility>

namespace dragoman {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr int kMaxColumns = 60;

// Nothing for a facet of dates.
std::optional<Slot> slot_of(Facet facet) {
  switch (facet) {
    case Facet::Lang: return Slot::Lang;
    case Facet::Source: return Slot::Source;
    case Facet::Type: return Slot::Type;
    case Facet::Year:
    case Facet::Month:
    case Facet::Day: break;
  }
  return std::nullopt;
}

// The day that a value of Slot::Date lies in, which isn't empty.
std::int64_t day_of(const std::string& value) {
  constexpr std::int64_t kSeconds = 86400;
  const std::int64_t seconds = date_seconds(value);
  return seconds / kSeconds - (seconds % kSeconds < 0 ? 1 : 0);
}

year_month_day date_of(std::int64_t day) {
  return sys_days{days{day}};
}

// "2024-02-22", or its first so many characters.
std::string date_text(const year_month_day& date, Facet precision) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return std::string(text, precision == Facet::Year ? 4 : precision == Facet::Month ? 7 : 10);
}

Facet step_for(std::int64_t first, std::int64_t last) {
  const year_month_day begin = date_of(first);
  const year_month_day end = date_of(last);
  if (last - first < kMaxColumns) return Facet::Day;
  const months apart =
      year_month{end.year(), end.month()} - year_month{begin.year(), begin.month()};
  return apart.count() < kMaxColumns ? Facet::Month : Facet::Year;
}

// The first day of the step after the one that `date` lies in.
year_month_day next_step(const year_month_day& date, Facet step) {
  using std::chrono::day;
  if (step == Facet::Year) return (date.year() + years{1}) / std::chrono::January / day{1};
  if (step == Facet::Month) return (date.year() / date.month() + months{1}) / day{1};
  return sys_days{date} + days{1};
}

}  // namespace

MatchCounts::MatchCounts(const SearchRequest& request) : counts_dates_(request.timeline) {
  for (const Facet facet : request.facets) {
    if (const auto slot = slot_of(facet)) {
      by_value_.try_emplace(*slot);
    } else {
      counts_dates_ = true;
    }
  }
}

void MatchCounts::operator()(const Xapian::Document& document, double) {
  for (auto& [slot, counts] : by_value_) ++counts[document.get_value(slot_number(slot))];
  if (!counts_dates_) return;
  const std::string date = document.get_value(slot_number(Slot::Date));
  ++(date.empty() ? undated_ : by_day_[day_of(date)]);
}

FacetCounts MatchCounts::facet(Facet facet) const {
  return slot_of(facet) ? by_frequency(facet) : by_date(facet);
}

FacetCounts MatchCounts::by_frequency(Facet facet) const {
  FacetCounts out{facet, {}};
  for (const auto& [value, count] : by_value_.at(*slot_of(facet))) {
    out.values.push_back({value, count});
  }
  std::ranges::sort(out.values, [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return out;
}

FacetCounts MatchCounts::by_date(Facet facet) const {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& [day, count] : by_day_) counts[date_text(date_of(day), facet)] += count;
  FacetCounts out{facet, {}};
  for (const auto& [value, count] : counts) out.values.push_back({value, count});
  if (undated_ > 0) out.values.push_back({{}, undated_});
  return out;
}

Timeline MatchCounts::timeline() const {
  Timeline out;
  out.undated = undated_;
  if (by_day_.empty()) return out;
  const std::map<std::int64_t, std::uint64_t> days_in_order(by_day_.begin(), by_day_.end());
  const std::int64_t first = days_in_order.begin()->first;
  const std::int64_t last = days_in_order.rbegin()->first;
  out.step = step_for(first, last);
  std::map<std::string, std::uint64_t> counts;
  for (const auto& [day, count] : days_in_order) {
    counts[date_text(date_of(day), out.step)] += count;
  }
  const sys_days end{days{last}};
  for (year_month_day at = date_of(first);;) {
    std::string column = date_text(at, out.step);
    const auto found = counts.find(column);
    out.columns.push_back({std::move(column), found == counts.end() ? 0 : found->second});
    at = next_step(at, out.step);
    if (sys_days{at} > end) return out;
  }
}

}  // namespace dragoman
