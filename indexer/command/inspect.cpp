#include "indexer/command/inspect.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/cli/printable.h"
#include "indexer/article/make_article.h"
#include "indexer/run/read_sources.h"
#include "indexer/source/open_source.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& value) {
  return value.empty() ? Json(nullptr) : Json(value);
}

void append_line(std::string& out, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  out += name;
  out.append(std::max<std::size_t>(name.size() + 1, 12) - name.size(), ' ');
  (out += printable(value)) += '\n';
}

ByteStream open_stream(const std::string& path, std::string& file_date) {
  if (path == kStandardInput) return standard_input();
  const OpenSource source(path);
  file_date = format_utc(source.mtime_ns());
  return source.stream();
}

}  // namespace

void inspect_file(const std::string& path, const ReadOptions& options,
                  const FurnitureTable& learned, const InspectSinks& sinks) {
  std::string file_date;
  const ByteStream bytes = open_stream(path, file_date);
  const auto show = [&](Article article) {
    article.file_date = file_date;
    judge_article(article, learned);
    sinks.article(article);
  };
  read_file(path, bytes, options, {.article = show, .rejection = sinks.rejection});
}

std::string inspect_json(const Article& article) {
  Json zones = Json::array();
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    const Zone& zone = article.zones[i];
    Json row = {{"kind", zone_name(zone.kind)}, {"text", zone_text(article, zone)}};
    if (const std::string& lang = zone_language(article, i); lang != article.lang) {
      row["lang"] = lang;
    }
    zones.push_back(std::move(row));
  }
  const Json json = {{"path", article.key},
                     {"id", or_null(article.id)},
                     {"title", or_null(article.title)},
                     {"title_inferred", article.title_inferred},
                     {"date", or_null(article.date)},
                     {"date_from", or_null(article.date_from)},
                     {"file_date", or_null(article.file_date)},
                     {"source", or_null(article.source)},
                     {"author", or_null(article.author)},
                     {"lang", or_null(article.lang)},
                     {"source_lang", or_null(article.source_lang)},
                     {"url", or_null(article.told.url)},
                     {"charset", or_null(article.charset)},
                     {"notes", article.notes},
                     {"zones", std::move(zones)},
                     {"type", or_null(article.type)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string inspect_text(const Article& article) {
  std::string out;
  append_line(out, "path", article.key);
  append_line(out, article.title_inferred ? "(title)" : "title", article.title);
  append_line(out, "date", article.date);
  append_line(out, "source", article.source);
  append_line(out, "author", article.author);
  append_line(out, "language", article.lang);
  append_line(out, "original", article.source_lang);
  append_line(out, "url", article.told.url);
  append_line(out, "charset", article.charset);
  append_line(out, "type", article.type);
  for (const std::string& note : article.notes) append_line(out, "note", note);
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    const Zone& zone = article.zones[i];
    const std::string& lang = zone_language(article, i);
    std::string name(zone_name(zone.kind));
    if (lang != article.lang) (name += ", ") += lang;
    append_line(out, name, std::string(zone_text(article, zone)));
  }
  return out;
}

}  // namespace dragoman
