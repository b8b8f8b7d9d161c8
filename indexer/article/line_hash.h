// By what lines are counted, so that those which recur over many articles of one outlet are
// known for furniture. Any thread may call these.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"
#include "indexer/article/lines.h"

namespace dragoman {

// What an article's lines are counted with: the articles of its outlet, where that is known,
// else of its site, else of its folder (or of the file that holds many records).
struct LineGroup {
  std::string name;  // "outlet Harbour Gazette"
  std::uint64_t hash = 0;

  bool operator==(const LineGroup&) const = default;
};

// The hash of a group by its name.
std::uint64_t group_hash(std::string_view name);

LineGroup line_group(std::string_view outlet, std::string_view url, std::string_view key);

// For each line of `page` its hash within the group; 0 for a line too long to be furniture.
// Case and spaces don't count, nor do numbers but in sentences: "12 comments" and "3 Comments"
// are the same.
std::vector<std::uint64_t> hash_lines(const Page& page, const LineGroup& group);

// The line of an article with this hash in its group; empty where none has it.
std::string_view find_line(const Article& article, const LineGroup& group, std::uint64_t hash);

// What is counted of an article.
struct CountedLines {
  LineGroup group;
  std::vector<std::uint64_t> lines;  // hashes in order, each once

  bool operator==(const CountedLines&) const = default;
};

// Of an article that isn't judged yet.
CountedLines count_lines(const Article& article);

// `hashes` as hash_lines() gives them.
CountedLines count_lines(LineGroup group, std::vector<std::uint64_t> hashes);

}  // namespace dragoman
