// What dragoman-index says at the end: one line for people, one object for programs.
#pragma once

#include <string>

#include "indexer/run/run_index.h"

namespace dragoman {

// "5 seen: 5 added, 0 updated, ..." on one line, without a line break.
std::string report_line(const RunReport& report);

// A JSON object on one line, as the README describes it. Paths that aren't UTF-8 have U+FFFD
// for what is ill-formed.
std::string report_json(const RunReport& report);

// A line per failed path, and per skipped one where `every_skip` or there are few; else how
// many there are for each reason. Each ends with a line break.
std::string report_details(const RunReport& report, bool every_skip);

}  // namespace dragoman
