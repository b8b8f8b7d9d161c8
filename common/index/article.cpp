#include "common/index/article.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "common/index/error.h"
#include "common/index/escape.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 6> kZoneNames = {"headline", "standfirst", "body",
                                                        "subhead",  "credit",     "furniture"};

// A zone in the stored form: the first letter of its kind's name but for standfirst, whose
// letter subhead has not; then its length and the gap before it.
constexpr std::string_view kZoneLetters = "htbscf";

// Before the names of fields that the source told.
constexpr std::string_view kTold = "told.";

[[noreturn]] void fail() {
  throw IndexError("a stored article is damaged; use --rebuild");
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += name;
  out += '=';
  append_escaped(out, value);
  out += '\n';
}

std::string zones_to_text(const std::vector<Zone>& zones) {
  std::string out;
  std::uint32_t at = 0;
  for (const Zone& zone : zones) {
    out += kZoneLetters[static_cast<std::size_t>(zone.kind)];
    out += std::to_string(zone.begin - at);
    out += '+';
    out += std::to_string(zone.end - zone.begin);
    at = zone.end;
  }
  return out;
}

std::uint32_t take_number(std::string_view& rest) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (error != std::errc()) fail();
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return number;
}

std::vector<Zone> zones_from_text(std::string_view rest) {
  std::vector<Zone> zones;
  std::uint32_t at = 0;
  while (!rest.empty()) {
    const std::size_t kind = kZoneLetters.find(rest.front());
    if (kind == std::string_view::npos) fail();
    rest.remove_prefix(1);
    Zone zone{.kind = static_cast<ZoneKind>(kind)};
    zone.begin = at + take_number(rest);
    if (rest.empty() || rest.front() != '+') fail();
    rest.remove_prefix(1);
    zone.end = zone.begin + take_number(rest);
    if (zone.begin < at || zone.end < zone.begin) fail();  // more than 32 bits
    at = zone.end;
    zones.push_back(zone);
  }
  return zones;
}

// "7ar 12de ".
std::string foreign_to_text(const std::vector<ForeignZone>& foreign) {
  std::string out;
  for (const ForeignZone& zone : foreign) ((out += std::to_string(zone.zone)) += zone.lang) += ' ';
  return out;
}

std::vector<ForeignZone> foreign_from_text(std::string_view rest) {
  std::vector<ForeignZone> foreign;
  while (!rest.empty()) {
    ForeignZone zone;
    zone.zone = take_number(rest);
    const std::size_t end = rest.find(' ');
    if (end == std::string_view::npos) fail();
    zone.lang = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    foreign.push_back(std::move(zone));
  }
  return foreign;
}

void set_told(Told& told, std::string_view name, std::string_view value) {
  if (name == "title") told.title = unescape(value);
  if (name == "date") told.date = unescape(value);
  if (name == "source") told.source = unescape(value);
  if (name == "author") told.author = unescape(value);
  if (name == "lang") told.lang = unescape(value);
  if (name == "source_lang") told.source_lang = unescape(value);
  if (name == "url") told.url = unescape(value);
  if (name == "zones") told.zones = zones_from_text(value);
}

void set_field(Article& article, std::string_view name, std::string_view value) {
  if (name.starts_with(kTold)) set_told(article.told, name.substr(kTold.size()), value);
  if (name == "key") article.key = article.file = unescape(value);
  if (name == "file") article.file = unescape(value);
  if (name == "id") article.id = unescape(value);
  if (name == "title") article.title = unescape(value);
  if (name == "title_inferred") article.title_inferred = value == "1";
  if (name == "date") article.date = unescape(value);
  if (name == "date_from") article.date_from = unescape(value);
  if (name == "source") article.source = unescape(value);
  if (name == "author") article.author = unescape(value);
  if (name == "lang") article.lang = unescape(value);
  if (name == "source_lang") article.source_lang = unescape(value);
  if (name == "charset") article.charset = unescape(value);
  if (name == "type") article.type = unescape(value);
  if (name == "file_date") article.file_date = unescape(value);
  if (name == "zones") article.zones = zones_from_text(value);
  if (name == "foreign") article.foreign = foreign_from_text(value);
}

void append_told(std::string& out, const Told& told) {
  append_field(out, "told.title", told.title);
  append_field(out, "told.date", told.date);
  append_field(out, "told.source", told.source);
  append_field(out, "told.author", told.author);
  append_field(out, "told.lang", told.lang);
  append_field(out, "told.source_lang", told.source_lang);
  append_field(out, "told.url", told.url);
  append_field(out, "told.zones", zones_to_text(told.zones));
}

}  // namespace

std::string_view zone_name(ZoneKind kind) {
  return kZoneNames[static_cast<std::size_t>(kind)];
}

const std::string& zone_language(const Article& article, std::size_t zone) {
  const auto found = std::ranges::lower_bound(article.foreign, zone, {}, &ForeignZone::zone);
  return found != article.foreign.end() && found->zone == zone ? found->lang : article.lang;
}

std::string serialize(const Article& article) {
  std::string out;
  out.reserve(article.text.size() + 512);
  append_field(out, "title", article.title);
  append_field(out, "title_inferred", article.title_inferred ? "1" : "");
  append_field(out, "date", article.date);
  append_field(out, "date_from", article.date_from);
  append_field(out, "source", article.source);
  append_field(out, "author", article.author);
  append_field(out, "lang", article.lang);
  append_field(out, "source_lang", article.source_lang);
  append_field(out, "charset", article.charset);
  append_field(out, "type", article.type);
  append_field(out, "key", article.key);
  append_field(out, "file", article.file == article.key ? std::string_view() : article.file);
  append_field(out, "id", article.id);
  append_field(out, "file_date", article.file_date);
  append_field(out, "zones", zones_to_text(article.zones));
  append_field(out, "foreign", foreign_to_text(article.foreign));
  append_told(out, article.told);
  out += '\n';
  out += article.text;
  return out;
}

Article parse_article(std::string_view data) {
  Article article;
  for (;;) {
    const std::size_t line_end = data.find('\n');
    if (line_end == std::string_view::npos) fail();
    const std::string_view line = data.substr(0, line_end);
    data.remove_prefix(line_end + 1);
    if (line.empty()) break;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) fail();
    set_field(article, line.substr(0, equals), line.substr(equals + 1));
  }
  article.text = data;
  for (const auto& zones : {std::cref(article.zones), std::cref(article.told.zones)}) {
    if (!zones.get().empty() && zones.get().back().end > article.text.size()) fail();
  }
  return article;
}

}  // namespace dragoman
