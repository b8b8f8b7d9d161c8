#include <algorithm>

#include "common/cli/printable.h"
#include "searcher/output/text.h"
#include "searcher/output/text_marks.h"

namespace dragoman {
namespace {

bool is_aside(ZoneKind kind) {
  return kind == ZoneKind::Furniture || kind == ZoneKind::Credit;
}

// A line of the text, without its end, and its matches.
std::string line_of(std::string_view text, TextRange range, const std::vector<TextRange>& matches,
                    const TextMarks& marks, std::string_view around) {
  std::vector<TextRange> inside;
  for (auto match = std::ranges::upper_bound(matches, range.begin, {}, &TextRange::end);
       match != matches.end() && match->begin < range.end; ++match) {
    inside.push_back({std::max(match->begin, range.begin) - range.begin,
                      std::min(match->end, range.end) - range.begin});
  }
  const std::string_view plain = text.substr(range.begin, range.end - range.begin);
  return isolated(mark_text(plain, inside, marks, around), plain, marks);
}

std::string head(const Hit& hit, const TextMarks& marks) {
  const Article& article = hit.article;
  std::string title = mark_text(article.title, {}, marks, marks.title_on);
  std::string out = isolated(title += marks.title_off, article.title, marks) + '\n';
  std::string facts = known_facts(article, marks);
  if (!article.author.empty()) {
    (facts += isolated(printable(article.author), article.author, marks)) += marks.separator;
  }
  if (facts.ends_with(marks.separator)) facts.resize(facts.size() - marks.separator.size());
  if (!facts.empty()) out += std::string(marks.dim_on) + facts + std::string(marks.dim_off) + '\n';
  for (const std::string* place : {&article.key, &article.told.url}) {
    if (!place->empty()) out += printable(*place) + '\n';
  }
  return out + '\n';
}

std::string zone_lines(const Hit& hit, const Zone& zone, const TextMarks& marks) {
  const std::string_view text = hit.article.text;
  const bool aside = is_aside(zone.kind);
  const bool heading = zone.kind == ZoneKind::Headline || zone.kind == ZoneKind::Subhead;
  const std::string_view around = aside ? marks.dim_on : heading ? marks.title_on : "";
  std::string out;
  for (std::uint32_t at = zone.begin; at < zone.end;) {
    const auto end =
        static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), zone.end));
    out += line_of(text, {at, end}, hit.matches, marks, around);
    out += aside ? marks.dim_off : heading ? marks.title_off : "";
    out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string text_article(const Hit& hit, const OutputOptions& options) {
  const TextMarks marks = text_marks(options);
  std::string out = head(hit, marks);
  std::uint32_t end = 0;
  for (const Zone& zone : hit.article.zones) {
    // Empty lines become one. A zone may end before its last line break or after it.
    const std::string_view text = hit.article.text;
    const std::uint32_t from = end > 0 && text[end - 1] == '\n' ? end - 1 : end;
    if (end > 0 && std::ranges::count(text.substr(from, zone.begin - from), '\n') > 1) out += '\n';
    out += zone_lines(hit, zone, marks);
    end = zone.end;
  }
  return out;
}

}  // namespace dragoman
