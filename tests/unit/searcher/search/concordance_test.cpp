#include "searcher/search/concordance.h"

#include <doctest/doctest.h>

#include "common/text/display_width.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// The lines for every place of `word` in a text of one paragraph, as "left[match]right".
std::vector<std::string> lines_of(const std::string& text, const std::string& word,
                                  std::size_t limit = 100) {
  MarkedParagraph paragraph{{0, static_cast<std::uint32_t>(text.size())}, {}};
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    paragraph.matches.push_back({begin, begin + static_cast<std::uint32_t>(word.size()), {0}});
  }
  std::vector<std::string> lines;
  for (ConcordanceLine line : make_concordance(text, {paragraph}, limit)) {
    lines.push_back(line.text.insert(line.match.end, "]").insert(line.match.begin, "["));
  }
  return lines;
}

TEST_CASE("each match stands in a line with whole words on either side") {
  struct Row {
    std::string text, word;
    std::vector<std::string> lines;
  };
  const std::vector<Row> rows = {
      {"dam", "dam", {"[dam]"}},
      {"The dam broke.", "dam", {"The [dam] broke."}},
      {"The dam,\n  an old\tdam, broke.",
       "dam",
       {"The [dam], an old dam, broke.", "The dam, an old [dam], broke."}},
      {"When spring came to the valley at last and everybody slept, the dam above the town broke "
       "without any warning to anybody.",
       "dam",
       {"valley at last and everybody slept, the [dam] above the town broke without any"}},
      {"dam dam", "nothing", {}},
      {"大雨连日不停上游水库水位猛涨超过警戒线许多村庄已经撤离水坝决口后下游的村庄全部被淹没救援人"
       "员正在赶往灾区途中",
       "水坝",
       {"游水库水位猛涨超过警戒线许多村庄已经撤离[水坝]决口后下游的村庄全部被淹没救援人员正在赶"}},
      {"انهار السد القديم فوق المدينة", "السد", {"انهار [السد] القديم فوق المدينة"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lines_of(row.text, row.word) == row.lines);
  }
}

TEST_CASE("neither side is wider than its columns, whatever the text") {
  const std::vector<std::string> fills = {"word ", "x", "水坝", "e\u0301", "\n\n", "السد "};
  for (const std::string& fill : fills) {
    std::string text;
    for (int i = 0; i < 500; ++i) text += fill;
    text += "here";
    for (int i = 0; i < 500; ++i) text += fill;
    CAPTURE(fill);
    const std::vector<std::string> lines = lines_of(text, "here");
    REQUIRE(lines.size() == 1);
    const std::size_t match = lines[0].find("[here]");
    REQUIRE(match != std::string::npos);
    CHECK(display_width(lines[0].substr(0, match)) <= kNeighbourColumns);
    CHECK(display_width(lines[0].substr(match + 6)) <= kNeighbourColumns);
  }
}

TEST_CASE("no line is endless, and none ends within a character") {
  std::string marks;
  for (int i = 0; i < 5000; ++i) marks += "\u0301";
  for (const std::string& text : {"a" + marks, "xa" + marks, "dam a" + marks}) {
    for (const std::string& word : {text, std::string("a")}) {
      const std::vector<std::string> lines = lines_of(text, word, 1);
      REQUIRE(lines.size() == 1);
      CHECK(lines[0].size() < 2100);
      CHECK(repair_utf8(lines[0]) == lines[0]);
    }
  }
}

TEST_CASE("no more lines than wanted") {
  CHECK(lines_of("dam dam dam", "dam", 2).size() == 2);
  CHECK(lines_of("dam dam dam", "dam", 0).empty());
}

TEST_CASE("what stands around a match comes from its own paragraph") {
  const std::string text = "One sank.\nThe dam broke.\nTwo swam.";
  const auto lines = make_concordance(text, {{{10, 24}, {{14, 17, {0}}}}}, 9);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == ConcordanceLine{"The dam broke.", {4, 7}});
}

}  // namespace
}  // namespace dragoman
