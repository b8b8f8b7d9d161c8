// Values of options that searching and evaluating share. All throw UsageError.
#pragma once

#include <array>
#include <boost/program_options.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/cli/command_line.h"
#include "searcher/search/search.h"

namespace dragoman {

// Beyond this, paging costs what a page is not worth.
inline constexpr long kMostHits = 1'000'000;

template <typename Value, std::size_t kSize>
Value read_name(const std::array<std::pair<std::string_view, Value>, kSize>& table,
                const std::string& name, const char* option) {
  std::string names;
  for (const auto& [known, value] : table) {
    if (known == name) return value;
    (names += names.empty() ? "" : ", ") += known;
  }
  throw UsageError("--" + std::string(option) + " takes one of " + names + ", not '" + name + "'");
}

// A number from `least` to kMostHits.
std::uint32_t read_count(const boost::program_options::variables_map& values, const char* name,
                         long least = 0);

// Empty where the option isn't given, and only there.
std::string read_text(const boost::program_options::variables_map& values, const char* name);

SortOrder read_sort(const boost::program_options::variables_map& values);

RankDepth read_depth(const boost::program_options::variables_map& values);

// Days from --fresh, where it is given.
std::optional<double> read_fresh(const boost::program_options::variables_map& values);

// --since and --until; dates such as "last week" count from request.now.
void read_dates(const boost::program_options::variables_map& values, SearchRequest& request);

}  // namespace dragoman
