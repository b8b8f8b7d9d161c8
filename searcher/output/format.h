// Hits -> text for people and programs. All functions are pure; what they return is complete
// lines.
#pragma once

#include <cstdint>
#include <string>

#include "searcher/search/search.h"

namespace dragoman {

enum class OutputFormat : std::uint8_t { Text, Json, Jsonl, Tsv, Paths, Trec };

struct OutputOptions {
  OutputFormat format = OutputFormat::Text;
  bool color = false;
  // Of a run of many queries: the id of the one that these hits answer; else empty.
  std::string query_id;
  std::string run_tag = "dragoman";
};

std::string format_result(const SearchResult& result, const OutputOptions& options);

// What an article is called in results: its own id, else its key.
const std::string& hit_id(const Hit& hit);

}  // namespace dragoman
