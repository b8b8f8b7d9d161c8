#include "indexer/run/learn_furniture.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace dragoman {
namespace {

const LineGroup kGroup = line_group("Harbour Gazette", "", "");

CountedLines lines_of(std::vector<std::uint64_t> hashes) {
  return {kGroup, std::move(hashes)};
}

std::vector<std::uint64_t> hashes(const FurnitureTable& table) {
  std::vector<std::uint64_t> hashes;
  for (const LearnedLine& row : table.lines) hashes.push_back(row.hash);
  return hashes;
}

// A database of articles that all have these lines.
Xapian::WritableDatabase live_with(int articles, const std::vector<std::uint64_t>& lines) {
  Xapian::WritableDatabase live("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < articles; ++i) {
    Xapian::Document document;
    document.add_boolean_term(group_term(kGroup.hash));
    for (const std::uint64_t line : lines) document.add_boolean_term(line_term(line));
    live.add_document(document);
  }
  return live;
}

TEST_CASE("what most articles of an outlet have is learned, from all threads together") {
  LineCounts some, others;
  for (std::uint64_t i = 0; i < 5; ++i) some.add(lines_of({10, 100 + i}));
  for (std::uint64_t i = 0; i < 5; ++i) others.add(lines_of({10, 11, 200 + i}));
  some.add_all(std::move(others));
  const FurnitureTable table = some.learn({}, nullptr);
  CHECK(table.lines == std::vector<LearnedLine>{{10, 10, 10, "outlet Harbour Gazette", ""}});
  CHECK(some.learn({}, nullptr).lines.empty());
}

TEST_CASE("what the index has counts along, and what goes doesn't") {
  const Xapian::WritableDatabase live = live_with(7, {10, 12});
  LineCounts counts;
  counts.add(lines_of({10}));
  CHECK(hashes(counts.learn({}, &live)) == std::vector<std::uint64_t>{10});
  counts.add(lines_of({10}));
  counts.remove(lines_of({10, 12}));
  CHECK(hashes(counts.learn({}, &live)).empty());
}

TEST_CASE("what was learned is kept with its line as long as it recurs") {
  const Xapian::WritableDatabase live = live_with(8, {10});
  const FurnitureTable before{{{9, 8, 8, kGroup.name, "Gone"}, {10, 8, 8, kGroup.name, "Sport"}}};
  LineCounts counts;
  CHECK(counts.learn(before, &live).lines ==
        std::vector<LearnedLine>{{10, 8, 8, kGroup.name, "Sport"}});
  for (std::uint64_t i = 0; i < 90; ++i) counts.add(lines_of({100 + i}));
  CHECK(counts.learn(before, &live).lines.empty());
}

}  // namespace
}  // namespace dragoman
