// What an index has learned about page furniture: the lines that recur over many articles of
// one outlet, site or folder. The manifest names the file of a generation's table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct LearnedLine {
  std::uint64_t hash = 0;      // of the line within its group; see indexer/article/line_hash.h
  std::uint64_t articles = 0;  // of the group's that have it
  std::uint64_t of = 0;        // the group's articles
  std::string group;           // "outlet Harbour Gazette", "folder /home/anna/news"
  std::string line;            // as one of the articles has it

  bool operator==(const LearnedLine&) const = default;
};

struct FurnitureTable {
  std::vector<LearnedLine> lines;  // by hash, each once

  const LearnedLine* find(std::uint64_t hash) const;
  bool operator==(const FurnitureTable&) const = default;
};

// Lines of tab-separated values, escaped as escape.h says.
std::string serialize(const FurnitureTable& table);

// Throws IndexError where `text` isn't what serialize() wrote.
FurnitureTable parse_furniture_table(std::string_view text);

}  // namespace dragoman
