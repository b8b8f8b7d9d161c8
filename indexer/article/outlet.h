// Judge of credit lines: the outlet ("Source: Harbour Gazette"), bylines, agencies, pictures.
// Any thread may call these.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"
#include "indexer/article/lines.h"

namespace dragoman {

struct Credit {
  enum class Kind : std::uint8_t { Source, Author, Other };
  Kind kind = Kind::Other;
  std::string name;  // of outlet or author, else empty: a picture's source is no outlet

  bool operator==(const Credit&) const = default;
};

// What `line` credits, by its words alone; nothing where it is a sentence or says more.
std::optional<Credit> read_credit(std::string_view line);

// The unmarked lines near the page's begin and near its end, where bylines and dates stand.
std::vector<std::size_t> find_edge_lines(const Page& page);

// Marks "Source: ..." lines, wherever they stand, and takes the outlet's name from the first.
void judge_source(Page& page, Article& article);

// Marks the other credit lines near begin and end, and takes the author from the first byline.
void judge_byline(Page& page, Article& article);

// Marks date lines near begin and end. An article that has a date (its metadata's) keeps it.
// Otherwise it gets that of the first which isn't an update's, else of the first; one without a
// year takes it from another (see complete_date()). A byline or an outlet on such a line counts.
// What can't be believed as of `now`, and what lacks its year, is said in the article's notes.
void judge_date(Page& page, Article& article,
                std::chrono::system_clock::time_point now = std::chrono::system_clock::now());

}  // namespace dragoman
