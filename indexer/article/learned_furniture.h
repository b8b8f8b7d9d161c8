// Judge of furniture that no list knows: lines that recur over many articles of one outlet.
#pragma once

#include <cstdint>
#include <vector>

#include "common/index/furniture_table.h"
#include "indexer/article/lines.h"

namespace dragoman {

// Whether a line is furniture that `articles` of a group's `of` articles have. A few copies of
// one article aren't enough, and the larger the group, the more of them it takes.
bool is_recurrent(std::uint64_t articles, std::uint64_t of);

// Marks the lines that `table` knows, `hashes` being those of the page's lines. Copies of one
// article have all their lines in common: so where every sentence of a page is known, its text
// from the first to the last of them is spared, and the line above the text always is where no
// other can be its headline. So are date lines and credits.
void judge_learned_furniture(Page& page, const std::vector<std::uint64_t>& hashes,
                             const FurnitureTable& table);

}  // namespace dragoman
