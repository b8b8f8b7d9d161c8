#include "searcher/search/concordance.h"

#include <algorithm>
#include <string_view>

#include "common/text/display_width.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// What is looked at on either side, and shown of a match: more than fills the columns, whatever the
// script, unless nearly all of it is white space or marks.
constexpr std::uint32_t kMostBytes = 1024;
// A word longer than this is cut at the line's end.
constexpr std::size_t kLongestWordBytes = 40;

std::string squeezed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Snippet out;
  append_marked(text, {begin, end}, {}, out);
  return out.text;
}

// `part` is the end of `whole`: without a word that is cut at its start.
std::string_view without_cut_start(std::string_view whole, std::string_view part) {
  if (part.size() == whole.size() || whole[whole.size() - part.size() - 1] == ' ') return part;
  const std::size_t blank = part.find(' ');
  return blank < kLongestWordBytes ? part.substr(blank + 1) : part;
}

// The same at its end.
std::string_view without_cut_end(std::string_view whole, std::string_view part) {
  if (part.size() == whole.size() || whole[part.size()] == ' ') return part;
  const std::size_t blank = part.rfind(' ');
  const bool near = blank != std::string_view::npos && part.size() - blank < kLongestWordBytes;
  return near ? part.substr(0, blank) : part;
}

}  // namespace

std::string_view last_words(std::string_view text, std::size_t columns) {
  std::string_view part = without_cut_start(text, last_columns(text, columns));
  while (part.starts_with(' ')) part.remove_prefix(1);
  return part;
}

std::string_view first_words(std::string_view text, std::size_t columns) {
  std::string_view part = without_cut_end(text, first_columns(text, columns));
  while (part.ends_with(' ')) part.remove_suffix(1);
  return part;
}

namespace {

std::string left_of(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t from = at - std::min(at - begin, kMostBytes);
  while (from < at && is_continuation(text[from])) ++from;
  return std::string(last_words(squeezed(text, from, at), kNeighbourColumns));
}

// What fits of a range from its begin on.
std::string start_of(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view most = cut_at_character(text.substr(begin, end - begin), kMostBytes);
  return squeezed(text, begin, begin + static_cast<std::uint32_t>(most.size()));
}

std::string right_of(std::string_view text, std::uint32_t at, std::uint32_t end) {
  return std::string(first_words(start_of(text, at, end), kNeighbourColumns));
}

ConcordanceLine line_of(std::string_view text, const TextRange& paragraph, const TextMatch& match) {
  ConcordanceLine line;
  line.text = left_of(text, paragraph.begin, match.begin);
  line.match.begin = static_cast<std::uint32_t>(line.text.size());
  line.text += start_of(text, match.begin, match.end);
  line.match.end = static_cast<std::uint32_t>(line.text.size());
  line.text += right_of(text, match.end, paragraph.end);
  return line;
}

}  // namespace

std::vector<ConcordanceLine> make_concordance(std::string_view text,
                                              const std::vector<MarkedParagraph>& prose,
                                              std::size_t limit) {
  std::vector<ConcordanceLine> lines;
  for (const MarkedParagraph& paragraph : prose) {
    for (const TextMatch& match : paragraph.matches) {
      if (lines.size() == limit) return lines;
      lines.push_back(line_of(text, paragraph.range, match));
    }
  }
  return lines;
}

}  // namespace dragoman
