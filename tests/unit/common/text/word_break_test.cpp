// The segmenter against the Unicode Consortium's own test of UAX #29 (of Unicode 15, as
// ICU 72 is). A row of the test lists all boundaries of a text; the segmenter gives words only, so
// a row passes when every segment is exactly a stretch between two neighbouring boundaries, and
// every stretch with a letter or a digit is a segment. The rows hold no character that is cut by
// dictionary, so no subdivision needs to be allowed.
#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "common/text/icu_segmenter.h"
#include "common/text/segmenter.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

const std::string kFile = "/usr/share/unicode/auxiliary/WordBreakTest.txt";

struct Row {
  std::string code_points;  // in hexadecimal, as in the file but for the signs between
  std::string text;
  std::vector<TextSegment> stretches;  // between neighbouring boundaries
};

// `line` without its comment: code points, ÷ where there is a boundary, × where there is none.
Row read_row(const std::string& line) {
  Row row;
  std::uint32_t begin = 0;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    const auto end = static_cast<std::uint32_t>(row.text.size());
    if (word == "÷") {
      if (end > begin) row.stretches.push_back({begin, end});
      begin = end;
    } else if (word != "×") {
      (row.code_points += row.code_points.empty() ? "" : " ") += word;
      append_utf8(row.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    }
  }
  return row;
}

std::vector<Row> read_rows() {
  std::ifstream file(kFile);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    line.resize(std::min(line.size(), line.find('#')));
    if (!line.empty()) rows.push_back(read_row(line));
  }
  return rows;
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (u_isalnum(static_cast<UChar32>(c.value))) return true;
    at += c.length;
  }
  return false;
}

bool passes(const Row& row, std::span<const TextSegment> segments) {
  const auto is_segment = [&](const TextSegment& stretch) {
    return std::find(segments.begin(), segments.end(), stretch) != segments.end();
  };
  std::size_t found = 0;
  for (const TextSegment& stretch : row.stretches) {
    const std::string_view text(row.text);
    const bool word = has_letter_or_digit(text.substr(stretch.begin, stretch.end - stretch.begin));
    if (is_segment(stretch)) {
      ++found;
    } else if (word) {
      return false;
    }
  }
  return found == segments.size();
}

// UAX #29 lets a colon stand within a word (WB6 and WB7: it is MidLetter) and suggests to leave
// that to Swedish, where k:a is a word. CLDR 42, which ICU 72 takes its root rules from, follows:
// its MidLetter is without the colon, so that these words are cut there.
const std::string kColonRows = R"(
0061 003A 0041
0061 003A 0308 0041
0061 003A 05D0
0061 003A 0308 05D0
0061 003A 0061 2060
0061 003A 0308 0061 2060
0061 003A 0061 003A
0061 003A 0308 0061 003A
0061 003A 0061 0027
0061 003A 0308 0061 0027
0061 003A 0061 0027 2060
0061 003A 0308 0061 0027 2060
0061 003A 0061 002C
0061 003A 0308 0061 002C
0041 003A 0041)";

template <typename Segment>
std::string failing_rows(const std::vector<Row>& rows, Segment segment) {
  std::string failing;
  for (const Row& row : rows) {
    if (!passes(row, segment(row.text))) failing += '\n' + row.code_points;
  }
  return failing;
}

TEST_CASE("text is cut as the test of Unicode says, but at colons") {
  const std::vector<Row> rows = read_rows();
  REQUIRE_MESSAGE(!rows.empty(), kFile << " is missing; install the Debian package unicode-data");
  CHECK(rows.size() == 1823);

  SUBCASE("by the segmenter, whose fast path takes most rows") {
    Segmenter segmenter;
    const auto segment = [&](const std::string& text) { return segmenter.segment(text); };
    CHECK(failing_rows(rows, segment) == kColonRows);
  }
  SUBCASE("by ICU alone") {
    IcuSegmenter icu;
    const auto segment = [&](const std::string& text) {
      std::vector<TextSegment> segments;
      icu.append_segments(text, 0, segments);
      return segments;
    };
    CHECK(failing_rows(rows, segment) == kColonRows);
  }
}

}  // namespace
}  // namespace dragoman
