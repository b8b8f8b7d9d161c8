#include "searcher/output/html_counts.h"

#include <algorithm>
#include <cstdio>

#include "searcher/output/html_text.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostValues = 20;
// In the units of the SVG's view box.
constexpr double kWidth = 720;
constexpr double kHeight = 120;
constexpr double kWidestColumn = 60;

std::string facet_row(const FacetValue& value, std::uint64_t most) {
  const std::string count = std::to_string(value.count);
  const std::string label =
      value.value.empty() ? "<i>none</i>" : "<bdi>" + html_text(value.value) + "</bdi>";
  char width[32];
  std::snprintf(width, sizeof width, "%.1f",
                100.0 * static_cast<double>(value.count) / static_cast<double>(most));
  return "<tr><th scope=\"row\">" + label +
         "</th><td class=\"bar\"><svg aria-hidden=\"true\" viewBox=\"0 0 100 10\" "
         "preserveAspectRatio=\"none\"><rect width=\"" +
         width + R"(" height="10"/></svg></td><td class="count">)" + count + "</td></tr>\n";
}

std::string facet_table(const FacetCounts& facet) {
  const std::size_t shown = std::min(facet.values.size(), kMostValues);
  std::uint64_t most = 1;
  for (std::size_t i = 0; i < shown; ++i) most = std::max(most, facet.values[i].count);
  std::string out = "<table>\n<caption>By " + std::string(facet_name(facet.facet)) + "</caption>\n";
  for (std::size_t i = 0; i < shown; ++i) out += facet_row(facet.values[i], most);
  out += "</table>\n";
  if (facet.values.size() > shown) {
    out += "<p class=\"more\">and " + std::to_string(facet.values.size() - shown) + " more</p>\n";
  }
  return out;
}

std::string column(const FacetValue& value, std::size_t number, double step, std::uint64_t most) {
  const double share = static_cast<double>(value.count) / static_cast<double>(most);
  const double height = value.count == 0 ? 0 : std::max(2.0, share * kHeight);
  char rect[200];
  std::snprintf(rect, sizeof rect, R"(<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f"><title>)",
                static_cast<double>(number) * step, kHeight - height,
                std::min(step * 0.86, kWidestColumn), height);
  return rect + html_text(value.value) + ": " + std::to_string(value.count) + "</title></rect>\n";
}

std::string columns(const Timeline& timeline, std::uint64_t most) {
  const double step = kWidth / static_cast<double>(timeline.columns.size());
  std::string out =
      "<svg role=\"img\" aria-labelledby=\"timeline\" viewBox=\"0 0 720 120\" "
      "preserveAspectRatio=\"none\">\n";
  std::size_t number = 0;
  for (const FacetValue& value : timeline.columns) out += column(value, number++, step, most);
  return out + "</svg>\n";
}

}  // namespace

std::string html_facets(const SearchResult& result) {
  std::string tables;
  for (const FacetCounts& facet : result.facets) {
    if (!facet.values.empty()) tables += facet_table(facet);
  }
  return tables.empty()
             ? tables
             : "<section class=\"facets\" aria-label=\"Counts\">\n" + tables + "</section>\n";
}

std::string html_timeline(const SearchResult& result) {
  if (!result.timeline || result.timeline->columns.empty()) return {};
  const Timeline& timeline = *result.timeline;
  const auto most = std::ranges::max_element(timeline.columns, {}, &FacetValue::count);
  const std::string first = html_text(timeline.columns.front().value);
  const std::string last = html_text(timeline.columns.back().value);
  const std::string undated =
      timeline.undated > 0 ? "; " + std::to_string(timeline.undated) + " undated" : "";
  return "<figure>\n<figcaption id=\"timeline\">Hits by " + std::string(facet_name(timeline.step)) +
         ", " + first + " to " + last + "; most: " + std::to_string(most->count) + " in " +
         html_text(most->value) + undated + "</figcaption>\n" +
         columns(timeline, std::max<std::uint64_t>(most->count, 1)) +
         R"(<div class="axis" aria-hidden="true"><span>)" + first + "</span><span>" + last +
         "</span></div>\n</figure>\n";
}

}  // namespace dragoman
