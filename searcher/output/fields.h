// What can be shown of a hit, for --fields and the tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/search.h"

namespace dragoman {

enum class OutputField : std::uint8_t {
  Rank,
  Score,
  Id,
  Path,
  Title,
  TitleInferred,
  Date,
  Source,
  Lang,
  SourceLang,
  Author,
  Type,
  Url,
  Copies,    // how many
  Snippets,  // in JSON with their matches
  Text,      // the whole article
};

// As --fields and JSON have it: "rank", "title_inferred", ...
std::string_view field_name(OutputField field);

// A list such as "date,title". Throws std::invalid_argument, whose message lists the names, where
// one is unknown, comes twice, or none is given.
std::vector<OutputField> parse_fields(std::string_view list);

// What the article is called in results: its own id, else its key.
const std::string& hit_id(const Hit& hit);

// The field as raw text, empty where it is absent; snippets are joined by an ellipsis.
std::string field_text(const Hit& hit, OutputField field);

// Whether the field is prose, which is shown without escapes.
bool is_prose(OutputField field);
bool is_number(OutputField field);

}  // namespace dragoman
