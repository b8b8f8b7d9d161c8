#include "searcher/search/marked_text.h"

#include <algorithm>

namespace dragoman {
namespace {

bool is_prose(ZoneKind kind) {
  return kind == ZoneKind::Body || kind == ZoneKind::Standfirst || kind == ZoneKind::Subhead;
}

TextPart title_part(const Article& article) {
  return article.title_inferred ? TextPart::Body : TextPart::Title;
}

MarkedParagraph mark_zone(const Article& article, std::size_t number, TextPart part,
                          Tokenizer& tokenizer, const Matcher& matcher) {
  const Zone& zone = article.zones[number];
  const std::string_view text = zone_text(article, zone);
  MarkedParagraph paragraph{{zone.begin, zone.end}, {}};
  paragraph.matches =
      matcher.find(text, tokenizer.tokenize(text, zone_language(article, number)), part);
  for (TextMatch& match : paragraph.matches) {
    match.begin += zone.begin;
    match.end += zone.begin;
  }
  return paragraph;
}

// Adds `text` with runs of white space as one space, none after one that is there.
void append_squeezed(std::string_view text, std::string& out) {
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (blank && !out.empty() && out.back() == ' ') continue;
    out += blank ? ' ' : c;
  }
}

}  // namespace

std::vector<MarkedParagraph> mark_prose(const Article& article, Tokenizer& tokenizer,
                                        const Matcher& matcher) {
  std::vector<MarkedParagraph> paragraphs;
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    if (!is_prose(article.zones[i].kind)) continue;
    paragraphs.push_back(mark_zone(article, i, TextPart::Body, tokenizer, matcher));
  }
  return paragraphs;
}

std::vector<TextRange> mark_whole(const Article& article, Tokenizer& tokenizer,
                                  const Matcher& matcher) {
  std::vector<TextRange> ranges;
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    const ZoneKind kind = article.zones[i].kind;
    if (!is_prose(kind) && kind != ZoneKind::Headline) continue;
    const TextPart part = kind == ZoneKind::Headline ? title_part(article) : TextPart::Body;
    for (const TextMatch& match : mark_zone(article, i, part, tokenizer, matcher).matches) {
      ranges.push_back({match.begin, match.end});
    }
  }
  return ranges;
}

Snippet mark_title(const Article& article, Tokenizer& tokenizer, const Matcher& matcher) {
  const std::string_view text = article.title;
  const std::vector<TextMatch> matches =
      matcher.find(text, tokenizer.tokenize(text, article.lang), title_part(article));
  Snippet title;
  append_marked(text, {0, static_cast<std::uint32_t>(text.size())}, matches, title);
  return title;
}

void append_marked(std::string_view text, TextRange range, const std::vector<TextMatch>& matches,
                   Snippet& out) {
  const auto size = [&] { return static_cast<std::uint32_t>(out.text.size()); };
  std::uint32_t at = range.begin;
  for (auto match = std::ranges::upper_bound(matches, range.begin, {}, &TextMatch::end);
       match != matches.end() && match->begin < range.end; ++match) {
    const std::uint32_t begin = std::max(match->begin, range.begin);
    const std::uint32_t end = std::min(match->end, range.end);
    append_squeezed(text.substr(at, begin - at), out.text);
    const std::uint32_t marked = size();
    append_squeezed(text.substr(begin, end - begin), out.text);
    if (size() > marked) out.matches.push_back({marked, size()});
    at = end;
  }
  append_squeezed(text.substr(at, range.end - at), out.text);
}

}  // namespace dragoman
