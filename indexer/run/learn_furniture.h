// How often lines recur over the articles of a group, and what that says about furniture.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/furniture_table.h"
#include "indexer/article/line_hash.h"

namespace dragoman {

// What a run adds to the lines that the live generation has, and takes away from them. One
// object belongs to one thread; 16 bytes a line.
class LineCounts {
 public:
  void add(const CountedLines& lines) { count(lines, 1); }
  void remove(const CountedLines& lines) { count(lines, -1); }
  void add_all(LineCounts&& other);

  // The table that holds once the run is done. `before` is that of the live generation, `live`
  // its database, or null where there is none. Lines that weren't learned before have no text
  // yet. Leaves nothing counted.
  FurnitureTable learn(const FurnitureTable& before, const Xapian::Database* live);

 private:
  struct Group {
    std::string name;  // empty as long as articles were only removed
    std::int64_t articles = 0;
  };
  struct Line {
    std::uint64_t hash;
    std::uint32_t group;
    std::int32_t articles;
  };

  void count(const CountedLines& lines, std::int32_t articles);
  std::uint32_t group_number(const LineGroup& group);

  std::vector<std::uint64_t> group_hashes_;
  std::vector<Group> groups_;
  std::unordered_map<std::uint64_t, std::uint32_t> group_numbers_;  // by hash
  std::vector<Line> lines_;
};

}  // namespace dragoman
