// Hits -> text for people and programs. All functions are pure; what they return is complete
// lines. Nothing that an article, a path or a query holds can steer a terminal or a browser, in
// any format; but paths go to other programs as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/output/fields.h"
#include "searcher/search/search.h"

namespace dragoman {

enum class OutputFormat : std::uint8_t { Text, Json, Jsonl, Tsv, Csv, Html, Paths, Trec };

struct OutputOptions {
  OutputFormat format = OutputFormat::Text;
  bool color = false;
  // Whether what reads the text shows more than ASCII, and whether that is a terminal.
  bool unicode = true;
  bool terminal = false;
  std::size_t columns = 0;  // of the terminal; 0: as many as it takes
  // Of a run of many queries: the id of the one that these hits answer; else empty.
  std::string query_id;
  std::string run_tag = "dragoman";
  // Of a hit in tables and JSON, in this order; empty: the usual ones.
  std::vector<OutputField> fields;
  // Only how many hits there are: the number, in JSON the object without hits.
  bool count_only = false;
  // Seconds since 1970: the time of the search, for a page.
  std::int64_t now = 0;
};

std::string format_result(const SearchResult& result, const OutputOptions& options);

// What comes once before all results: the names of a CSV table's columns. `many`: there is a
// column for the query's id.
std::string format_head(const OutputOptions& options, bool many);

}  // namespace dragoman
