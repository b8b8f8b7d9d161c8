#include "indexer/format/html_record.h"

#include <string_view>

namespace dragoman {
namespace {

std::uint32_t size_of(const std::string& text) {
  return static_cast<std::uint32_t>(text.size());
}

// Neighbouring lines of one kind are one zone.
void add_zone(std::vector<Zone>& zones, const Zone& zone, bool follows) {
  if (follows && !zones.empty() && zones.back().kind == zone.kind) {
    zones.back().end = zone.end;
  } else {
    zones.push_back(zone);
  }
}

}  // namespace

void assemble_html_text(const HtmlPage& page, const std::vector<std::optional<ZoneKind>>& kinds,
                        const HtmlAddition& addition, std::size_t headline_end, Record& record) {
  std::string& text = record.text;
  std::vector<Zone>& zones = record.told.zones;
  const std::vector<HtmlLine>& lines = page.lines.lines;
  text.reserve(page.lines.text.size() + addition.title.size() + addition.body.size() + 4);
  if (!addition.title.empty()) {
    text = addition.title;
    zones.push_back({ZoneKind::Headline, 0, size_of(text)});
    text += '\n';
  }
  const auto add_body = [&] {
    if (!addition.body.empty()) text += '\n' + addition.body;
  };
  if (headline_end == 0) add_body();
  bool follows = false;  // the last zone is that of the line before
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::uint32_t from = i == 0 ? 0 : lines[i - 1].end + 1;
    // The blank line before it.
    text.append(lines[i].begin - from + (i == 0 && !text.empty() ? 1 : 0), '\n');
    const std::uint32_t begin = size_of(text);
    text += page.lines.of(lines[i]);
    if (kinds[i]) add_zone(zones, {*kinds[i], begin, size_of(text)}, follows);
    follows = kinds[i].has_value();
    text += '\n';
    if (i + 1 != headline_end) continue;
    add_body();
    follows = follows && addition.body.empty();
  }
}

}  // namespace dragoman
