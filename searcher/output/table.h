// Hits as tables: a line each, a column for each field.
#pragma once

#include <string>

#include "searcher/output/format.h"

namespace dragoman {

// Between tabs; tabs, line breaks and controls in a value are escaped.
std::string tsv_result(const SearchResult& result, const OutputOptions& options);

// RFC 4180, with its CR LF. A value that a spreadsheet would take for a formula gets an apostrophe
// before it.
std::string csv_result(const SearchResult& result, const OutputOptions& options);

// The names of the columns; `many`: of a run of many queries, which has their ids.
std::string csv_head(const OutputOptions& options, bool many);

}  // namespace dragoman
