// Small charts out of characters, for a terminal or a text file: bars for facets, columns for a
// timeline. Unicode's block elements show eighths of a cell; in ASCII a cell is # or nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dragoman {

// A bar of `count` where `most` takes kBarColumns; something shows of any count but 0.
inline constexpr std::size_t kBarColumns = 24;
std::string bar(std::uint64_t count, std::uint64_t most, bool unicode);

// Rows from the top, each with a cell for every count; something shows of any count but 0.
inline constexpr std::size_t kColumnRows = 4;
std::vector<std::string> column_rows(const std::vector<std::uint64_t>& counts, bool unicode);

}  // namespace dragoman
