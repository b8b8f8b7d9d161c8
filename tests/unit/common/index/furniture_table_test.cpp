#include "common/index/furniture_table.h"

#include <doctest/doctest.h>

#include "common/index/error.h"

namespace dragoman {
namespace {

FurnitureTable full_table() {
  return {{{3, 5, 6, "outlet A\tB", "Most\nread"}, {~0ULL, 90, 100, "folder /n", "Sport"}}};
}

TEST_CASE("a table of learned furniture comes back as it was, and is asked by hash") {
  CHECK(parse_furniture_table(serialize(full_table())) == full_table());
  CHECK(parse_furniture_table(serialize(FurnitureTable{})) == FurnitureTable{});
  const FurnitureTable table = full_table();
  REQUIRE(table.find(~0ULL) != nullptr);
  CHECK(table.find(~0ULL)->line == "Sport");
  CHECK(table.find(4) == nullptr);
}

TEST_CASE("a damaged table of learned furniture is refused") {
  const std::string good = serialize(full_table());
  const std::string header = good.substr(0, good.find('\n') + 1);
  for (const std::string& text :
       {std::string(), std::string("something else\n"), good.substr(0, good.size() - 1),
        header + "3\t5\t6\tgroup\n", header + "x\t5\t6\tgroup\tline\n",
        header + "4\t5\t6\tg\tl\n3\t5\t6\tg\tl\n"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_furniture_table(text), IndexError);
  }
}

}  // namespace
}  // namespace dragoman
