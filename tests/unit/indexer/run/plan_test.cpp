#include "indexer/run/plan.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

using Paths = std::vector<std::string>;

SourceEntry indexed(std::uint64_t size, std::int64_t mtime) {
  return {.state = SourceState::Indexed,
          .size = size,
          .mtime_ns = mtime,
          .checksum = "ff",
          .articles = 1,
          .reason = ""};
}

Paths read_paths(const Plan& plan) {
  Paths paths;
  for (const SourceFile& file : plan.to_read) paths.push_back(file.path);
  return paths;
}

// An index of `count` articles /n/0 to /n/(count - 1), all listed but the first `gone`.
struct Shrunk {
  SourceListing listing;
  SourceList known;

  Shrunk(int count, int gone) {
    listing.roots = {"/n"};
    for (int i = 0; i < count; ++i) {
      const std::string path = "/n/" + std::to_string(i);
      known.entries[path] = indexed(1, 1);
      if (i >= gone) listing.files.push_back({path, 1, 1});
    }
    if (gone == count) listing.empty_roots = {"/n"};
  }
};

TEST_CASE("what is new, changed, doubtful or failed is read, and nothing else") {
  SourceList known;
  known.entries["/n/same"] = indexed(1, 1);
  known.entries["/n/size"] = indexed(1, 1);
  known.entries["/n/time"] = indexed(1, 1);
  known.entries["/n/doubtful"] = indexed(1, 1);
  known.entries["/n/doubtful"].doubtful = true;
  known.entries["/n/failed"] = indexed(1, 1);
  known.entries["/n/failed"].state = SourceState::Failed;
  known.entries["/n/empty"] = {
      .state = SourceState::Skipped, .size = 0, .mtime_ns = 1, .checksum = "", .reason = "empty"};
  SourceListing listing;
  listing.roots = {"/n"};
  listing.files = {{"/n/doubtful", 1, 1}, {"/n/empty", 0, 1}, {"/n/failed", 1, 1}, {"/n/new", 1, 1},
                   {"/n/same", 1, 1},     {"/n/size", 2, 1},  {"/n/time", 1, 2}};
  const Plan plan = make_plan(listing, known, {});
  CHECK(read_paths(plan) == Paths{"/n/doubtful", "/n/failed", "/n/new", "/n/size", "/n/time"});
  CHECK(plan.unchanged == Paths{"/n/empty", "/n/same"});
  CHECK(read_paths(make_plan(listing, known, {.rebuild = true})).size() == 7);
}

TEST_CASE("vanished articles stay unless pruned, and only those below the roots go") {
  Shrunk shrunk(3, 1);
  shrunk.known.entries["/elsewhere/a"] = indexed(1, 1);
  shrunk.known.entries["/nn/a"] = indexed(1, 1);
  CHECK(make_plan(shrunk.listing, shrunk.known, {}).removals.empty());
  const Plan plan = make_plan(shrunk.listing, shrunk.known, {.prune = true});
  CHECK(plan.removals == Paths{"/n/0"});
  CHECK(plan.refusal.empty());
}

TEST_CASE("too many deletions are refused, and allowed on request") {
  struct Row {
    int count, gone;
    std::optional<double> allowed;
    bool refused;
  };
  const std::vector<Row> rows = {
      {20, 10, {}, false},                     // ten may always go
      {20, 11, {}, true},                      // more than ten, and more than a fifth
      {100, 20, {}, false},                    // a fifth may go
      {100, 21, {}, true},  {5, 5, {}, true},  // an emptied root is suspicious however small
      {5, 5, 100, false},   {5, 5, 99, true}, {100, 50, 50, false},
      {100, 51, 50, true},  {20, 1, 0, true},  // none allowed is none allowed
      {20, 0, 0, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.count);
    CAPTURE(row.gone);
    const Shrunk shrunk(row.count, row.gone);
    for (const bool rebuild : {false, true}) {
      const Plan plan =
          make_plan(shrunk.listing, shrunk.known,
                    {.rebuild = rebuild, .prune = !rebuild, .allow_deletions = row.allowed});
      CHECK(plan.refusal.empty() == !row.refused);
      CHECK(plan.removals.size() == static_cast<std::size_t>(row.refused ? 0 : row.gone));
      CHECK((plan.refusal.empty() || plan.refusal.find("--allow-deletions") != std::string::npos));
    }
  }
}

TEST_CASE("what lies below an unreadable folder hasn't vanished") {
  SourceList known;
  for (const char* path : {"/n/a/x", "/n/a/y/z", "/n/ab", "/n/c"}) {
    known.entries[path] = indexed(1, 1);
  }
  SourceListing listing;
  listing.roots = {"/n"};
  listing.failed = {{"/n/a", "Permission denied"}, {"/n/c", "Input/output error"}};
  listing.files = {{"/n/d", 1, 1}};
  const Plan plan = make_plan(listing, known, {.prune = true});
  CHECK(plan.removals == Paths{"/n/ab"});
  CHECK(plan.unreachable == Paths{"/n/a/x", "/n/a/y/z", "/n/c"});
}

TEST_CASE("a rebuild over other folders takes out what isn't in them, if it may") {
  SourceList known;
  for (int i = 0; i < 30; ++i) known.entries["/old/" + std::to_string(i)] = indexed(1, 1);
  SourceListing listing;
  listing.roots = {"/new"};
  listing.files = {{"/new/a", 1, 1}};
  CHECK_FALSE(make_plan(listing, known, {.rebuild = true}).refusal.empty());
  CHECK(make_plan(listing, known, {.rebuild = true, .allow_deletions = 100}).removals.size() == 30);
}

}  // namespace
}  // namespace dragoman
