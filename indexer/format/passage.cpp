#include "indexer/format/passage.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "common/text/blank.h"
#include "common/text/utf8.h"
#include "indexer/format/html.h"
#include "indexer/format/html_tags.h"

namespace dragoman {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kLongestTagName = 12;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\f';
}

std::string without_controls(std::string value) {
  const auto first = std::ranges::find_if(value, is_control);
  if (first == value.end()) return value;
  std::string out(value.begin(), first);
  for (auto at = first; at != value.end(); ++at) {
    if (*at == '\r') {
      if (at + 1 == value.end() || at[1] != '\n') out += '\n';
    } else if (is_control(*at)) {
      out += kReplacement;
    } else {
      out += *at;
    }
  }
  return out;
}

void end_with_lf(std::string& text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "&nbsp;", "&#8217;", "&#x2019;" at the begin of `text`; any name will do.
bool begins_with_entity(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 3) return false;
  const std::string_view name = text.substr(1, end - 1);
  if (name.front() != '#') {
    return is_letter(name.front()) &&
           std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); });
  }
  const bool hex = name[1] == 'x' || name[1] == 'X';
  return std::ranges::all_of(name.substr(hex ? 2 : 1),
                             [&](char c) { return is_digit(c) || (hex && is_letter(c)); });
}

struct SeenTag {
  bool is_known = false;
  bool is_earnest = false;  // nothing that prose would mention
  bool breaks_lines = false;
};

// The tag at the begin of `text`, if there is one.
SeenTag see_tag(std::string_view text) {
  constexpr std::string_view kMoreInline[] = {"i",    "u",   "s",   "q",   "small", "big", "font",
                                              "mark", "sub", "sup", "del", "ins",   "wbr"};
  const bool closes = text.size() > 1 && text[1] == '/';
  std::string name;
  std::size_t at = closes ? 2 : 1;
  for (; at < text.size() && (is_letter(text[at]) || (!name.empty() && is_digit(text[at]))); ++at) {
    if (name.size() == kLongestTagName) return {};
    name += static_cast<char>(text[at] | 0x20);
  }
  if (name.empty() || at == text.size() ||
      std::string_view(" \t\r\n/>").find(text[at]) == std::string_view::npos) {
    return {};
  }
  const HtmlTag tag = html_tag(name);
  const bool is_more_inline = std::ranges::find(kMoreInline, name) != std::end(kMoreInline);
  if (tag == HtmlTag::Other && !is_more_inline) return {};
  const bool is_void = tag == HtmlTag::Br || tag == HtmlTag::Img || tag == HtmlTag::Hr;
  const HtmlLayout layout = html_layout(tag);
  const bool breaks =
      tag == HtmlTag::Br || (layout != HtmlLayout::Inline && layout != HtmlLayout::Unseen);
  return {.is_known = true, .is_earnest = closes || is_void, .breaks_lines = breaks};
}

struct Markup {
  bool is_html = false;
  bool breaks_lines = false;
};

Markup look_for_markup(std::string_view value) {
  Markup markup;
  for (std::size_t at = value.find_first_of("<&"); at != std::string_view::npos;
       at = value.find_first_of("<&", at + 1)) {
    if (value[at] == '&') {
      markup.is_html = markup.is_html || begins_with_entity(value.substr(at, 12));
      continue;
    }
    const SeenTag tag = see_tag(value.substr(at, kLongestTagName + 4));
    const bool is_another = tag.breaks_lines && markup.breaks_lines;  // <p>One<p>Two
    markup.is_html = markup.is_html || tag.is_earnest || is_another;
    markup.breaks_lines = markup.breaks_lines || tag.breaks_lines;
    if (markup.is_html && markup.breaks_lines) break;
  }
  return markup;
}

std::string with_line_breaks(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\n') {
      out += "<br>";
    } else {
      out += c;
    }
  }
  return out;
}

Passage read_fragment(std::string_view html) {
  Record record = read_html_fragment(html);
  end_with_lf(record.text);
  return {.text = std::move(record.text),
          .zones = std::move(record.told.zones),
          .title = std::move(record.told.title)};
}

constexpr int kTitleLines = 5;              // so many lines of a body may come before a headline
constexpr std::size_t kTellingBytes = 300;  // of a standfirst
constexpr std::size_t kStandfirstReach = std::size_t{8} * 1024;  // bytes

// The line of `text` that reads as the title, if one of the first does.
std::optional<Zone> find_title(std::string_view text, std::string_view title) {
  int seen = 0;
  for (std::size_t begin = 0; begin < text.size() && seen < kTitleLines;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (line.size() < title.size() * 2 + 100 && plain_line(line) == title) {
      return Zone{.kind = ZoneKind::Headline,
                  .begin = static_cast<std::uint32_t>(begin),
                  .end = static_cast<std::uint32_t>(end)};
    }
    seen += trim_blank(line).empty() ? 0 : 1;
    begin = end + 1;
  }
  return {};
}

