#include "searcher/output/text_concordance.h"

#include <doctest/doctest.h>

#include "common/text/display_width.h"

namespace dragoman {
namespace {

const std::string kArabic = "انهار السد القديم فوق المدينة عند الفجر";

ConcordanceLine line_of(const std::string& text, const std::string& word) {
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  return {text, {begin, begin + static_cast<std::uint32_t>(word.size())}};
}

std::string shown(const std::vector<ConcordanceLine>& lines, const OutputOptions& options) {
  Hit hit;
  hit.concordance = lines;
  return text_concordance(hit, text_marks(options), options.columns);
}

TEST_CASE("a concordance stands in columns, whatever its width and direction") {
  const OutputOptions file;
  const OutputOptions terminal{.terminal = true};
  CHECK(shown({{"The dam broke", {4, 7}}, {"An old dam", {7, 10}}}, terminal) ==
        "       The *dam* broke\n"
        "    An old *dam*\n");
  CHECK(shown({{"旧水坝决口", {3, 9}}, {"a水坝", {1, 7}}}, terminal) ==
        "    旧*水坝*决口\n"
        "     a*水坝*\n");
  // The order of the text stays; on a terminal each line is isolated and as wide on both sides.
  const auto arabic = line_of("انهار السد القديم", "السد");
  CHECK(shown({arabic}, file) == "     انهار *السد* القديم\n");
  CHECK(shown({arabic}, terminal) == "    \u2067 انهار *السد* القديم\u2069\u200e\n");
}

TEST_CASE("matches that are left out are counted") {
  Hit hit;
  hit.concordance_left_out = 9;
  CHECK(text_concordance(hit, text_marks({}), 0) == "    and 9 more matches\n");
}

TEST_CASE("a concordance fits the terminal, cut between words where it is farthest") {
  const std::string english = "the old dam above the town broke at dawn last week";
  const std::vector<ConcordanceLine> lines = {line_of(english, "town"), line_of(english, "dawn")};
  CHECK(shown(lines, {.columns = 0}) ==
        "                  the old dam above the *town* broke at dawn last week\n"
        "    the old dam above the town broke at *dawn* last week\n");
  CHECK(shown(lines, {.columns = 40}) ==
        "    dam above the *town* broke at dawn\n"
        "    town broke at *dawn* last week\n");
  CHECK(shown(lines, {.columns = 1}) ==
        "    the *town* broke\n"
        "     at *dawn* last\n");
  for (const std::size_t columns : {30U, 40U, 60U}) {
    const std::string line =
        shown({line_of(kArabic, "فوق")}, {.terminal = true, .columns = columns});
    CHECK(display_width(line.substr(0, line.size() - 1)) <= columns);
  }
}

}  // namespace
}  // namespace dragoman
