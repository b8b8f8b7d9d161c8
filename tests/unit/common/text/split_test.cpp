#include "common/text/split.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a text is cut at each separator, and empty parts stay") {
  const struct {
    std::string_view text;
    std::vector<std::string_view> parts;
  } rows[] = {
      {"", {""}},
      {"ferry", {"ferry"}},
      {"a\tb", {"a", "b"}},
      {"a\t\tb", {"a", "", "b"}},
      {"\ta\t", {"", "a", ""}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(split(row.text, '\t') == row.parts);
  }
}

}  // namespace
}  // namespace dragoman
