#include "searcher/output/text_counts.h"

#include <algorithm>

#include "common/cli/printable.h"
#include "common/text/display_width.h"
#include "searcher/output/chart.h"
#include "searcher/output/text_marks.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostValues = 15;
constexpr std::size_t kLabelColumns = 28;
constexpr std::size_t kMostColumns = 60;

std::string label(const FacetValue& value) {
  const std::string text = value.value.empty() ? "(none)" : printable_prose(value.value);
  return std::string(first_columns(text, kLabelColumns));
}

std::string facet_table(const FacetCounts& facet, bool unicode, const TextMarks& marks) {
  std::string out = "by " + std::string(facet_name(facet.facet)) + '\n';
  const std::size_t shown = std::min(facet.values.size(), kMostValues);
  std::uint64_t most = 0;
  std::size_t columns = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    most = std::max(most, facet.values[i].count);
    columns = std::max(columns, display_width(label(facet.values[i])));
  }
  for (std::size_t i = 0; i < shown; ++i) {
    const FacetValue& value = facet.values[i];
    const std::string name = label(value);
    out += "  " + isolated(name, name, marks) + std::string(columns - display_width(name), ' ') +
           "  " + bar(value.count, most, unicode) + ' ' + std::to_string(value.count) + '\n';
  }
  if (facet.values.size() > shown) {
    out += "  and " + std::to_string(facet.values.size() - shown) + " more\n";
  }
  return out + '\n';
}

// The first and the last step below the columns, side by side where they are wider than those.
std::string axis(const Timeline& timeline, std::size_t columns) {
  const std::string& first = timeline.columns.front().value;
  const std::string& last = timeline.columns.back().value;
  if (timeline.columns.size() == 1) return first;
  const std::size_t labels = first.size() + last.size();
  return first + (columns > labels ? std::string(columns - labels, ' ') : " - ") + last;
}

// How many steps share a column.
std::size_t steps_of_column(const Timeline& timeline) {
  return (timeline.columns.size() + kMostColumns - 1) / kMostColumns;
}

std::string histogram(const Timeline& timeline, bool unicode) {
  const std::size_t steps = steps_of_column(timeline);
  std::vector<std::uint64_t> counts((timeline.columns.size() + steps - 1) / steps, 0);
  for (std::size_t i = 0; i < timeline.columns.size(); ++i) {
    counts[i / steps] += timeline.columns[i].count;
  }
  const std::string most = std::to_string(std::ranges::max(counts));
  std::string out;
  for (const std::string& row : column_rows(counts, unicode)) {
    const std::string scale = out.empty() ? most : std::string(most.size(), ' ');
    ((out += "  ") += scale) += unicode ? " ▏" : " |";
    (out += row) += '\n';
  }
  return out + std::string(most.size() + 4, ' ') + axis(timeline, counts.size()) + '\n';
}

std::string timeline_text(const Timeline& timeline, bool unicode) {
  std::string out = "hits by " + std::string(facet_name(timeline.step));
  const std::size_t steps = steps_of_column(timeline);
  out += steps > 1 ? ", " + std::to_string(steps) + " to a column\n" : "\n";
  if (!timeline.columns.empty()) out += histogram(timeline, unicode);
  if (timeline.undated > 0) out += "  undated: " + std::to_string(timeline.undated) + '\n';
  return out + '\n';
}

}  // namespace

std::string text_counts(const SearchResult& result, const OutputOptions& options) {
  const TextMarks marks = text_marks(options);
  std::string out;
  for (const FacetCounts& facet : result.facets) {
    if (!facet.values.empty()) out += facet_table(facet, options.unicode, marks);
  }
  const bool any =
      result.timeline && (!result.timeline->columns.empty() || result.timeline->undated > 0);
  return any ? out + timeline_text(*result.timeline, options.unicode) : out;
}

}  // namespace dragoman
