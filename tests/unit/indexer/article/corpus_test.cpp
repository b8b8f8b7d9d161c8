// The sample articles of data/, read and compared with what their authors meant.

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "indexer/article/make_article.h"
#include "indexer/format/text.h"

namespace dragoman {
namespace {

const std::string kFolder = DRAGOMAN_SOURCE_DIR "/data/articles/";

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A field of the expectations, empty where it is null.
std::string field(const nlohmann::json& row, const char* name) {
  return row.at(name).is_null() ? std::string() : row.at(name).get<std::string>();
}

std::vector<std::string> furniture_of(const Article& article) {
  std::vector<std::string> lines;
  for (const Zone& zone : article.zones) {
    if (zone.kind == ZoneKind::Furniture) lines.emplace_back(zone_text(article, zone));
  }
  return lines;
}

void check_article(const nlohmann::json& row, const Article& article) {
  CHECK(article.title == field(row, "title"));
  CHECK(article.title_inferred == row.at("title_inferred").get<bool>());
  CHECK(article.date == field(row, "date"));
  CHECK(article.source == field(row, "source"));
  CHECK(article.lang == field(row, "lang"));
  CHECK(furniture_of(article) == row.at("furniture").get<std::vector<std::string>>());
}

TEST_CASE("every sample article is read as it was meant") {
  std::ifstream expected(DRAGOMAN_SOURCE_DIR "/data/articles.expected.jsonl");
  std::size_t articles = 0;
  for (std::string line; std::getline(expected, line);) {
    if (line.empty()) continue;
    const auto row = nlohmann::json::parse(line);
    const std::string name = row.at("file").get<std::string>();
    CAPTURE(name);
    Article article = make_article(std::get<Record>(read_text(read_file(kFolder + name))));
    judge_article(article, {});
    check_article(row, article);
    ++articles;
  }
  CHECK_MESSAGE(articles > 0, "no articles in " << kFolder);
}

}  // namespace
}  // namespace dragoman
