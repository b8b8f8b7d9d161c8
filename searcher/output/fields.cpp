#include "searcher/output/fields.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace dragoman {
namespace {

// In the order of OutputField.
constexpr std::array<std::string_view, 16> kNames = {
    "rank", "score",       "id",     "path", "title", "title_inferred", "date",     "source",
    "lang", "source_lang", "author", "type", "url",   "copies",         "snippets", "text"};

std::string all_names() {
  std::string names;
  for (const std::string_view name : kNames) (names += names.empty() ? "" : ", ") += name;
  return names;
}

OutputField parse_field(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) {
    throw std::invalid_argument("takes names from " + all_names() + ", not '" + std::string(name) +
                                "'");
  }
  return static_cast<OutputField>(found - kNames.begin());
}

std::string number_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.8g", value);
  return text;
}

std::string joined(const std::vector<Snippet>& snippets) {
  std::string text;
  for (const Snippet& snippet : snippets) (text += text.empty() ? "" : " … ") += snippet.text;
  return text;
}

}  // namespace

std::string_view field_name(OutputField field) {
  return kNames[static_cast<std::size_t>(field)];
}

std::vector<OutputField> parse_fields(std::string_view list) {
  std::vector<OutputField> fields;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    const std::string_view name = list.substr(begin, end - begin);
    const OutputField field = parse_field(name);
    if (std::ranges::find(fields, field) != fields.end()) {
      throw std::invalid_argument("names '" + std::string(name) + "' twice");
    }
    fields.push_back(field);
    begin = end + 1;
  }
  return fields;
}

const std::string& hit_id(const Hit& hit) {
  return hit.article.id.empty() ? hit.article.key : hit.article.id;
}

std::string field_text(const Hit& hit, OutputField field) {
  switch (field) {
    case OutputField::Rank: return std::to_string(hit.rank);
    case OutputField::Score: return number_text(hit.score);
    case OutputField::Id: return hit_id(hit);
    case OutputField::Path: return hit.article.key;
    case OutputField::Title: return hit.article.title;
    case OutputField::TitleInferred: return hit.article.title_inferred ? "true" : "false";
    case OutputField::Date: return hit.article.date;
    case OutputField::Source: return hit.article.source;
    case OutputField::Lang: return hit.article.lang;
    case OutputField::SourceLang: return hit.article.source_lang;
    case OutputField::Author: return hit.article.author;
    case OutputField::Type: return hit.article.type;
    case OutputField::Url: return hit.article.told.url;
    case OutputField::Copies: return std::to_string(hit.copy_count);
    case OutputField::Snippets: return joined(hit.snippets);
    case OutputField::Text: return hit.article.text;
  }
  return {};
}

bool is_prose(OutputField field) {
  return field == OutputField::Snippets;
}

bool is_number(OutputField field) {
  return field == OutputField::Rank || field == OutputField::Score || field == OutputField::Copies;
}

}  // namespace dragoman
