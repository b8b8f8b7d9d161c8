#include "searcher/output/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace dragoman {
namespace {

using Cells = std::array<std::string_view, 9>;  // of 0 to 8 eighths

constexpr Cells kLying = {" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
constexpr Cells kStanding = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

// Of `steps` steps those that `count` of `most` takes, at least one unless it is 0.
std::size_t scaled(std::uint64_t count, std::uint64_t most, std::size_t steps) {
  if (count == 0 || most == 0) return 0;
  const double share = static_cast<double>(count) / static_cast<double>(most);
  const auto nearest = std::lround(share * static_cast<double>(steps));
  return std::clamp<std::size_t>(static_cast<std::size_t>(nearest), 1, steps);
}

}  // namespace

std::string bar(std::uint64_t count, std::uint64_t most, bool unicode) {
  if (!unicode) return std::string(scaled(count, most, kBarColumns), '#');
  std::size_t eighths = scaled(count, most, kBarColumns * 8);
  std::string out;
  for (; eighths >= 8; eighths -= 8) out += kLying[8];
  if (eighths > 0) out += kLying[eighths];
  return out;
}

std::vector<std::string> column_rows(const std::vector<std::uint64_t>& counts, bool unicode) {
  const std::uint64_t most = counts.empty() ? 0 : std::ranges::max(counts);
  const std::size_t steps = unicode ? 8 : 1;
  std::vector<std::string> rows(kColumnRows);
  for (const std::uint64_t count : counts) {
    const std::size_t height = scaled(count, most, kColumnRows * steps);
    for (std::size_t row = 0; row < kColumnRows; ++row) {
      const std::size_t below = (kColumnRows - 1 - row) * steps;
      const std::size_t here = height > below ? std::min(height - below, steps) : 0;
      if (unicode) {
        rows[row] += kStanding[here];
      } else {
        rows[row] += here > 0 ? '#' : ' ';
      }
    }
  }
  return rows;
}

}  // namespace dragoman
