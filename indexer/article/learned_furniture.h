// Judge of furniture that no list knows: lines that recur over many articles of one outlet.
#pragma once

#include <cstdint>
#include <vector>

#include "common/index/furniture_table.h"
#include "indexer/article/lines.h"

namespace dragoman {

// Whether a line may be furniture that `articles` of a group's `of` articles have. A few copies
// of one article aren't enough, and the larger the group, the more of them it takes.
bool is_recurrent(std::uint64_t articles, std::uint64_t of);

// Marks the lines that `table` knows, `hashes` being those of the page's lines. A news text
// repeats itself, too (its background, a list's end, all of it in a copy), so more is asked of
// sentences: they are furniture above or below what the page has of its own, and neither within
// nor right under its headline. Where a page has no sentence of its own, it is a copy, and its
// text from the first sentence to the last is spared. Never marked are date lines and credits,
// nor the line above the text where no other can be its headline.
void judge_learned_furniture(Page& page, const std::vector<std::uint64_t>& hashes,
                             const FurnitureTable& table);

}  // namespace dragoman
