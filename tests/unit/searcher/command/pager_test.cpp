#include "searcher/command/pager.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("the pager is the user's, and a shell runs only what needs one") {
  struct Row {
    const char* own;
    const char* general;
    Words command;
  };
  const std::vector<Row> rows = {
      {nullptr, nullptr, {"less", "-RFX", "-K"}},
      {nullptr, "most", {"most"}},
      {"most", "less", {"most"}},
      {nullptr, "/opt/my-pager", {"/opt/my-pager"}},
      {nullptr, "less -S", {"sh", "-c", "less -S"}},
      {nullptr, "sed s/a/b/|less", {"sh", "-c", "sed s/a/b/|less"}},
      {nullptr, "$HOME/pager", {"sh", "-c", "$HOME/pager"}},
      {nullptr, "", {}},
      {nullptr, "cat", {}},
      {"", "less", {}},
      {"cat", "less", {}},
  };
  for (const Row& row : rows) CHECK(pager_command(row.own, row.general).arguments == row.command);
}

TEST_CASE("a pager gets the text, and LESS where there is none") {
  const TempFolder folder;
  const std::string file = (folder.path() / "shown").string();
  REQUIRE(show_in_pager({{"sh", "-c", "cat >" + file + "; echo $LESS >>" + file}, "RF"}, "text\n"));
  std::ifstream in(file);
  const std::string shown{std::istreambuf_iterator<char>(in), {}};
  CHECK((shown == "text\nRF\n" || shown.starts_with("text\n")));
}

TEST_CASE("a pager that ends early is no error, one that can't be run is") {
  const std::string much(1 << 20, 'x');
  CHECK(show_in_pager({{"true"}}, much));
  CHECK(show_in_pager({{"false"}}, much));
  CHECK_FALSE(show_in_pager({{"/nonexistent/pager"}}, much));
  CHECK_FALSE(show_in_pager({{"sh", "-c", "/nonexistent/pager 2>/dev/null"}}, much));
}

}  // namespace
}  // namespace dragoman
