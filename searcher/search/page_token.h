// What a page of hits hands to the next one: where it ended, as a word that goes through URLs,
// shells and JSON unharmed. Any thread may call these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/search/rank.h"

namespace dragoman {

struct PageToken {
  std::uint32_t request = 0;     // hash of what was asked: only the same may go on from here
  std::uint64_t generation = 0;  // of the index that the page was made from
  std::uint64_t position = 0;    // so many hits lie before the next page
  std::int64_t now = 0;          // SearchRequest::now, which all pages share
  PageEnd end;

  bool operator==(const PageToken&) const = default;
};

// Letters, digits, '-' and '_'; never begins with '-'.
std::string write_page_token(const PageToken& token);

// Nothing where `text` isn't a whole, unchanged token.
std::optional<PageToken> read_page_token(std::string_view text);

}  // namespace dragoman
