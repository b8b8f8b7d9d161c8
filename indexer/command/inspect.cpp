#include "indexer/command/inspect.h"

#include <nlohmann/json.hpp>

#include "common/cli/printable.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& value) {
  return value.empty() ? Json(nullptr) : Json(value);
}

void append_line(std::string& out, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  out += name;
  out.append(12 - name.size(), ' ');
  (out += printable(value)) += '\n';
}

}  // namespace

std::string inspect_json(const Article& article) {
  Json zones = Json::array();
  for (const Zone& zone : article.zones) {
    zones.push_back({{"kind", zone_name(zone.kind)}, {"text", zone_text(article, zone)}});
  }
  const Json json = {{"path", article.key},
                     {"title", or_null(article.title)},
                     {"title_inferred", article.title_inferred},
                     {"date", or_null(article.date)},
                     {"date_from", or_null(article.date_from)},
                     {"file_date", or_null(article.file_date)},
                     {"source", or_null(article.source)},
                     {"author", or_null(article.author)},
                     {"lang", or_null(article.lang)},
                     {"zones", std::move(zones)}};
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
  for (const Zone& zone : article.zones) {
    append_line(out, zone_name(zone.kind), std::string(zone_text(article, zone)));
  }
  return out;
}

}  // namespace dragoman
