#include "searcher/output/text_counts.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a timeline of more years than a terminal has columns shows several in one") {
  SearchResult result;
  result.timeline = Timeline{Facet::Year, {}, 0};
  const auto drawn = [&](int years) {
    result.timeline->columns.clear();
    for (int i = 0; i < years; ++i) {
      result.timeline->columns.push_back({std::to_string(1900 + i), i + 2 < years ? 0U : 4U});
    }
    return text_counts(result, {.unicode = false});
  };
  const std::string few = drawn(60);
  CHECK(few.starts_with("hits by year\n  4 |" + std::string(58, ' ') + "##\n"));
  CHECK(few.find("\n     1900" + std::string(52, ' ') + "1959\n") != std::string::npos);
  const std::string many = drawn(121);
  CHECK(many.starts_with("hits by year, 3 to a column\n  4 |" + std::string(39, ' ') + "##\n"));
  CHECK(many.find("\n     1900" + std::string(33, ' ') + "2020\n") != std::string::npos);
}

}  // namespace
}  // namespace dragoman
