// The numbers of a query's operators. Called by the steps of reading a query alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dragoman {

struct Distance {
  std::uint32_t value = 0;  // kMaxDistance at most
  bool is_cut = false;
};

// A whole number of words or letters; nothing where `text` isn't figures alone.
std::optional<Distance> read_distance(std::string_view text);

// A number such as 2 or 0.5; nothing where `text` is none, or below 0.
std::optional<double> read_weight(std::string_view text);

}  // namespace dragoman
