#include "searcher/command/option_values.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>

#include "searcher/query/date_range.h"

namespace dragoman {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, SortOrder>, 3> kSortOrders{{
    {"relevance", SortOrder::Relevance},
    {"date", SortOrder::NewestFirst},
    {"-date", SortOrder::OldestFirst},
}};

constexpr std::array<std::pair<std::string_view, RankDepth>, 3> kRankDepths{{
    {"fast", RankDepth::Fast},
    {"default", RankDepth::Default},
    {"deep", RankDepth::Deep},
}};

bool is_open_end(const std::string& bound) {
  return bound == std::string(bound.size(), '\0') || bound == std::string(bound.size(), '\xff');
}

std::optional<DateRange> read_date(const po::variables_map& values, const char* name,
                                   std::int64_t now) {
  if (!values.contains(name)) return std::nullopt;
  const std::string text = values[name].as<std::string>();
  std::optional<DateRange> range = parse_date_range(text, now);
  if (!range) {
    throw UsageError("--" + std::string(name) + " takes a date such as 2024, 2024-02 or " +
                     "2024-02-22, not '" + text + "'");
  }
  return range;
}

}  // namespace

std::uint32_t read_count(const po::variables_map& values, const char* name, long least) {
  const long count = values[name].as<long>();
  if (count < least || count > kMostHits) {
    throw UsageError("--" + std::string(name) + " takes a number from " + std::to_string(least) +
                     " to " + std::to_string(kMostHits));
  }
  return static_cast<std::uint32_t>(count);
}

std::string read_text(const po::variables_map& values, const char* name) {
  if (!values.contains(name)) return {};
  std::string text = values[name].as<std::string>();
  if (text.empty()) throw UsageError("--" + std::string(name) + " needs a value");
  return text;
}

SortOrder read_sort(const po::variables_map& values) {
  return read_name(kSortOrders, values["sort"].as<std::string>(), "sort");
}

RankDepth read_depth(const po::variables_map& values) {
  return read_name(kRankDepths, values["rank"].as<std::string>(), "rank");
}

std::optional<double> read_fresh(const po::variables_map& values) {
  if (!values.contains("fresh")) return std::nullopt;
  const std::string text = values["fresh"].as<std::string>();
  const char* const end = text.data() + text.size();
  double days = 0;
  const auto read = std::from_chars(text.data(), end, days);
  if (read.ec != std::errc() || read.ptr != end || !std::isfinite(days) || days <= 0) {
    throw UsageError("--fresh takes a number of days above 0, such as 7 or 0.5, not '" + text +
                     "'");
  }
  return days;
}

void read_dates(const po::variables_map& values, SearchRequest& request) {
  if (const auto since = read_date(values, "since", request.now)) {
    if (is_open_end(since->first)) throw UsageError("--since takes a date that has a start");
    request.since = since->first;
  }
  if (const auto until = read_date(values, "until", request.now)) {
    if (is_open_end(until->last)) throw UsageError("--until takes a date that has an end");
    request.until = until->last;
  }
}

}  // namespace dragoman