// Whether `standfirst` is the body's beginning over again, as excerpts are that programs make.
bool repeats(std::string_view body, std::string_view standfirst) {
  std::string line(cut_at_character(plain_line(standfirst), kTellingBytes));
  for (const std::string_view cut : {"[…]", "[...]", "…", "..."}) {
    if (line.ends_with(cut)) line.resize(line.size() - cut.size());
  }
  return plain_line(body.substr(0, kStandfirstReach)).find(trim_blank(line)) != std::string::npos;
}

void add_line(Passage& passage, ZoneKind kind, std::string_view lines) {
  lines = trim_blank(lines);
  if (lines.empty()) return;
  const auto begin = static_cast<std::uint32_t>(passage.text.size());
  passage.text += lines;
  passage.zones.push_back(
      {.kind = kind, .begin = begin, .end = static_cast<std::uint32_t>(passage.text.size())});
  // A blank line: what comes next begins as a page's text does.
  passage.text += "\n\n";
}

// Puts `passage` at byte `at` of `body`, where a line begins.
void insert(Passage& body, std::uint32_t at, const Passage& passage) {
  const auto length = static_cast<std::uint32_t>(passage.text.size());
  body.text.insert(at, passage.text);
  for (Zone& zone : body.zones) {
    if (zone.begin < at) continue;
    zone.begin += length;
    zone.end += length;
  }
  const auto place = std::ranges::find_if(body.zones, [&](const Zone& z) { return z.begin >= at; });
  std::vector<Zone> zones = passage.zones;
  for (Zone& zone : zones) {
    zone.begin += at;
    zone.end += at;
  }
  body.zones.insert(place, zones.begin(), zones.end());
}

// There is one headline; what markup calls so besides is a heading within the text.
void demote_headlines(Passage& body) {
  for (Zone& zone : body.zones) {
    if (zone.kind == ZoneKind::Headline) zone.kind = ZoneKind::Subhead;
  }
}

// `zone` is a line; if it is told already, then alone or as one of a run of lines.
void tell(Passage& body, const Zone& zone) {
  auto place =
      std::ranges::find_if(body.zones, [&](const Zone& other) { return other.end > zone.begin; });
  std::vector<Zone> told = {zone};
  if (place != body.zones.end() && place->begin < zone.end) {
    const Zone run = *place;
    place = body.zones.erase(place);
    if (run.begin < zone.begin) {
      const std::size_t last = body.text.find_last_not_of('\n', zone.begin - 1);
      told.insert(told.begin(), {run.kind, run.begin, static_cast<std::uint32_t>(last + 1)});
    }
    const std::size_t next = body.text.find_first_not_of('\n', zone.end);
    if (next < run.end) told.push_back({run.kind, static_cast<std::uint32_t>(next), run.end});
  }
  body.zones.insert(place, told.begin(), told.end());
}

}  // namespace

Passage plain_passage(std::string value) {
  Passage passage{.text = without_controls(std::move(value)), .zones = {}, .title = {}};
  end_with_lf(passage.text);
  return passage;
}

Passage html_passage(std::string value) {
  value = without_controls(std::move(value));
  if (look_for_markup(value).breaks_lines) return read_fragment(value);
  return read_fragment(with_line_breaks(value));
}

Passage field_passage(std::string value) {
  return look_for_markup(value).is_html ? html_passage(std::move(value))
                                        : plain_passage(std::move(value));
}

std::string field_line(std::string value) {
  return plain_line(field_passage(std::move(value)).text);
}

std::string plain_line(std::string_view value) {
  std::string line;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool is_no_break_space = value.substr(at, 2) == "\xC2\xA0";
    if (is_no_break_space) ++at;
    const char c = value[at];
    if (is_no_break_space || c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r') {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else if (is_control(c)) {
      line += kReplacement;
    } else {
      line += c;
    }
  }
  return std::string(trim_blank(line));
}

void set_text(Record& record, std::string_view standfirst, Passage body) {
  std::string& title = record.told.title;
  if (title.empty()) title = plain_line(body.title);
  std::optional<Zone> headline;
  if (!title.empty()) headline = find_title(body.text, title);
  if (!title.empty()) demote_headlines(body);
  Passage added;
  std::uint32_t at = 0;
  if (headline) {
    tell(body, *headline);
    at = std::min(headline->end + 1, static_cast<std::uint32_t>(body.text.size()));
  } else {
    add_line(added, ZoneKind::Headline, title);
  }
  if (!trim_blank(standfirst).empty() && !repeats(body.text, standfirst)) {
    add_line(added, ZoneKind::Standfirst, standfirst);
  }
  if (!added.text.empty()) insert(body, at, added);
  record.text = std::move(body.text);
  record.told.zones = std::move(body.zones);
}

}  // namespace dragoman
