#include "common/index/source_list.h"

#include <doctest/doctest.h>

#include "common/index/error.h"

namespace dragoman {
namespace {

SourceList full_list() {
  SourceList list;
  list.roots = {"/news", "/more\nnews\t\\"};
  list.entries["/news/a.txt"] = {.state = SourceState::Indexed,
                                 .size = 120,
                                 .mtime_ns = 1'700'000'000'123'456'789,
                                 .doubtful = true,
                                 .checksum = "00ff",
                                 .articles = 1,
                                 .reason = ""};
  list.entries["/news/b\xff\n.txt"] = {
      .state = SourceState::Skipped, .mtime_ns = -5, .checksum = "", .reason = "empty"};
  list.entries["/news/c.txt"] = {
      .state = SourceState::Failed, .checksum = "", .articles = 1, .reason = "a\tb"};
  list.entries["/news/d.zip"] = {.state = SourceState::Failed,
                                 .checksum = "ab",
                                 .articles = 3,
                                 .reason = "",
                                 .rejected = {{"x\ty", true, "broken"}, {"z", false, "empty"}}};
  return list;
}

TEST_CASE("a source list comes back as it was, whatever the paths are") {
  CHECK(parse_source_list(serialize(full_list())) == full_list());
  CHECK(parse_source_list(serialize(SourceList{})) == SourceList{});
}

TEST_CASE("a damaged source list is refused") {
  const std::string good = serialize(full_list());
  const std::string header = good.substr(0, good.find('\n') + 1);
  for (const std::string& text :
       {std::string(), std::string("something else\n"), good.substr(0, good.size() - 1),
        header + "i\t1\t2\t0\tff\t1\t/a\n", header + "x\t1\t2\t0\tff\t1\t/a\t\n",
        header + "i\tone\t2\t0\tff\t1\t/a\t\n", header + "i\t1\t2\t0\tff\t1\t/a\t\tmore\n",
        header + "\t1\t2\t0\tff\t1\t/a\t\n", header + "part\tf\tx\tbroken\n"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_source_list(text), IndexError);
  }
}

}  // namespace
}  // namespace dragoman
